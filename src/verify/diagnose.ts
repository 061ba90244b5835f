import { dimensionOf } from '#expression/dimension.ts';
import { type Environment, evaluateRelation } from '#expression/evaluate.ts';
import { type Relation, RelationError } from '#expression/syntax.ts';
import { intervalOf } from '#quantity/interval.ts';
import type { Quantity } from '#quantity/quantity.ts';
import { addable } from '#quantity/unit-of-measure.ts';
import type { Hypothesis } from '#schema/finding.ts';
import { type AppliedRelation, appliedRelations } from '#verify/applied-relations.ts';
import { compareSides } from '#verify/compare.ts';
import { environmentOf } from '#verify/environment.ts';
import { type SlipKind, slipsOf } from '#verify/slip.ts';
import { structuralSlips } from '#verify/structural-slip.ts';
import type { ReportFigure, Subject } from '#verify/subject.ts';

/** How often each kind of mistake is the cause when it explains a failure; from the corpus of published excerpts. */
const PRIOR: Readonly<Record<SlipKind | 'stale-value', number>> = {
  'stale-value': 0.95,
  transposition: 0.9,
  'unit-slip': 0.88,
  digit: 0.85,
  'decimal-point': 0.8,
  sign: 0.75,
  'digit-doubled': 0.6,
  'digit-missing': 0.55,
};

const MOST = 5;

/**
 * What may explain a failed relation, likeliest first. Each hypothesis is tested against every relation around its figure:
 * one that leaves another relation broken ranks below all that do not. A value that the text repeats is trusted more than
 * one that stands alone; a number of the text that is bound to nothing is what the figure may have been.
 */
export function diagnoseRelation(subject: Subject, failed: AppliedRelation): Hypothesis[] {
  const { relation, check } = failed;
  if (relation === undefined || check === undefined) return [];
  const around = appliedRelations(subject).filter(
    (one) => one.check !== undefined && one.check.outcome !== 'not-evaluated',
  );
  const hypotheses = check.figures.flatMap((id) => {
    const figure = subject.figures.get(id);
    if (figure === undefined) return [];
    const own = around.filter((one) => one !== failed && one.check?.figures.includes(id));
    return candidates(subject, figure, failed).flatMap(({ kind, quantity, prior }) => {
      const holds = outcomeWith(subject, relation, figure, quantity);
      if (holds === 'failed') return [];
      const share = heldShare(subject, own, figure, quantity);
      const score = prior * share * (holds === 'exact' ? 1 : 0.7) * trust(subject, figure, quantity);
      return [{ kind, figure: id, replace: figure.quantity.text, with: quantity.text, score: rounded(score) }];
    });
  });
  return hypotheses
    .sort((a, b) => b.score - a.score)
    .filter(firstOfValue)
    .slice(0, MOST);
}

interface Candidate {
  kind: string;
  quantity: Quantity;
  prior: number;
}

function candidates(subject: Subject, figure: ReportFigure, failed: AppliedRelation): Candidate[] {
  const slips = slipsOf(figure.quantity).map(({ kind, quantity }) => ({ kind, quantity, prior: PRIOR[kind] }));
  const previous = subject.neighbour(subject.report.front.year - 1)?.figures.get(figure.id);
  const stale = previous !== undefined && previous.quantity.value.equals(figure.quantity.value);
  const structural = structuralSlips(subject, figure, failed).map((one) =>
    stale ? { ...one, kind: 'stale-value', prior: PRIOR['stale-value'] } : one,
  );
  return [...slips, ...structural];
}

/** 1 when every other relation around the figure holds with the value; less with each that does not. */
function heldShare(
  subject: Subject,
  around: readonly AppliedRelation[],
  figure: ReportFigure,
  quantity: Quantity,
): number {
  if (around.length === 0) return 0.9;
  const held = around.filter(
    ({ relation }) => relation !== undefined && outcomeWith(subject, relation, figure, quantity) !== 'failed',
  );
  return held.length === around.length ? 1 : 0.5 * (held.length / around.length);
}

/** Evidence of the text: the present value repeated in it speaks against a slip, the other value found in it for one. */
function trust({ reading }: Subject, figure: ReportFigure, quantity: Quantity): number {
  const repeated = reading.bindings.filter(({ figures }) => figures.some(({ id }) => id === figure.id)).length;
  const found = reading.bindings.some(({ token, figures }) => {
    if (figures.length > 0 || token.quantity === undefined) return false;
    return addable(token.quantity.unit, quantity.unit) && token.quantity.value.equals(quantity.value);
  });
  return found ? 1 : 0.8 / (1 + repeated);
}

function outcomeWith(
  subject: Subject,
  relation: Relation,
  figure: ReportFigure,
  quantity: Quantity,
): 'exact' | 'rounding' | 'failed' {
  const environment = environmentOf(subject);
  const value = { interval: intervalOf(quantity, subject.rounding), dimension: dimensionOf(quantity.unit) };
  const changed: Environment = {
    parts: environment.parts,
    figure: (id, at) => (id === figure.id && at === undefined ? value : environment.figure(id, at)),
  };
  try {
    const sides = evaluateRelation(relation, changed);
    if ('missing' in sides) return 'failed';
    return compareSides(sides.left.interval, relation.comparison, sides.right.interval).outcome;
  } catch (error) {
    if (error instanceof RelationError) return 'failed';
    throw error;
  }
}

function firstOfValue(one: Hypothesis, index: number, all: readonly Hypothesis[]): boolean {
  return all.findIndex((other) => other.figure === one.figure && other.with === one.with) === index;
}

function rounded(score: number): number {
  return Math.round(score * 100) / 100;
}
