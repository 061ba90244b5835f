import type { Quantity } from '#quantity/quantity.ts';
import { decimal, half, larger, type Rational, rational, smaller } from '#quantity/rational.ts';

/** Closed interval of values in base units; `undefined` is an end that is not bounded. */
export interface Interval {
  low: Rational | undefined;
  /** The value as published or calculated from published values. */
  nominal: Rational;
  high: Rational | undefined;
}

/** How published numbers were rounded: half up, cut off, or not known which. */
export type Rounding = 'half-up' | 'truncate' | 'either';

/** Relative tolerance of 约, and of 近 below the number. */
const APPROXIMATE = rational(5n, 100n);

export function point(value: Rational): Interval {
  return { low: value, nominal: value, high: value };
}

/**
 * The values a published quantity may stand for (DESIGN, interval semantics): whole counts and scores without scale or
 * qualifier are points; any other number stands for all values that round to it.
 */
export function intervalOf(quantity: Quantity, rounding: Rounding): Interval {
  const { value, step, qualifier } = quantity;
  if (qualifier === 'at-least' || qualifier === 'more-than') return { low: value, nominal: value, high: undefined };
  if (qualifier === 'at-most' || qualifier === 'less-than') return { low: undefined, nominal: value, high: value };
  if (qualifier === 'and-more') return { low: value, nominal: value, high: value.add(lastPlace(quantity)) };
  if (qualifier === 'about') return around(value, larger(value.abs().mul(APPROXIMATE), half(step)));
  if (qualifier === 'nearly') return { low: value.sub(value.abs().mul(APPROXIMATE)), nominal: value, high: value };
  if (isPoint(quantity)) return point(value);
  return rounded(value, step, rounding);
}

/**
 * The same for a value that was calculated by multiplying or dividing (日均 10202件, a score of weight × rate): it was
 * rounded to its decimals even where counts and scores are otherwise exact.
 */
export function calculatedIntervalOf(quantity: Quantity, rounding: Rounding): Interval {
  return isPoint(quantity) ? rounded(quantity.value, quantity.step, rounding) : intervalOf(quantity, rounding);
}

/** Whether the quantity is exact as published: a score, or a whole count without scale word. */
export function isPoint({ unit, decimals, qualifier }: Quantity): boolean {
  if (qualifier !== undefined) return false;
  if (unit.dimension === 'score') return true;
  return unit.dimension === 'count' && decimals === 0 && !unit.scaled && unit.per === undefined;
}

/**
 * Two statements of one quantity: at one precision they are equal or wrong, since one value rounds one way only; of two
 * precisions the finer one must round to the coarser.
 */
export function restatedIntervals(a: Quantity, b: Quantity, rounding: Rounding): [Interval, Interval] {
  const order = a.step.compare(b.step);
  const uncertain = a.qualifier !== undefined || b.qualifier !== undefined || (order === 0 && rounding === 'either');
  if (uncertain) return [intervalOf(a, rounding), intervalOf(b, rounding)];
  if (order === 0) return [point(a.value), point(b.value)];
  if (order > 0) return [calculatedIntervalOf(a, rounding), point(b.value)];
  return [point(a.value), calculatedIntervalOf(b, rounding)];
}

function rounded(value: Rational, step: Rational, rounding: Rounding): Interval {
  const halfStep = half(step);
  if (rounding === 'half-up') return around(value, halfStep);
  // Cutting off moves towards zero; a published zero may have been cut from either side.
  const zero = value.isZero;
  const lowest = value.isNegative || zero ? value.sub(step) : value;
  const highest = value.isNegative && !zero ? value : value.add(step);
  if (rounding === 'truncate') return { low: lowest, nominal: value, high: highest };
  return { low: smaller(lowest, value.sub(halfStep)), nominal: value, high: larger(highest, value.add(halfStep)) };
}

function around(value: Rational, distance: Rational): Interval {
  return { low: value.sub(distance), nominal: value, high: value.add(distance) };
}

/** One unit of the last digit that is not a trailing zero: 10 for 20余场, 0.1万 for 1.2万余. */
function lastPlace({ value, step }: Quantity): Rational {
  let place = step;
  const ten = decimal('10');
  while (!value.isZero && value.div(place.mul(ten)).isWhole) place = place.mul(ten);
  return place;
}

/** Whether the two intervals have a value in common, ends included. */
export function meets(a: Interval, b: Interval): boolean {
  return below(a.low, b.high) && below(b.low, a.high);
}

/** Whether an end is not above another; ends that are not bounded never are. */
export function below(low: Rational | undefined, high: Rational | undefined): boolean {
  return low === undefined || high === undefined || low.compare(high) <= 0;
}
