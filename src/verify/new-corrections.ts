import { sameValue } from '#quantity/same-value.ts';
import type { Correction } from '#schema/report.ts';
import type { Neighbour, Subject } from '#verify/subject.ts';

/** A correction and its place in the report's list. */
export interface ListedCorrection {
  correction: Correction;
  index: number;
}

/** Corrections that the published report does not have, in their order. */
export function newCorrections({ report }: Subject, published: Neighbour): ListedCorrection[] {
  const old = published.report.front.corrections;
  return report.front.corrections
    .map((correction, index) => ({ correction, index }))
    .filter(({ correction }) => !old.some((one) => sameCorrection(one, correction)));
}

/** The reason may be put in other words; what changed, when and as what may not. */
export function sameCorrection(a: Correction, b: Correction): boolean {
  if (a.figure !== b.figure || a.type !== b.type || a.date !== b.date || !sameValue(a.from, b.from)) return false;
  return a.to === undefined || b.to === undefined ? a.to === b.to : sameValue(a.to, b.to);
}
