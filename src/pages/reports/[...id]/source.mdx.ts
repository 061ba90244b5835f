import type { APIRoute, GetStaticPaths } from 'astro';
import type { ReportSummary } from '#derive/report-view.ts';
import { fileResponse, reportsWithSource } from '#integrations/data-files.ts';
import { verifiedSource } from '#integrations/report-source.ts';

/** For the dev server. A build writes the files of all reports at once. */
export const getStaticPaths = (async () => {
  if (!import.meta.env.DEV) return [];
  const reports = await reportsWithSource();
  return reports.map((report) => ({ params: { id: report.id }, props: { report } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ report: ReportSummary }> = async ({ props: { report } }) =>
  fileResponse(await verifiedSource(report), 'text/markdown');
