import type { Field, Value } from '#render/data/field.ts';

/** A table as the lines of a JSON array of objects, one a line, keys in the order of the columns. */
export function* jsonLines(fields: readonly Field[], rows: Iterable<object>): Generator<string, void, undefined> {
  const names = fields.map(({ name }) => name);
  let before = '[\n';
  for (const row of rows) {
    yield before + JSON.stringify(inOrder(names, row as Readonly<Record<string, Value | undefined>>));
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

function inOrder(names: readonly string[], row: Readonly<Record<string, Value | undefined>>): object {
  const ordered: Record<string, Value> = {};
  for (const name of names) ordered[name] = row[name] ?? null;
  return ordered;
}

/** A document with two spaces a level and a line feed at the end. */
export function jsonDocument(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
