import type { ReportSummary } from '#derive/report-view.ts';

/** What a report can be narrowed by, as in the address of the search page; only what it has. */
export function filtersOf({
  year,
  unit,
  scope,
  grade,
  status,
}: Pick<ReportSummary, 'year' | 'unit' | 'scope' | 'grade' | 'status'>): Record<string, string> {
  const { id, region, level } = unit;
  const values = { year: String(year), unit: id, region, level, scope, grade, verdict: status };
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== null));
}
