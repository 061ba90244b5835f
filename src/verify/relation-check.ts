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
  const own: string[] = first === undefined ? [] : [first];
  const add = (id: string) => {
    if (subject.figures.has(id) && !own.includes(id)) own.push(id);
  };
  for (const side of [references(left), references(right)]) {
    for (const named of side) {
      if ('id' in named) add(named.id);
      else for (const id of environmentOf(subject).parts(named.prefix)) add(id);
    }
  }
  return own;
}

/** Flows and counts of one relation are about the same days; a rate counts when its author gave it a period. */
function periodMismatch({ left, right }: Relation, subject: Subject): string | undefined {
  let first: ReportFigure | undefined;
  for (const side of [references(left), references(right)]) {
    for (const named of side) {
      const figure = 'id' in named && named.at === undefined ? subject.figures.get(named.id) : undefined;
      if (figure === undefined || figure.kind === 'stock' || (figure.kind === 'ratio' && !figure.hasOwnPeriod))
        continue;
      first ??= figure;
      if (!samePeriod(figure.period, first.period)) return `“${first.label}”与“${figure.label}”的期间不同`;
    }
  }
  return undefined;
}

/** One relation stands in many reports; past so many the rest are not kept. */
const MOST_KEPT = 5000;
const compacted = new Map<string, string>();

/** A relation without white space, as part of a permanent id. */
export function compact(text: string): string {
  const known = compacted.get(text);
  if (known !== undefined) return known;
  const made = text.replace(/\s+/g, '');
  if (compacted.size < MOST_KEPT) compacted.set(text, made);
  return made;
}
