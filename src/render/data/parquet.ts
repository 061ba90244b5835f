import { ByteWriter, parquetWriteRows } from 'hyparquet-writer';
import { dayNumber } from '#render/data/day-number.ts';
import type { Field, Value } from '#render/data/field.ts';

type Element = NonNullable<Parameters<typeof parquetWriteRows>[0]['schema']>[number];
type Row = Readonly<Record<string, Value | undefined>>;

/**
 * A table as Parquet. Decimal numbers become doubles; their exact digits are in the columns of text. Of the rows, no more
 * than one group of them is held.
 */
export function parquetTable(
  fields: readonly Field[],
  rows: Iterable<object>,
  about: Readonly<Record<string, string>>,
): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter();
  parquetWriteRows({
    writer,
    rows: storedRows(fields, rows),
    columns: fields.map(({ name }) => ({ name })),
    schema: [{ name: 'root', num_children: fields.length }, ...fields.map(element)],
    kvMetadata: Object.entries(about).map(([key, value]) => ({ key, value })),
    createdBy: 'mingzhang',
  });
  return new Uint8Array(writer.getBuffer());
}

function element({ name, type, required }: Field): Element {
  const shared = { name, repetition_type: required ? 'REQUIRED' : 'OPTIONAL' } as const;
  switch (type) {
    case 'string':
      return { ...shared, type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } };
    case 'integer':
      return { ...shared, type: 'INT32' };
    case 'number':
      return { ...shared, type: 'DOUBLE' };
    case 'boolean':
      return { ...shared, type: 'BOOLEAN' };
    case 'date':
      return { ...shared, type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } };
  }
}

function* storedRows(fields: readonly Field[], rows: Iterable<object>): Generator<Record<string, Value>> {
  for (const row of rows) {
    const stored: Record<string, Value> = {};
    for (const { name, type } of fields) {
      const value = (row as Row)[name] ?? null;
      if (value === null || (type !== 'number' && type !== 'date')) stored[name] = value;
      else stored[name] = type === 'number' ? Number(value) : dayNumber(String(value));
    }
    yield stored;
  }
}
