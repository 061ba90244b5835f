import { decimalText, ONE, type Rational } from '#quantity/rational.ts';
import type { UnitOfMeasure } from '#quantity/unit-of-measure.ts';

/** Digits shown beyond those published. */
const MORE_DIGITS = 2;

/** Writes values of a check in the unit and about the precision of its published figure. */
export interface ValueText {
  /** `99.5618%` */
  value(base: Rational): string;
  /** A difference; of percentages in 个百分点. */
  gap(base: Rational): string;
}

export function valueTextIn(unit: UnitOfMeasure | undefined, decimals: number): ValueText {
  const digits = decimals + MORE_DIGITS;
  const share = unit === undefined || unit.factor.equals(ONE) ? undefined : unit.factor.inverse();
  const number = (base: Rational) => (share === undefined ? base : base.mul(share));
  const name = unit?.name ?? '';
  return {
    value: (base) => decimalText(number(base), digits, decimals) + name,
    gap: (base) => decimalText(number(base), digits + 1) + (name === '%' ? '个百分点' : name),
  };
}
