import type { Expression } from '#expression/syntax.ts';

/** A figure that is added or taken off. */
export interface SumTerm {
  id: string;
  sign: 1 | -1;
}

/** The terms of a sum of this report's figures (`a + b - c`); undefined for any other expression. */
export function sumTerms(expression: Expression, sign: 1 | -1 = 1): SumTerm[] | undefined {
  if (expression.kind === 'figure') return expression.at === undefined ? [{ id: expression.id, sign }] : undefined;
  if (expression.kind === 'negative') return sumTerms(expression.operand, opposite(sign));
  if (expression.kind !== 'binary' || (expression.operator !== '+' && expression.operator !== '-')) return undefined;
  const left = sumTerms(expression.left, sign);
  const right = sumTerms(expression.right, expression.operator === '+' ? sign : opposite(sign));
  return left === undefined || right === undefined ? undefined : [...left, ...right];
}

function opposite(sign: 1 | -1): 1 | -1 {
  return sign === 1 ? -1 : 1;
}
