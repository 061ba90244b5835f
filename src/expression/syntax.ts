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

/** A part of an expression that names a figure, or the parts of one. */
export type Named = Extract<Expression, { id: string } | { prefix: string }>;

const named = new WeakMap<Expression, readonly Named[]>();

/** Every figure an expression names, in order, with repetitions; gathered once for an expression. */
export function references(expression: Expression): readonly Named[] {
  const known = named.get(expression);
  if (known !== undefined) return known;
  const found: Named[] = [];
  gather(expression, found);
  named.set(expression, found);
  return found;
}

function gather(expression: Expression, found: Named[]): void {
  if (expression.kind === 'negative') gather(expression.operand, found);
  else if (expression.kind === 'binary') {
    gather(expression.left, found);
    gather(expression.right, found);
  } else if (expression.kind !== 'number') found.push(expression);
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
  return at === undefined ? id : `${id}@${at}`;
}
