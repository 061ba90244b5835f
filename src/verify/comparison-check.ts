import type { Comparison } from '#expression/syntax.ts';
import type { Interval } from '#quantity/interval.ts';
import { decimalText, type Rational } from '#quantity/rational.ts';
import type { UnitOfMeasure } from '#quantity/unit-of-measure.ts';
import type { Check } from '#verify/check.ts';
import { compareSides } from '#verify/compare.ts';
import { valueTextIn } from '#verify/value-text.ts';

/** What a check is about: `id` is `rule:target`, permanent within the report. */
export interface CheckSubject {
  rule: string;
  /** What the rule was applied to: a relation, an indicator, a cell. */
  target: string;
  /** The relation or sentence, as a reader understands it. */
  statement: string;
  /** Figures that take part, the published one first. */
  figures: readonly string[];
}

/** A published value and what it should be. Values are in base units; they are written in the published unit. */
export interface Sides {
  published: Interval;
  /** As published; calculated from the interval when the side is no single number. */
  publishedText?: string | undefined;
  comparison: Comparison;
  calculated: Interval;
  /** Unit and decimals the published value is written with; plain numbers have no unit. */
  unit: UnitOfMeasure | undefined;
  decimals: number;
}

/** A check of two intervals with gap, limit and their ratio. */
export function comparisonCheck(subject: CheckSubject, sides: Sides): Check {
  const { published, publishedText, comparison, calculated, unit, decimals } = sides;
  const { outcome, gap, limit } = compareSides(published, comparison, calculated);
  const text = valueTextIn(unit, decimals);
  const end = (value: Rational | undefined) => (value === undefined ? null : text.value(value));
  const { rule, target, statement, figures } = subject;
  return {
    id: `${rule}:${target}`,
    rule,
    statement,
    outcome,
    published: publishedText ?? text.value(published.nominal),
    calculated: text.value(calculated.nominal),
    calculatedLow: end(calculated.low),
    calculatedHigh: end(calculated.high),
    gap: text.gap(gap),
    limit: limit === undefined ? null : text.gap(limit),
    ratio: ratioText(gap, limit),
    reason: null,
    figures: [...figures],
  };
}

/** A check that could not be evaluated, and why (zh-CN). */
export function notEvaluated(subject: CheckSubject, reason: string): Check {
  return { ...blank(subject), outcome: 'not-evaluated', reason };
}

/** A check without numbers: something is there or not, in order or not. */
export function plainCheck(subject: CheckSubject, holds: boolean): Check {
  return { ...blank(subject), outcome: holds ? 'exact' : 'failed' };
}

function blank({ rule, target, statement, figures }: CheckSubject): Check {
  return {
    id: `${rule}:${target}`,
    rule,
    statement,
    outcome: 'not-evaluated',
    published: null,
    calculated: null,
    calculatedLow: null,
    calculatedHigh: null,
    gap: null,
    limit: null,
    ratio: null,
    reason: null,
    figures: [...figures],
  };
}

/** gap ÷ limit with two decimals; null where nothing may be explained by rounding. */
function ratioText(gap: Rational, limit: Rational | undefined): string | null {
  if (limit === undefined || limit.isZero) return null;
  return decimalText(gap.div(limit), 2, gap.isZero ? 0 : 2);
}
