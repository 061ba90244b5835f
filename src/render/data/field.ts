/** A value of a data file's cell. Decimal numbers are text: their digits are as published. */
export type Value = string | number | boolean | null;

/** A column of a data file, in the terms of Frictionless Table Schema. */
export interface Field {
  name: string;
  /** In Chinese. */
  title: string;
  description: string;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
  /** Never empty. */
  required: boolean;
  /** The words it is limited to, and what each means. */
  words?: Readonly<Record<string, string>>;
  pattern?: string;
}

/** A column for each key of the row, in the order of the file. */
export type FieldsOf<Row> = { readonly [Key in keyof Row]-?: Omit<Field, 'name'> };

export function fieldList<Row>(fields: FieldsOf<Row>): Field[] {
  return Object.entries<Omit<Field, 'name'>>(fields).map(([name, field]) => ({ name, ...field }));
}

/** The cells of a row in the order of the columns. */
export function cells(fields: readonly Field[], row: object): Value[] {
  const values = row as Readonly<Record<string, Value | undefined>>;
  return fields.map(({ name }) => values[name] ?? null);
}
