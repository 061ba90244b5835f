import type { APIRoute, GetStaticPaths } from 'astro';
import type { ReportRecord } from '#derive/register.ts';
import { siteRegister } from '#integrations/collections.ts';
import { fileResponse } from '#integrations/data-files.ts';
import { comparedJson } from '#integrations/report-downloads.ts';

/** For the dev server. A build writes the files of all reports at once. */
export const getStaticPaths = (async () => {
  if (!import.meta.env.DEV) return [];
  const { records } = await siteRegister();
  return records.map((record) => ({ params: { id: record.id }, props: { record } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ record: ReportRecord }> = ({ props }) =>
  fileResponse(comparedJson(props), 'application/json');
