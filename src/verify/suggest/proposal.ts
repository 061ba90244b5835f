import { parseRelation } from '#expression/parse.ts';
import { RelationError } from '#expression/syntax.ts';
import { addable } from '#quantity/unit-of-measure.ts';
import { checkRelation } from '#verify/relation-check.ts';
import type { ReportFigure, Subject } from '#verify/subject.ts';
import type { StatedFigure } from '#verify/suggest/sentence.ts';

export type SuggestionKind = 'sum' | 'balance' | 'ratio' | 'share' | 'growth' | 'change' | 'average' | 'product';

/** A relation that words of the report support. */
export interface Proposal {
  kind: SuggestionKind;
  /** A line for `relations:`. */
  relation: string;
  /** The word that supports it. */
  word: string;
  /** The number it was read at. */
  at: Pick<StatedFigure, 'block' | 'start' | 'end'>;
}

/** Whether a relation holds for the published numbers; one that cannot be evaluated does not count as holding. */
export function holds(subject: Subject, relation: string): boolean {
  const outcome = outcomeOf(subject, relation);
  return outcome === 'exact' || outcome === 'rounding';
}

export function outcomeOf(
  subject: Subject,
  relation: string,
): 'exact' | 'rounding' | 'failed' | 'not-evaluated' | undefined {
  try {
    const { outcome } = checkRelation(subject, parseRelation(relation));
    return outcome === 'waived' ? undefined : outcome;
  } catch (error) {
    if (error instanceof RelationError) return undefined;
    throw error;
  }
}

/** Magnitude for ruling out most combinations before exact arithmetic. */
export function magnitude({ quantity }: ReportFigure): number {
  return quantity.value.toNumber();
}

export function slack({ quantity }: ReportFigure): number {
  return quantity.step.toNumber();
}

/** Whether the two may be parts of one sum: the same dimension and kind, neither a rate nor a value per something. */
export function summable(a: ReportFigure, b: ReportFigure): boolean {
  const [one, other] = [a.quantity.unit, b.quantity.unit];
  if (
    one.per !== undefined ||
    other.per !== undefined ||
    a.quantity.qualifier !== undefined ||
    b.quantity.qualifier !== undefined
  )
    return false;
  if (one.dimension === 'ratio' || one.dimension === 'ratio-difference' || one.dimension === 'score') return false;
  return addable(one, other);
}

/** The words a figure is called by, from its label. */
export function core(label: string): string {
  return label.replace(/[（(].*?[）)]/g, '').replace(/[“”]/g, '');
}
