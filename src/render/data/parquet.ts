import { parquetWriteBuffer } from 'hyparquet-writer';
import { cells, type Field, type Value } from '#render/data/field.ts';

type Element = NonNullable<Parameters<typeof parquetWriteBuffer>[0]['schema']>[number];

/** A table as Parquet. Decimal numbers become doubles; their exact digits are in the columns of text. */
export function parquetTable(
  fields: readonly Field[],
  rows: readonly object[],
  about: Readonly<Record<string, string>>,
): Uint8Array {
  const lines = rows.map((row) => cells(fields, row));
  const columnData = fields.map((field, index) => ({
    name: field.name,
    data: lines.map((line) => stored(field, line[index] ?? null)),
  }));
  const schema: Element[] = [{ name: 'root', num_children: fields.length }, ...fields.map(element)];
  const kvMetadata = Object.entries(about).map(([key, value]) => ({ key, value }));
  return new Uint8Array(parquetWriteBuffer({ columnData, schema, kvMetadata, createdBy: 'mingzhang' }));
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

function stored({ type }: Field, value: Value): Value | Date {
  if (value === null) return null;
  if (type === 'number') return Number(value);
  return type === 'date' ? new Date(`${value}T00:00:00Z`) : value;
}
