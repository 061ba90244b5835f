import type { APIRoute, GetStaticPaths } from 'astro';
import type { ReportSummary } from '#derive/report-view.ts';
import { fileResponse, reportSource, reportsWithSource } from '#integrations/data-files.ts';

export const getStaticPaths = (async () => {
  const reports = await reportsWithSource();
  return reports.map((report) => ({ params: { id: report.id }, props: { report } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ report: ReportSummary }> = async ({ props: { report } }) =>
  fileResponse(await reportSource(report), 'text/markdown');
