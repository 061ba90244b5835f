import type { APIRoute, GetStaticPaths } from 'astro';
import { publicReport } from '#derive/public-report.ts';
import type { ReportSummary } from '#derive/report-view.ts';
import { reportSummaries, reportView, siteView } from '#integrations/collections.ts';
import { fileResponse } from '#integrations/data-files.ts';
import { jsonDocument } from '#render/data/json.ts';

export const getStaticPaths = (async () => {
  const reports = await reportSummaries();
  return reports.map((report) => ({ params: { id: report.id }, props: { report } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ report: ReportSummary }> = async ({ props: { report } }) => {
  const { settings } = await siteView();
  return fileResponse(jsonDocument(publicReport(await reportView(report), settings)), 'application/json');
};
