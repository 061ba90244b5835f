import type { Comparison } from '#expression/syntax.ts';
import { below, type Interval, meets } from '#quantity/interval.ts';
import { type Rational, ZERO } from '#quantity/rational.ts';

/** How a comparison of two intervals comes out. Gap and limit are in base units. */
export interface Verdict {
  outcome: 'exact' | 'rounding' | 'failed';
  /** Distance of the two nominal values; for an inequality, by how much it is broken. */
  gap: Rational;
  /** The largest gap that the published precision explains; undefined when an end is not bounded. */
  limit: Rational | undefined;
}

/** Compares the published side with the calculated one: `published (= | <= | >=) calculated`, ends included. */
export function compareSides(published: Interval, comparison: Comparison, calculated: Interval): Verdict {
  const difference = published.nominal.sub(calculated.nominal);
  if (comparison === '=') {
    const limit = !difference.isNegative ? room(published, calculated) : room(calculated, published);
    const outcome = difference.isZero ? 'exact' : meets(published, calculated) ? 'rounding' : 'failed';
    return { outcome, gap: difference.abs(), limit };
  }
  const [small, large] = comparison === '<=' ? [published, calculated] : [calculated, published];
  const excess = small.nominal.sub(large.nominal);
  const gap = excess.compare(ZERO) > 0 ? excess : ZERO;
  const outcome = gap.isZero ? 'exact' : below(small.low, large.high) ? 'rounding' : 'failed';
  return { outcome, gap, limit: room(small, large) };
}

/** How far the upper value may come down and the lower one up. */
function room(upper: Interval, lower: Interval): Rational | undefined {
  if (upper.low === undefined || lower.high === undefined) return undefined;
  return upper.nominal.sub(upper.low).add(lower.high.sub(lower.nominal));
}
