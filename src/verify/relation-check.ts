import { evaluateRelation } from '#expression/evaluate.ts';
import { type Expression, isCalculated, type Relation, references } from '#expression/syntax.ts';
import { calculatedIntervalOf, type Interval, restatedIntervals } from '#quantity/interval.ts';
import { samePeriod } from '#schema/date.ts';
import type { Check } from '#verify/check.ts';
import { comparisonCheck, notEvaluated } from '#verify/comparison-check.ts';
import { environmentOf, findFigure } from '#verify/environment.ts';
import type { ReportFigure, Subject } from '#verify/subject.ts';

/** A relation applied to a report. Throws a RelationError when the units of its sides do not fit. */
export function checkRelation(subject: Subject, relation: Relation): Check {
  const { published, swapped } = publishedSide(relation, subject);
  const figures = namedFigures(relation, subject, published?.id);
  const other = swapped ? relation.left : relation.right;
  const about = { rule: 'relation', target: compact(relation.text), statement: relation.text, figures };
  const mismatch = periodMismatch(relation, subject);
  const sides = mismatch === undefined ? evaluateRelation(relation, environmentOf(subject)) : { missing: mismatch };
  if ('missing' in sides) return notEvaluated(about, sides.missing);
  const restated = restatement(relation, subject);
  const [left, right] = restated ?? [sides.left.interval, sides.right.interval];
  const stated = swapped ? right : left;
  // A count or score that was multiplied or divided out is published rounded (日均 10202件), exact as it looks.
  const wasCalculated = published !== undefined && relation.comparison === '=' && isCalculated(other);
  return comparisonCheck(about, {
    published: wasCalculated ? calculatedIntervalOf(published.quantity, subject.rounding) : stated,
    publishedText: published?.quantity.text,
    comparison: swapped ? FLIPPED[relation.comparison] : relation.comparison,
    calculated: swapped ? left : right,
    unit: published?.quantity.unit ?? anyUnit(relation, subject),
    decimals: published?.quantity.decimals ?? 2,
  });
}

/** `carryover.opening = carryover.closing@prev`: one quantity, stated twice. */
function restatement({ left, right, comparison }: Relation, subject: Subject): [Interval, Interval] | undefined {
  if (comparison !== '=' || left.kind !== 'figure' || right.kind !== 'figure') return undefined;
  const [a, b] = [findFigure(subject, left.id, left.at), findFigure(subject, right.id, right.at)];
  if ('missing' in a || 'missing' in b) return undefined;
  return restatedIntervals(a.quantity, b.quantity, subject.rounding);
}

const FLIPPED = { '=': '=', '<=': '>=', '>=': '<=' } as const;

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
