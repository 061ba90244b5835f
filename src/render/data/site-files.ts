import { eachFigureRow } from '#derive/figure-table.ts';
import type { Register, ReportRecord } from '#derive/register.ts';
import { eachReportRow } from '#derive/report-table.ts';
import type { SiteSettings } from '#derive/site-view.ts';
import { csvLines } from '#render/data/csv.ts';
import type { Field } from '#render/data/field.ts';
import { FIGURE_FIELDS } from '#render/data/figure-fields.ts';
import { bytesContent, type FileContent, textContent } from '#render/data/file-content.ts';
import { jsonLines } from '#render/data/json.ts';
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
export interface DataFile extends FileContent {
  table: TableName;
  format: Format;
  /** Within `/data/`: `figures.csv`. */
  name: string;
  /** Rows without the header; of these, how many are made up. */
  rows: number;
  sample: number;
}

/** Every table in every format. The same register gives the same bytes. */
export function siteFiles({ records }: Pick<Register, 'records'>, settings: SiteSettings): DataFile[] {
  return [
    ...filesOf(
      'figures',
      () => eachFigureRow(records),
      countsOf(records, ({ figures }) => figures.length),
      settings,
    ),
    ...filesOf(
      'reports',
      () => eachReportRow(records, settings.address),
      countsOf(records, () => 1),
      settings,
    ),
  ];
}

/** `rows` are made anew for each format: no list holds those of all reports. */
function filesOf(
  table: TableName,
  rows: () => Iterable<object>,
  counts: Pick<DataFile, 'rows' | 'sample'>,
  { name: site, address, licence }: SiteSettings,
): DataFile[] {
  const fields = FIELDS[table];
  const about = { site, homepage: `${address}/data/`, ...(licence === null ? {} : { licence }) };
  const contents: Readonly<Record<Format, FileContent>> = {
    csv: textContent(csvLines(fields, rows())),
    json: textContent(jsonLines(fields, rows())),
    parquet: bytesContent(parquetTable(fields, rows(), about)),
  };
  return (['csv', 'json', 'parquet'] as const).map((format) => ({
    table,
    format,
    name: `${table}.${format}`,
    ...counts,
    ...contents[format],
  }));
}

function countsOf(
  records: readonly ReportRecord[],
  rowsOf: (record: ReportRecord) => number,
): Pick<DataFile, 'rows' | 'sample'> {
  const sum = (some: readonly ReportRecord[]) => some.reduce((whole, record) => whole + rowsOf(record), 0);
  return { rows: sum(records), sample: sum(records.filter(({ sample }) => sample)) };
}
