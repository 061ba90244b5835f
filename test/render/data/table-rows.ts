import type { dataPackage } from '#render/data/datapackage.ts';

export type Resource = ReturnType<typeof dataPackage>['resources'][number];

/** How the words of a cell are written for each type of Table Schema. */
const LEXICAL: Readonly<Record<string, RegExp>> = {
  string: /^[\s\S]*$/,
  integer: /^[+-]?\d+$/,
  number: /^[+-]?\d+(?:\.\d+)?$/,
  boolean: /^(?:true|True|TRUE|1|false|False|FALSE|0)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
};

/** Sentences about every cell that does not fit the schema of its table; cells are text, as a CSV has them. */
export function misfits({ name, schema }: Resource, header: readonly string[], rows: readonly string[][]): string[] {
  const names = schema.fields.map((field) => field.name);
  if (header.join() !== names.join()) return [`${name}: the header is ${header.join()}`];
  const keys = rows.map((row) => JSON.stringify(schema.primaryKey.map((key) => row[names.indexOf(key)])));
  const doubled = keys
    .filter((key, index) => keys.indexOf(key) !== index)
    .map((key) => `${name}: ${key} is there twice`);
  return [
    ...doubled,
    ...rows.flatMap((row, line) => rowMisfits(schema, row).map((what) => `${name}:${line + 2} ${what}`)),
  ];
}

function rowMisfits({ fields, missingValues }: Resource['schema'], row: readonly string[]): string[] {
  if (row.length !== fields.length) return [`has ${row.length} cells`];
  return fields.flatMap(({ name, type, constraints = {} }, index) => {
    const cell = row[index] ?? '';
    if (missingValues.includes(cell)) return constraints.required === true ? [`${name} is empty`] : [];
    const { enum: words, pattern } = constraints;
    const fits = LEXICAL[type]?.test(cell) === true && (words === undefined || words.includes(cell));
    return fits && (pattern === undefined || new RegExp(`^(?:${pattern})$`).test(cell)) ? [] : [`${name} is ${cell}`];
  });
}
