import type { APIRoute, GetStaticPaths } from 'astro';
import type { ReportSummary } from '#derive/report-view.ts';
import { reportSummaries, reportView, siteView } from '#integrations/collections.ts';
import { fileResponse } from '#integrations/data-files.ts';
import { reportJson } from '#integrations/report-downloads.ts';

/** For the dev server. A build writes the files of all reports at once. */
export const getStaticPaths = (async () => {
  if (!import.meta.env.DEV) return [];
  const reports = await reportSummaries();
  return reports.map((report) => ({ params: { id: report.id }, props: { report } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ report: ReportSummary }> = async ({ props: { report } }) => {
  const { settings } = await siteView();
  return fileResponse(reportJson({ view: await reportView(report), settings }), 'application/json');
};
