import type { Quantity } from '#quantity/quantity.ts';
import { addable } from '#quantity/unit-of-measure.ts';
import type { Hypothesis } from '#schema/finding.ts';
import { type AppliedRelation, appliedRelations } from '#verify/applied-relations.ts';
import { SLIP_PRIOR, slipsOf } from '#verify/slip.ts';
import { structuralSlips } from '#verify/structural-slip.ts';
import type { ReportFigure, Subject } from '#verify/subject.ts';
import { type Trial, trialOf, trialWorkOf } from '#verify/trial.ts';
import { oncePerReport } from '#verify/workings.ts';

/** Last year's value left in: nothing else explains that every digit is the same. */
const STALE = 0.95;
/** A value that nothing but the failed relation speaks for. */
const SOLVED = 0.35;
/** A number of the text that is bound to nothing, and makes everything hold: the text has it right. */
const IN_TEXT = 0.92;

const MOST = 5;

/**
 * Figures named by the relations that are evaluated for the trials of one report, in the order of its relations: the same
 * report gives the same findings on a slow machine. One wrong sum of a hundred parts needs about this much.
 */
const MOST_WORK = 1_000_000;

/**
 * What may explain a failed relation, likeliest first; undefined when the report's trials are used up. Each hypothesis is
 * tested against every relation around its figure: one that leaves another relation broken ranks below all that do not. A
 * value that the text repeats is trusted more than one that stands alone; a number of the text that is bound to nothing is
 * what the figure may have been.
 */
export function diagnoseRelation(subject: Subject, failed: AppliedRelation): Hypothesis[] | undefined {
  const { relation, check } = failed;
  if (relation === undefined || check === undefined) return [];
  const work = trialWorkOf(subject);
  const around = relationsAround(subject);
  const hypotheses: Hypothesis[] = [];
  for (const id of check.figures) {
    const figure = subject.figures.get(id);
    if (figure === undefined) continue;
    const own = (around.get(id) ?? []).filter((one) => one !== failed);
    const trial = trialOf(subject, figure);
    for (const { kind, quantity, prior } of candidates(subject, figure, failed, trial)) {
      if (work.used >= MOST_WORK) return undefined;
      const holds = trial.outcome(relation, quantity);
      if (holds === 'failed') continue;
      const share = heldShare(own, trial, quantity);
      const score = prior * share * (holds === 'exact' ? 1 : 0.7) * trust(subject, figure, quantity);
      hypotheses.push({ kind, figure: id, replace: figure.quantity.text, with: quantity.text, score: rounded(score) });
    }
  }
  return hypotheses
    .sort((a, b) => b.score - a.score)
    .filter(firstOfValue)
    .slice(0, MOST);
}

/** The evaluated relations of a report, by the figures that take part. */
const relationsAround = oncePerReport((subject: Subject) => {
  const around = new Map<string, AppliedRelation[]>();
  for (const one of appliedRelations(subject)) {
    if (one.check === undefined || one.check.outcome === 'not-evaluated') continue;
    for (const id of one.check.figures) {
      const known = around.get(id);
      if (known === undefined) around.set(id, [one]);
      else known.push(one);
    }
  }
  return around;
});

interface Candidate {
  kind: string;
  quantity: Quantity;
  prior: number;
}

function candidates(subject: Subject, figure: ReportFigure, failed: AppliedRelation, trial: Trial): Candidate[] {
  const slips = slipsOf(figure.quantity).map(({ kind, quantity }) => ({ kind, quantity, prior: SLIP_PRIOR[kind] }));
  const structural = structuralSlips(subject, figure, failed);
  const solved = failed.relation === undefined ? undefined : trial.solve(failed.relation);
  const needed = solved === undefined ? [] : [{ kind: 'value', quantity: solved, prior: SOLVED }];
  const stale = isOnlyStale(subject, figure, failed)
    ? [...structural, ...needed].map((one) => ({ ...one, kind: 'stale-value', prior: STALE }))
    : [];
  return [...slips, ...stale, ...structural, ...fromText(subject, figure), ...needed];
}

/** Two figures that stayed the same are two that did not change; a single one may have been left in. */
function isOnlyStale(subject: Subject, figure: ReportFigure, { check }: AppliedRelation): boolean {
  const stale = (check?.figures ?? []).filter((id) => {
    const own = subject.figures.get(id);
    return own !== undefined && isStale(subject, own);
  });
  return stale.length === 1 && stale[0] === figure.id;
}

/** Whether the value is exactly last year's, with digits enough not to be so by chance. */
function isStale(subject: Subject, { id, quantity }: ReportFigure): boolean {
  const previous = subject.neighbour(subject.report.front.year - 1)?.figures.get(id);
  if (previous === undefined || !previous.quantity.value.equals(quantity.value)) return false;
  return quantity.number.abs().numerator.toString().length + quantity.decimals >= 3;
}

/** Numbers of the text that are bound to nothing and could be the figure's. */
function fromText({ reading }: Subject, figure: ReportFigure): Candidate[] {
  return reading.bindings.flatMap(({ token: { quantity }, figures }) => {
    if (figures.length > 0 || quantity === undefined || !addable(quantity.unit, figure.quantity.unit)) return [];
    return quantity.value.equals(figure.quantity.value) ? [] : [{ kind: 'other-document', quantity, prior: IN_TEXT }];
  });
}

/** 1 when every other relation around the figure holds with the value; less with each that does not. */
function heldShare(around: readonly AppliedRelation[], trial: Trial, quantity: Quantity): number {
  if (around.length === 0) return 0.9;
  const held = around.filter(
    ({ relation }) => relation !== undefined && trial.outcome(relation, quantity) !== 'failed',
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

function firstOfValue(one: Hypothesis, index: number, all: readonly Hypothesis[]): boolean {
  return all.findIndex((other) => other.figure === one.figure && other.with === one.with) === index;
}

function rounded(score: number): number {
  return Math.round(score * 100) / 100;
}
