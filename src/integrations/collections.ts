import { getCollection, getEntry } from 'astro:content';
import type { Register } from '#derive/register.ts';
import type { ReportSummary, ReportView, SupersededView } from '#derive/report-view.ts';
import { siteView as deriveSiteView, type SiteView, type WithdrawnReport, withdrawnReport } from '#derive/site-view.ts';
import { loadSite } from '#load/content.ts';
import { contentFolder } from '#load/folders.ts';
import { readSuperseded, readVersionEntries, type VersionEntry } from '#render/version-store.ts';
import { readRegister, readView } from '#render/view-store.ts';

let site: Promise<SiteView> | undefined;
let register: Promise<Register> | undefined;

/** Summaries of all reports in the order of their addresses. */
export async function reportSummaries(): Promise<ReportSummary[]> {
  const entries = await getCollection('reports');
  return entries.map(({ data }) => data as unknown as ReportSummary).sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The whole view of one report. */
export function reportView(summary: ReportSummary): Promise<ReportView> {
  return readView(summary.view);
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

async function deriveSite(): Promise<SiteView> {
  const settings = await getEntry('site', 'site');
  if (settings === undefined) throw new Error('the content loader stored no site settings');
  return deriveSiteView(settings.data as never, await reportSummaries());
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
