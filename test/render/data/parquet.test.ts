import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { figureRows } from '#derive/figure-table.ts';
import { reportRows } from '#derive/report-table.ts';
import type { Field } from '#render/data/field.ts';
import { FIGURE_FIELDS } from '#render/data/figure-fields.ts';
import { parquetTable } from '#render/data/parquet.ts';
import { REPORT_FIELDS } from '#render/data/report-fields.ts';
import { hostileReport } from './hostile.ts';
import { ownContent } from './sample.ts';

/** What a reader gives back for a row: numbers are doubles, days are dates. */
function readBack(fields: readonly Field[], row: object): object {
  const entries = Object.entries(row).map(([name, value]) => {
    const type = fields.find((field) => field.name === name)?.type;
    if (value === null) return [name, null];
    if (type === 'number') return [name, Number(value)];
    return [name, type === 'date' ? new Date(value) : value];
  });
  return Object.fromEntries(entries);
}

async function objects(file: Uint8Array): Promise<Record<string, unknown>[]> {
  return parquetReadObjects({ file: new Uint8Array(file).buffer });
}

describe('the Parquet files', () => {
  const { register } = ownContent();

  it('give back every figure, types included', async () => {
    const rows = figureRows(register.records);
    expect(rows.length).toBeGreaterThan(1000);
    expect(await objects(parquetTable(FIGURE_FIELDS, rows, {}))).toEqual(
      rows.map((row) => readBack(FIGURE_FIELDS, row)),
    );
  });

  it('give back every report', async () => {
    const rows = reportRows(register.records, 'https://test.example');
    expect(await objects(parquetTable(REPORT_FIELDS, rows, {}))).toEqual(
      rows.map((row) => readBack(REPORT_FIELDS, row)),
    );
  });

  it('hold labels of any kind and say where they come from', async () => {
    const { register: other, labels } = hostileReport();
    const bytes = parquetTable(FIGURE_FIELDS, figureRows(other.records), { licence: 'CC BY 4.0' });
    expect((await objects(bytes)).map(({ label }) => label)).toEqual(labels);
    const metadata = parquetMetadata(new Uint8Array(bytes).buffer);
    expect(metadata.key_value_metadata).toEqual([{ key: 'licence', value: 'CC BY 4.0' }]);
  });

  it('may be empty', async () => {
    expect(await objects(parquetTable(FIGURE_FIELDS, [], {}))).toEqual([]);
  });
});
