import type { Register, RegisteredUnit, ReportRecord } from '#derive/register.ts';

/** A fiscal year for which a unit has no whole-unit report, though it is expected to have one. */
export interface MissingReport {
  unit: RegisteredUnit;
  year: number;
  /** The unit's page exists: it has other reports. */
  href: string | null;
}

/** A report that became public after the deadline. */
export interface LateReport {
  report: ReportRecord;
  /** Last day it could become public in time. */
  due: string;
  /** Days after that day. */
  days: number;
}

/**
 * Years without a report. A unit is expected to report from its first whole-unit report to the last year that any unit
 * of its sort (real or sample) reports, until another unit carries on its tasks. A unit that never reported is expected
 * for the last year only. Known from the content's years alone.
 */
export function missingReports({ records, units }: Register): MissingReport[] {
  const whole = records.filter(({ scope }) => scope === 'whole-unit');
  const sampleOf = sampleByUnit(records);
  const reported = yearsBy(whole, ({ unit }) => unit.id);
  const bySort = yearsBy(whole, (record) => record.sample);
  const heirs = Map.groupBy(units, ({ predecessor }) => predecessor);
  return units
    .flatMap((unit) => {
      const sample = sampleOf.get(unit.id) ?? unit.sample;
      const years = [...(bySort.get(sample) ?? [])].sort();
      const own = reported.get(unit.id) ?? new Set();
      const from = own.size > 0 ? Math.min(...own) : (years.at(-1) ?? Number.POSITIVE_INFINITY);
      const until = heirYear(heirs.get(unit.id) ?? [], reported);
      const expected = years.filter((year) => year >= from && year < until && !own.has(year));
      const href = sampleOf.has(unit.id) ? `/units/${unit.id}/` : null;
      return expected.map((year) => ({ unit: { ...unit, sample }, year, href }));
    })
    .sort(
      (a, b) => b.year - a.year || Number(a.unit.sample) - Number(b.unit.sample) || (a.unit.id < b.unit.id ? -1 : 1),
    );
}

/** Reports with a day of publication after the deadline, newest fiscal year first, longest delay first. */
export function lateReports({ records, deadline }: Pick<Register, 'records' | 'deadline'>): LateReport[] {
  if (deadline === null) return [];
  return records
    .flatMap((report) => {
      const due = dayOfDeadline(report.year, deadline);
      const { published } = report;
      return published === null || published <= due ? [] : [{ report, due, days: daysBetween(due, published) }];
    })
    .sort((a, b) => b.report.year - a.report.year || b.days - a.days);
}

function sampleByUnit(records: readonly ReportRecord[]): Map<string, boolean> {
  return new Map(records.map(({ unit, sample }) => [unit.id, sample]));
}

/** First year reported by the unit that carried on; a unit with an heir that has not yet reported is still expected. */
function heirYear(heirs: readonly RegisteredUnit[], reported: ReadonlyMap<string, ReadonlySet<number>>): number {
  return Math.min(...heirs.flatMap(({ id }) => [...(reported.get(id) ?? [])]));
}

function yearsBy<Key>(records: readonly ReportRecord[], keyOf: (record: ReportRecord) => Key): Map<Key, Set<number>> {
  const groups = Map.groupBy(records, keyOf);
  return new Map([...groups].map(([key, own]) => [key, new Set(own.map(({ year }) => year))]));
}

const DAY = 86_400_000;

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** Last day on which a report of the fiscal year becomes public in time. */
export function dayOfDeadline(year: number, deadline: string): string {
  return `${year + 1}-${deadline}`;
}
