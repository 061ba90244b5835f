import { createHash } from 'node:crypto';
import { figureRows } from '#derive/figure-table.ts';
import type { Register } from '#derive/register.ts';
import { reportRows } from '#derive/report-table.ts';
import type { SiteSettings } from '#derive/site-view.ts';
import { csvText } from '#render/data/csv.ts';
import type { Field } from '#render/data/field.ts';
import { FIGURE_FIELDS } from '#render/data/figure-fields.ts';
import { jsonTable } from '#render/data/json.ts';
import { parquetTable } from '#render/data/parquet.ts';
import { REPORT_FIELDS } from '#render/data/report-fields.ts';

export const TABLES = ['figures', 'reports'] as const;
export type TableName = (typeof TABLES)[number];
export type Format = 'csv' | 'json' | 'parquet';

export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  parquet: 'application/vnd.apache.parquet',
};

export const FIELDS: Readonly<Record<TableName, readonly Field[]>> = { figures: FIGURE_FIELDS, reports: REPORT_FIELDS };

/** A file of `/data/`. */
export interface DataFile {
  table: TableName;
  format: Format;
  /** Within `/data/`: `figures.csv`. */
  name: string;
  bytes: Uint8Array;
  /** Rows without the header; of these, how many are made up. */
  rows: number;
  sample: number;
  sha256: string;
}

/** Every table in every format. The same register gives the same bytes. */
export function siteFiles({ records }: Pick<Register, 'records'>, settings: SiteSettings): DataFile[] {
  return [
    ...filesOf('figures', figureRows(records), settings),
    ...filesOf('reports', reportRows(records, settings.address), settings),
  ];
}

function filesOf(
  table: TableName,
  rows: readonly { sample: boolean }[],
  { name: site, address, licence }: SiteSettings,
): DataFile[] {
  const fields = FIELDS[table];
  const about = { site, homepage: `${address}/data/`, ...(licence === null ? {} : { licence }) };
  const contents: Readonly<Record<Format, Uint8Array>> = {
    csv: encoded(csvText(fields, rows)),
    json: encoded(jsonTable(fields, rows)),
    parquet: parquetTable(fields, rows, about),
  };
  return (['csv', 'json', 'parquet'] as const).map((format) => ({
    table,
    format,
    name: `${table}.${format}`,
    bytes: contents[format],
    rows: rows.length,
    sample: rows.filter(({ sample }) => sample).length,
    sha256: createHash('sha256').update(contents[format]).digest('hex'),
  }));
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
