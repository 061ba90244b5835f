import { createHash, hash } from 'node:crypto';
import { type MetricView, metricViews } from '#derive/metric-view.ts';
import type { Register, ReportRecord } from '#derive/register.ts';
import { missingReports } from '#derive/reporting.ts';
import type { SiteSettings } from '#derive/site-view.ts';
import { reportGroups } from '#integrations/report-groups.ts';

export interface PageKeysOptions {
  register: Register;
  /** SHA-256 of the register as it is stored and of the superseded versions that have pages. */
  digest: string;
  settings: SiteSettings;
  /** Digest of the program and of what it was bundled to. */
  code: string;
}

/** Digests of all that a page or a report's files are made from: equal digests mean equal bytes. */
export interface PageKeys {
  /** `component` is the route's file, `pathname` the page's address as Astro gives it. */
  ofPage(component: string, pathname: string): string;
  ofDownloads(report: Pick<ReportRecord, 'id' | 'view'>): string;
}

/** Routes whose pages show a part of the site; every other page shows all of it. */
const REPORT = 'src/pages/reports/[...id]/index.astro';
const UNIT = 'src/pages/units/[unit].astro';
const METRIC = 'src/pages/metrics/[metric].astro';
const SITE_CARD = 'src/pages/og.png.ts';

/** Whether a route's pages show some reports and not the whole site: a machine of several can make them alone. */
export function isOfReports(component: string): boolean {
  return component === REPORT || component === UNIT;
}

export function pageKeys({ register, digest, settings, code }: PageKeysOptions): PageKeys {
  const base = `${code}\n${JSON.stringify(settings)}`;
  const key = (...parts: readonly string[]) => hash('sha256', [base, ...parts].join('\n'));
  const family = familyDigests(register);
  const units = unitDigests(register, family);
  const metrics = new Map(metricViews(register).map((view) => [view.id, metricDigest(view)]));
  return {
    ofPage: (component, pathname) => {
      const name = decodeURI(pathname).replace(/\/$/, '');
      const last = name.slice(name.lastIndexOf('/') + 1);
      if (component === REPORT) return key('report', name, family.get(name.replace(/^\/reports\//, '')) ?? digest);
      if (component === UNIT) return key('unit', last, units.get(last) ?? digest);
      if (component === METRIC) return key('metric', last, metrics.get(last) ?? digest);
      if (component === SITE_CARD) return key('card');
      return key('page', component, name, digest);
    },
    ofDownloads: ({ id, view }) => key('downloads', id, view),
  };
}

/** Of each report by id: the views of all reports that its own may speak of. */
function familyDigests({ records, units }: Register): Map<string, string> {
  const predecessors = new Map(units.map(({ id, predecessor }) => [id, predecessor ?? undefined]));
  const byPath = new Map(records.map((record) => [record.path, record]));
  const groups = reportGroups([...byPath.keys()], (unit) => predecessors.get(unit));
  const digests = new Map<string, string>();
  for (const paths of groups) {
    const own = paths.map((path) => byPath.get(path)).filter((record) => record !== undefined);
    const digest = hash('sha256', own.map(({ id, view }) => `${id} ${view}`).join('\n'));
    for (const { id } of own) digests.set(id, digest);
  }
  return digests;
}

/** Of each unit: the views of its family, what is known of it and of the unit it belongs to, and what is missing. */
function unitDigests(register: Register, family: ReadonlyMap<string, string>): Map<string, string> {
  const byId = new Map(register.units.map((unit) => [unit.id, unit]));
  const reports = Map.groupBy(register.records, ({ unit }) => unit.id);
  const missing = Map.groupBy(missingReports(register), ({ unit }) => unit.id);
  const known = [...reports].map(([id, own]): [string, string] => {
    const unit = byId.get(id);
    const heirs = register.units.filter(({ predecessor }) => predecessor === id);
    const around = [unit?.parent, unit?.predecessor].map((other) => [
      byId.get(other ?? ''),
      reports.get(other ?? '')?.at(-1)?.unit,
    ]);
    const views = own.map((record) => family.get(record.id));
    const parts = [unit, own.at(-1)?.unit, heirs, around, views, missing.get(id)?.map(({ year }) => year)];
    return [id, hash('sha256', JSON.stringify(parts))];
  });
  return new Map(known);
}

function metricDigest({ rows, ...metric }: MetricView): string {
  const digest = createHash('sha256').update(JSON.stringify(metric));
  for (const row of rows) digest.update(JSON.stringify(row));
  return digest.digest('hex');
}
