import type { APIRoute, GetStaticPaths } from 'astro';
import type { ReportSummary } from '#derive/report-view.ts';
import { reportSummaries, siteView } from '#integrations/collections.ts';
import { reportCard } from '#render/og/card-data.ts';
import { cardImage } from '#render/og/image.ts';

export const getStaticPaths = (async () => {
  const reports = await reportSummaries();
  return reports.map((report) => ({ params: { id: report.id }, props: { report } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ report: ReportSummary }> = async ({ props: { report } }) => {
  const { settings } = await siteView();
  const image = await cardImage(reportCard(report, settings), report.path);
  return new Response(new Uint8Array(image), { headers: { 'content-type': 'image/png' } });
};
