import type { Rational } from '#quantity/rational.ts';

/** `2/3`, `-5`: the value in lowest terms; `none` for none. */
export function fractionText(value: Rational | undefined): string {
  if (value === undefined) return 'none';
  const { numerator, denominator } = value;
  return denominator === 1n ? numerator.toString() : `${numerator}/${denominator}`;
}
