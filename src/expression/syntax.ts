import type { Rational } from '#quantity/rational.ts';

/** `prev` is the same metric one year earlier, a number a given fiscal year. */
export type Reference = 'prev' | number | undefined;

export type Expression =
  | { kind: 'number'; value: Rational; column: number }
  | { kind: 'figure'; id: string; at: Reference; column: number }
  | { kind: 'sum'; prefix: string; at: Reference; column: number }
  | { kind: 'growth'; id: string; at: Reference; column: number }
  | { kind: 'negative'; operand: Expression; column: number }
  | { kind: 'binary'; operator: '+' | '-' | '*' | '/'; left: Expression; right: Expression; column: number };

export type Comparison = '=' | '<=' | '>=';

/** A statement over figures: `expenditure = expenditure.basic + expenditure.project`. */
export interface Relation {
  /** As the author wrote it. */
  text: string;
  comparison: Comparison;
  left: Expression;
  right: Expression;
}

/** What is wrong with a relation; `column` counts from 1 within its text. */
export class RelationError extends Error {
  override name = 'RelationError';
  readonly column: number;
  readonly messageEn: string;

  constructor(column: number, message: string, messageEn: string) {
    super(message);
    this.column = column;
    this.messageEn = messageEn;
  }
}

/** Every figure an expression names, in order, with repetitions. */
export function references(expression: Expression): Extract<Expression, { id: string } | { prefix: string }>[] {
  switch (expression.kind) {
    case 'number':
      return [];
    case 'negative':
      return references(expression.operand);
    case 'binary':
      return [...references(expression.left), ...references(expression.right)];
    default:
      return [expression];
  }
}

/** Whether the value of an expression has digits that its figures have not: it multiplies, divides or is a growth. */
export function isCalculated(expression: Expression): boolean {
  if (expression.kind === 'growth') return true;
  if (expression.kind === 'negative') return isCalculated(expression.operand);
  if (expression.kind !== 'binary') return false;
  if (expression.operator === '*' || expression.operator === '/') return true;
  return isCalculated(expression.left) || isCalculated(expression.right);
}

/** Names one figure of one year. */
export function figureKey(id: string, at: Reference): string {
  return `${id}@${at ?? ''}`;
}
