import type { APIRoute, GetStaticPaths } from 'astro';
import { figureRows } from '#derive/figure-table.ts';
import type { ReportRecord } from '#derive/register.ts';
import { siteRegister } from '#integrations/collections.ts';
import { fileResponse } from '#integrations/data-files.ts';
import { csvText } from '#render/data/csv.ts';
import { FIGURE_FIELDS } from '#render/data/figure-fields.ts';

export const getStaticPaths = (async () => {
  const { records } = await siteRegister();
  return records.map((record) => ({ params: { id: record.id }, props: { record } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ record: ReportRecord }> = ({ props: { record } }) =>
  fileResponse(csvText(FIGURE_FIELDS, figureRows([record])), 'text/csv');
