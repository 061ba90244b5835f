import { cells, type Field } from '#render/data/field.ts';

/** A table as a JSON array of objects, one a line, keys in the order of the columns. */
export function jsonTable(fields: readonly Field[], rows: readonly object[]): string {
  const lines = rows.map((row) => {
    const values = cells(fields, row);
    return JSON.stringify(Object.fromEntries(fields.map(({ name }, index) => [name, values[index] ?? null])));
  });
  return lines.length === 0 ? '[]\n' : `[\n${lines.join(',\n')}\n]\n`;
}

/** A document with two spaces a level and a line feed at the end. */
export function jsonDocument(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
