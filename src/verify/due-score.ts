import { type Interval, intervalOf, meets, point, type Rounding } from '#quantity/interval.ts';
import { quantityOf } from '#quantity/quantity.ts';
import { half, ONE, powerOfTen, type Rational, smaller, ZERO } from '#quantity/rational.ts';
import { unitOfMeasure } from '#quantity/unit-of-measure.ts';
import type { Unknown } from '#verify/attainment.ts';
import { inUnitOf } from '#verify/goal-units.ts';
import type { ResolvedScorecard, Score, ScoredItem } from '#verify/scorecard.ts';

const PERCENT = unitOfMeasure('%');
/** Unit in which points are written. */
export const POINTS = unitOfMeasure('分');

/** Share of its weight that an indicator earns by its rule, 0 to 1, or why that cannot be said. */
export function dueShare(scored: ScoredItem, rounding: Rounding): { share: Interval } | Unknown {
  if (scored.method === 'rate') return rateShare(scored, rounding);
  const { attainment } = scored;
  if ('reason' in attainment) return attainment;
  if (attainment.share === undefined) return { reason: '没有达到目标，而这样的目标没有按比例计分的公式' };
  return { share: attainment.share };
}

/** The execution rate itself: published as a rate, or as money executed out of money budgeted. */
function rateShare({ actual, target, figure }: ScoredItem, rounding: Rounding): { share: Interval } | Unknown {
  if (actual.kind === 'none') {
    return { reason: figure === undefined ? '没有公布完成值' : `评分表没有完成值，数据“${figure.label}”不能代替` };
  }
  if (actual.kind !== 'number' || PERCENT === undefined) return { reason: '完成值不是比率' };
  const { quantity, hasUnit } = actual;
  if (hasUnit && quantity.unit.dimension === 'money') {
    if (target.kind !== 'number' || target.quantity.unit.dimension !== 'money' || target.quantity.value.isZero)
      return { reason: '没有公布预算数，算不出执行率' };
    const budget = target.quantity.value;
    return { share: capped(scaled(intervalOf(quantity, rounding), ONE.div(budget))) };
  }
  const rate = hasUnit ? quantity : inUnitOf(quantity, quantityOf('100%', '100', PERCENT));
  if (rate === undefined || rate.unit.dimension !== 'ratio') return { reason: '完成值不是比率' };
  return { share: capped(intervalOf(rate, rounding)) };
}

function capped({ low, nominal, high }: Interval): Interval {
  const within = (value: Rational) => (value.compare(ZERO) < 0 ? ZERO : smaller(value, ONE));
  return { low: within(low ?? ZERO), nominal: within(nominal), high: within(high ?? ONE) };
}

export function scaled({ low, nominal, high }: Interval, factor: Rational): Interval {
  return { low: low?.mul(factor), nominal: nominal.mul(factor), high: high?.mul(factor) };
}

/** Decimals to which full marks are exact at least: of a missed target they are a claim, of a rate often a whole number. */
const FULL = { rate: 1, target: 2 } as const;

/** A score as published, or as it may have been meant, with the weight it belongs to. */
export interface Points {
  score: Score;
  weight: Score;
}

/**
 * The values a published score may stand for beside a calculated one: rounded half up, or cut off when that is how it
 * comes out. Full marks are written without decimals, so they are as precise as the other scores, and to `FULL` at least.
 */
export function scoreInterval(
  card: ResolvedScorecard,
  { method }: ScoredItem,
  { score, weight }: Points,
  due: Interval,
): Interval {
  const full = score.value.compare(weight.value) >= 0;
  const least = full ? Math.max(card.decimals, FULL[method === 'rate' ? 'rate' : 'target']) : 0;
  const decimals = Math.max(score.decimals, least);
  const step = powerOfTen(-decimals);
  const halfStep = half(step);
  const near = { low: score.value.sub(halfStep), nominal: score.value, high: score.value.add(halfStep) };
  const cut = { low: score.value, nominal: score.value, high: score.value.add(step) };
  if (card.rounding === 'half-up') return near;
  const isCut = due.nominal.compare(cut.low) >= 0 && due.nominal.compare(cut.high) < 0;
  if (card.rounding === 'truncate') return isCut ? cut : point(score.value);
  return !meets(near, due) && isCut ? cut : near;
}

/** Whether a score is what its rule gives for the weight; undefined when there is no rule or a number is missing. */
export function fits(
  card: ResolvedScorecard,
  scored: ScoredItem,
  rounding: Rounding,
  { score = scored.score, weight = scored.weight }: { score?: Score | undefined; weight?: Score | undefined } = {},
): boolean | undefined {
  if (score === undefined || weight === undefined) return undefined;
  if (score.value.compare(weight.value) > 0) return false;
  const due = dueShare(scored, rounding);
  if ('reason' in due) return undefined;
  const points = scaled(due.share, weight.value);
  return meets(scoreInterval(card, scored, { score, weight }, points), points);
}
