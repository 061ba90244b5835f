import { getEntry } from 'astro:content';
import { type MetricView, metricViews } from '#derive/metric-view.ts';
import type { Register } from '#derive/register.ts';
import type { ReportSummary, ReportView, SupersededView } from '#derive/report-view.ts';
import { type RuleView, ruleViews } from '#derive/rule-view.ts';
import {
  siteView as deriveSiteView,
  type SiteView,
  settingsOf,
  type WithdrawnReport,
  withdrawnReport,
} from '#derive/site-view.ts';
import { loadSite } from '#load/content.ts';
import { contentFolder } from '#load/folders.ts';
import { readSuperseded, readVersionEntries, type VersionEntry } from '#render/version-store.ts';
import { latestViews } from '#render/view-memory.ts';
import { readRegister, readSummaries, readView } from '#render/view-store.ts';

let summaries: Promise<ReportSummary[]> | undefined;
let site: Promise<SiteView> | undefined;
let register: Promise<Register> | undefined;
let metrics: Promise<MetricView[]> | undefined;
let rules: Promise<RuleView[]> | undefined;

/** Summaries of all reports in the order of their addresses; of the dev server, those of its last edit. */
export async function reportSummaries(): Promise<ReportSummary[]> {
  if (import.meta.env.DEV) return inOrder(await readSummaries());
  summaries ??= readSummaries().then(inOrder);
  return summaries;
}

function inOrder(reports: readonly ReportSummary[]): ReportSummary[] {
  return reports.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** The whole view of one report; of the dev server, what it is now, whatever Astro has kept of the report's address. */
export async function reportView(summary: ReportSummary): Promise<ReportView> {
  const now = import.meta.env.DEV ? (await readSummaries()).find(({ id }) => id === summary.id) : undefined;
  return readView((now ?? summary).view);
}

/** What pages about more than one report show. Derived once for a build; anew for each page of the dev server. */
export function siteView(): Promise<SiteView> {
  if (import.meta.env.DEV) return deriveSite();
  site ??= deriveSite();
  return site;
}

/** Records of all reports, units and metrics, for pages about many reports. Read once for a build. */
export function siteRegister(): Promise<Register> {
  if (import.meta.env.DEV) return readRegister();
  register ??= readRegister();
  return register;
}

/** Metrics across units and years. Derived once for a build. */
export function siteMetrics(): Promise<MetricView[]> {
  if (import.meta.env.DEV) return siteRegister().then(metricViews);
  metrics ??= siteRegister().then(metricViews);
  return metrics;
}

/** Rules with what came of them here. Derived once for a build. */
export function siteRules(): Promise<RuleView[]> {
  if (import.meta.env.DEV) return siteRegister().then(ruleViews);
  rules ??= siteRegister().then(ruleViews);
  return rules;
}

async function deriveSite(): Promise<SiteView> {
  // Ties pages to Astro's store, which tells the browser of the dev server to reload.
  if (import.meta.env.DEV) await getEntry('site', 'site');
  const settings = latestViews()?.settings ?? settingsOf(loadSite(contentFolder(undefined)));
  return deriveSiteView(settings, await reportSummaries());
}

/** Superseded versions of reports that can be read at their own address. */
export function supersededVersions(): Promise<VersionEntry[]> {
  return readVersionEntries();
}

export function supersededVersion(entry: VersionEntry): Promise<SupersededView> {
  return readSuperseded(entry);
}

/** Reports that were published and are no longer. */
export function withdrawnReports(): WithdrawnReport[] {
  return loadSite(contentFolder(undefined)).withdrawn.map(withdrawnReport);
}
