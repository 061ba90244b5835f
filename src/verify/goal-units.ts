import { type Quantity, quantityOf } from '#quantity/quantity.ts';
import { decimalText, HUNDRED, ONE, rational, ZERO } from '#quantity/rational.ts';
import { addable, unitOfMeasure } from '#quantity/unit-of-measure.ts';
import type { Measured } from '#verify/target.ts';

/** A target and an actual value that can be compared. */
export interface Pair {
  target: Quantity;
  upper: Quantity | undefined;
  actual: Quantity;
}

const FIFTY = rational(50);

/** Both in units that can be compared; a unit that one side leaves out is the other's. */
export function inOneUnit(target: Measured, actual: Measured): Pair | undefined {
  const { quantity, upper } = target;
  if (target.hasUnit && !actual.hasUnit) {
    const converted = inUnitOf(actual.quantity, quantity);
    return converted === undefined ? undefined : { target: quantity, upper, actual: converted };
  }
  if (!target.hasUnit && actual.hasUnit) {
    const lower = inUnitOf(quantity, actual.quantity);
    const end = upper === undefined ? undefined : inUnitOf(upper, actual.quantity);
    return lower === undefined ? undefined : { target: lower, upper: end, actual: actual.quantity };
  }
  const { unit } = actual.quantity;
  if (!target.hasUnit && looksLikeFraction(quantity, actual.quantity)) return undefined;
  if (!addable(quantity.unit, unit) || (quantity.unit.per === undefined) !== (unit.per === undefined)) return undefined;
  return { target: quantity, upper, actual: actual.quantity };
}

/** Plain numbers on both sides, one of them a share and the other a percentage: 95 and 0.96. */
function looksLikeFraction(a: Quantity, b: Quantity): boolean {
  const [small, large] = a.number.compare(b.number) < 0 ? [a.number, b.number] : [b.number, a.number];
  return small.compare(ZERO) > 0 && small.compare(ONE) <= 0 && large.compare(FIFTY) >= 0 && large.compare(HUNDRED) <= 0;
}

const PERCENT = unitOfMeasure('%');

/**
 * The plain number in the unit of its counterpart. Beside a percentage, `1` and `0.98` are fractions (100 %, 98 %);
 * undefined where the counterpart is itself so small that both readings are possible.
 */
export function inUnitOf({ number, decimals, qualifier }: Quantity, counterpart: Quantity): Quantity | undefined {
  const { unit } = counterpart;
  const digits = decimalText(number, decimals, decimals);
  const isFraction = number.compare(ONE) <= 0 && number.compare(ZERO) > 0;
  if (unit.dimension !== 'ratio' || !isFraction || PERCENT === undefined)
    return quantityOf(digits, digits, unit, qualifier);
  if (counterpart.number.compare(ONE) <= 0) return undefined;
  const share = decimalText(number.div(PERCENT.factor), Math.max(0, decimals - 2));
  return quantityOf(share, share, PERCENT, qualifier);
}
