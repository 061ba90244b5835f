import { evaluateRelation } from '#expression/evaluate.ts';
import { type Expression, type Relation, references } from '#expression/syntax.ts';
import type { Interval } from '#quantity/interval.ts';
import { decimalText, type Rational, ZERO } from '#quantity/rational.ts';
import { samePeriod } from '#schema/date.ts';
import type { Check } from '#verify/check.ts';
import { compareSides } from '#verify/compare.ts';
import { environmentOf, findFigure } from '#verify/environment.ts';
import type { ReportFigure, Subject } from '#verify/subject.ts';
import { type ValueText, valueTextIn } from '#verify/value-text.ts';

/** A relation applied to a report. Throws a RelationError when the units of its sides do not fit. */
export function checkRelation(subject: Subject, relation: Relation): Check {
  const { published, swapped } = publishedSide(relation, subject);
  const figures = namedFigures(relation, subject, published?.id);
  const base: Check = { ...EMPTY, id: `relation:${compact(relation.text)}`, statement: relation.text, figures };
  const mismatch = periodMismatch(relation, subject);
  const sides = mismatch === undefined ? evaluateRelation(relation, environmentOf(subject)) : { missing: mismatch };
  if ('missing' in sides) return { ...base, outcome: 'not-evaluated', reason: sides.missing };
  const stated = (swapped ? sides.right : sides.left).interval;
  const calculated = (swapped ? sides.left : sides.right).interval;
  const comparison = swapped ? FLIPPED[relation.comparison] : relation.comparison;
  const { outcome, gap, limit } = compareSides(stated, comparison, calculated);
  const text = valueTextIn(published?.quantity.unit ?? anyUnit(relation, subject), published?.quantity.decimals ?? 2);
  return {
    ...base,
    outcome,
    published: published?.quantity.text ?? text.value(stated.nominal),
    ...calculatedTexts(calculated, text),
    gap: text.gap(gap),
    limit: limit === undefined ? null : text.gap(limit),
    ratio: ratioText(gap, limit),
  };
}

const EMPTY: Omit<Check, 'id' | 'statement' | 'figures'> = {
  rule: 'relation',
  outcome: 'not-evaluated',
  published: null,
  calculated: null,
  calculatedLow: null,
  calculatedHigh: null,
  gap: null,
  limit: null,
  ratio: null,
  reason: null,
};

const FLIPPED = { '=': '=', '<=': '>=', '>=': '<=' } as const;

function calculatedTexts({ low, nominal, high }: Interval, text: ValueText) {
  return {
    calculated: text.value(nominal),
    calculatedLow: low === undefined ? null : text.value(low),
    calculatedHigh: high === undefined ? null : text.value(high),
  };
}

/** gap ÷ limit with two decimals. */
function ratioText(gap: Rational, limit: Rational | undefined): string | null {
  if (limit === undefined) return null;
  if (limit.compare(ZERO) === 0) return gap.n === 0n ? '0' : null;
  return decimalText(gap.div(limit), 2, gap.n === 0n ? 0 : 2);
}

/** The side that is one published figure; the other one is calculated. */
function publishedSide(
  { left, right }: Relation,
  subject: Subject,
): { published: ReportFigure | undefined; swapped: boolean } {
  const single = (side: Expression) =>
    side.kind === 'figure' && side.at === undefined ? subject.figures.get(side.id) : undefined;
  const onLeft = single(left);
  if (onLeft !== undefined || left.kind === 'figure') return { published: onLeft, swapped: false };
  const onRight = single(right);
  return { published: onRight, swapped: onRight !== undefined };
}

function anyUnit(relation: Relation, subject: Subject) {
  const [first] = namedFigures(relation, subject, undefined);
  return first === undefined ? undefined : subject.figures.get(first)?.quantity.unit;
}

/** Ids of the report's own figures in the relation, the published one first. */
function namedFigures({ left, right }: Relation, subject: Subject, first: string | undefined): string[] {
  const { parts } = environmentOf(subject);
  const ids = [...references(left), ...references(right)].flatMap((named) =>
    'id' in named ? [named.id] : parts(named.prefix),
  );
  const own = ids.filter((id) => subject.figures.has(id));
  return [...new Set(first === undefined ? own : [first, ...own])];
}

/** Flows and counts of one relation are about the same days; a rate counts when its author gave it a period. */
function periodMismatch({ left, right }: Relation, subject: Subject): string | undefined {
  const dated: ReportFigure[] = [];
  for (const named of [...references(left), ...references(right)]) {
    if (!('id' in named) || named.at !== undefined) continue;
    const figure = findFigure(subject, named.id, undefined);
    if ('missing' in figure || figure.kind === 'stock' || (figure.kind === 'ratio' && !figure.hasOwnPeriod)) continue;
    dated.push(figure);
  }
  const [first] = dated;
  const other = first === undefined ? undefined : dated.find(({ period }) => !samePeriod(period, first.period));
  return other === undefined || first === undefined ? undefined : `“${first.label}”与“${other.label}”的期间不同`;
}

/** A relation without white space, as part of a permanent id. */
export function compact(text: string): string {
  return text.replace(/\s+/g, '');
}
