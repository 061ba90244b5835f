import type { VerifiedReport } from '#verify/verified-report.ts';

/** How often figures are written in a report and in how many relations they take part, as counts of figures. */
export interface Redundancy {
  figures: number;
  /** Written once (frontmatter only), twice, three times or more. */
  written: readonly [number, number, number];
  /** Taking part in no relation, one, two, three or more. */
  relations: readonly [number, number, number, number];
}

/**
 * Counted by a script over the facts of 42 published excerpts, an approximation: `relations` matches the numbers of an
 * excerpt's relations to its 381 listed numbers by value (identities left out); `written` is about the 343 different
 * values with unit, 315 listed once and 28 more often, where different figures of one value (budget = spent) count as
 * one written more often. One is added for the frontmatter, which excerpts do not have, so nothing is written once.
 */
export const EXCERPTS: Redundancy = { figures: 381, written: [0, 315, 28], relations: [101, 206, 63, 11] };

/** Redundancy of verified reports together. */
export function redundancyOf(reports: readonly VerifiedReport[]): Redundancy {
  const written: [number, number, number] = [0, 0, 0];
  const relations: [number, number, number, number] = [0, 0, 0, 0];
  let figures = 0;
  for (const report of reports) {
    const places = placesWritten(report);
    const part = relationsOf(report);
    for (const id of report.subject.figures.keys()) {
      figures += 1;
      written[Math.min(2, places.filter((place) => place === id).length) as 0 | 1 | 2] += 1;
      relations[Math.min(3, part.filter((one) => one === id).length) as 0 | 1 | 2 | 3] += 1;
    }
  }
  return { figures, written, relations };
}

/** Figure ids, once for every place beside the frontmatter where the report writes their value. */
function placesWritten({ subject: { report, figures, reading } }: VerifiedReport): string[] {
  const { datasheet, scorecard } = report.front;
  const bound = reading.bindings.flatMap(({ figures: named }) => named.slice(0, 1).map(({ id }) => id));
  const rows = datasheet.filter(({ actual }) => actual !== undefined).map(({ figure }) => figure);
  const items = (scorecard?.items ?? []).flatMap(({ label, actual }) =>
    [...figures.values()].filter((one) => one.label === label && one.quantity.text === actual).map(({ id }) => id),
  );
  return [...bound, ...rows, ...items, ...(scorecard?.total === undefined ? [] : ['evaluation.score'])];
}

function relationsOf({ checks }: VerifiedReport): string[] {
  return checks
    .filter(({ rule, outcome }) => rule === 'relation' && outcome !== 'not-evaluated')
    .flatMap(({ figures }) => figures);
}
