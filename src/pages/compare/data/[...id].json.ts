import type { APIRoute, GetStaticPaths } from 'astro';
import { comparedReport } from '#derive/comparison.ts';
import type { ReportRecord } from '#derive/register.ts';
import { siteRegister } from '#integrations/collections.ts';

export const getStaticPaths = (async () => {
  const { records } = await siteRegister();
  return records.map((record) => ({ params: { id: record.id }, props: { record } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ record: ReportRecord }> = ({ props: { record } }) => Response.json(comparedReport(record));
