import type { OutcomeCounts, ReportSummary, UnitSummary } from '#derive/report-view.ts';
import type { Site, Withdrawal } from '#schema/site.ts';
import { addOutcomes, countOutcomes } from '#verify/verified-report.ts';

export interface SiteSettings {
  name: string;
  publisher: string;
  /** Origin without a slash at the end. */
  address: string;
  description: string | null;
  contact: string | null;
  licence: string | null;
}

export interface YearView {
  year: number;
  href: string;
  /** Real reports before sample ones, then by unit name. */
  reports: ReportSummary[];
}

export interface UnitView extends UnitSummary {
  href: string;
  /** Newest first, whole unit before projects. */
  reports: ReportSummary[];
}

/** What home, year and unit pages show. */
export interface SiteView {
  settings: SiteSettings;
  /** Newest first. */
  years: YearView[];
  units: UnitView[];
  /** Over all reports. */
  totals: {
    reports: number;
    real: number;
    sample: number;
    checks: OutcomeCounts;
    coverage: { numbers: number; bound: number };
  };
}

/** Settings of site.yaml that pages show. */
export function settingsOf({ name, publisher, address, description, contact, licence }: Site): SiteSettings {
  return {
    name,
    publisher,
    address,
    description: description ?? null,
    contact: contact ?? null,
    licence: licence ?? null,
  };
}

/** A report that was published and is no longer. */
export interface WithdrawnReport {
  /** `2023/unit` */
  report: string;
  title: string | null;
  reason: string;
  date: string;
}

export function withdrawnReport({ report, title, reason, date }: Withdrawal): WithdrawnReport {
  return { report, title: title ?? null, reason, date };
}

/** Groups summaries by year and unit. */
export function siteView(settings: SiteSettings, summaries: readonly ReportSummary[]): SiteView {
  const years = [...Map.groupBy(summaries, ({ year }) => year)].sort(([a], [b]) => b - a);
  const units = [...Map.groupBy(summaries, ({ unit }) => unit.id)];
  return {
    settings,
    years: years.map(([year, reports]) => ({ year, href: `/years/${year}/`, reports: reports.toSorted(realFirst) })),
    units: units.flatMap(([id, reports]) => {
      const unit = reports.at(-1)?.unit;
      return unit === undefined ? [] : [{ ...unit, href: `/units/${id}/`, reports: reports.toSorted(newestFirst) }];
    }),
    totals: {
      reports: summaries.length,
      real: summaries.filter(({ sample }) => !sample).length,
      sample: summaries.filter(({ sample }) => sample).length,
      checks: summaries.map(({ checks }) => checks).reduce(addOutcomes, countOutcomes([])),
      coverage: {
        numbers: summaries.reduce((sum, { coverage }) => sum + coverage.numbers, 0),
        bound: summaries.reduce((sum, { coverage }) => sum + coverage.bound, 0),
      },
    },
  };
}

function realFirst(a: ReportSummary, b: ReportSummary): number {
  return Number(a.sample) - Number(b.sample) || byName(a, b);
}

function newestFirst(a: ReportSummary, b: ReportSummary): number {
  return b.year - a.year || Number(a.scope === 'project') - Number(b.scope === 'project') || byName(a, b);
}

/** By code point: the same order on every machine, whatever its locale. */
function byName(a: ReportSummary, b: ReportSummary): number {
  return a.id < b.id ? -1 : 1;
}
