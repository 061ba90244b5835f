import type { Interval } from '#quantity/interval.ts';
import { larger, type Rational, smaller, ZERO } from '#quantity/rational.ts';

/** Exact interval arithmetic. An end that is not bounded stays so through sums; products of such are undefined. */

export function addIntervals(a: Interval, b: Interval): Interval {
  return { low: both(a.low, b.low, add), nominal: a.nominal.add(b.nominal), high: both(a.high, b.high, add) };
}

export function negateInterval({ low, nominal, high }: Interval): Interval {
  return { low: high?.neg(), nominal: nominal.neg(), high: low?.neg() };
}

/** Undefined when an end is not bounded. */
export function multiplyIntervals(a: Interval, b: Interval): Interval | undefined {
  if (a.low === undefined || a.high === undefined || b.low === undefined || b.high === undefined) return undefined;
  const corners = [a.low.mul(b.low), a.low.mul(b.high), a.high.mul(b.low), a.high.mul(b.high)];
  return { low: corners.reduce(smaller), nominal: a.nominal.mul(b.nominal), high: corners.reduce(larger) };
}

/** Undefined when the divisor may be zero or an end is not bounded. */
export function divideIntervals(a: Interval, b: Interval): Interval | undefined {
  if (b.low === undefined || b.high === undefined) return undefined;
  if (b.low.compare(ZERO) <= 0 && b.high.compare(ZERO) >= 0) return undefined;
  const inverse = { low: b.high.inverse(), nominal: b.nominal.inverse(), high: b.low.inverse() };
  return multiplyIntervals(a, inverse);
}

/** The smallest interval that holds both, with the nominal of the first. */
export function hull(a: Interval, b: Interval): Interval {
  return { low: both(a.low, b.low, smaller), nominal: a.nominal, high: both(a.high, b.high, larger) };
}

function both(
  a: Rational | undefined,
  b: Rational | undefined,
  combine: (a: Rational, b: Rational) => Rational,
): Rational | undefined {
  return a === undefined || b === undefined ? undefined : combine(a, b);
}

function add(a: Rational, b: Rational): Rational {
  return a.add(b);
}
