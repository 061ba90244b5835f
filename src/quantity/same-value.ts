import type { Quantity } from '#quantity/quantity.ts';
import { addable } from '#quantity/unit-of-measure.ts';

/** Whether two published values say the same: 1.20万元 and 12000元 do, 约20人 and 20人 do not. */
export function sameValue(a: Quantity, b: Quantity): boolean {
  return addable(a.unit, b.unit) && a.value.equals(b.value) && a.qualifier === b.qualifier && a.unit.per === b.unit.per;
}
