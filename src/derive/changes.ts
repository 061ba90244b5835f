import { type Difference, differenceOf } from '#derive/comparison.ts';
import type { RecordedFigure, ReportRecord } from '#derive/register.ts';

/** A figure that changed from one report to the next of the same unit, scope and project. */
export interface Change {
  label: string;
  href: string;
  before: string;
  now: string;
  difference: Difference;
}

/** What became different between two reports of one line. */
export interface Changes {
  now: ReportRecord;
  before: ReportRecord;
  /** Largest relative changes first; rates by percentage points. */
  figures: Change[];
  /** Labels of figures that only one of the two publishes. */
  added: string[];
  dropped: string[];
}

/** Changes of each report against the one a year earlier, newest first. */
export function changesOf(reports: readonly ReportRecord[]): Changes[] {
  return reports
    .toSorted((a, b) => b.year - a.year)
    .flatMap((now) => {
      const before = reports.find(({ year, project }) => year === now.year - 1 && project === now.project);
      return before === undefined ? [] : [changesBetween(before, now)];
    });
}

function changesBetween(before: ReportRecord, now: ReportRecord): Changes {
  const earlier = new Map(before.figures.map((figure) => [figure.id, figure]));
  const ids = new Set(now.figures.map(({ id }) => id));
  const figures = now.figures.flatMap((figure) => {
    const old = earlier.get(figure.id);
    const difference = old === undefined ? null : differenceOf(old, figure);
    if (old === undefined || difference === null || difference.text === '0') return [];
    return [
      { label: figure.label, href: `${now.href}#figure-${figure.id}`, before: old.text, now: figure.text, difference },
    ];
  });
  return {
    now,
    before,
    figures: largestFirst(figures),
    added: labels(now.figures.filter(({ id }) => !earlier.has(id))),
    dropped: labels(before.figures.filter(({ id }) => !ids.has(id))),
  };
}

function labels(figures: readonly RecordedFigure[]): string[] {
  return figures.map(({ label }) => label);
}

function largestFirst(changes: readonly Change[]): Change[] {
  return changes
    .map((change) => ({ change, by: size(change) }))
    .sort((a, b) => b.by - a.by)
    .map(({ change }) => change);
}

/** For the order only. */
function size({ difference }: Change): number {
  return Math.abs(Number.parseFloat((difference.percent ?? difference.text).replace('−', '-').replaceAll(',', '')));
}
