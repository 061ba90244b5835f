import { cells, type Field, type Value } from '#render/data/field.ts';

/** Excel takes a file for UTF-8 only with it. */
const BYTE_ORDER_MARK = '\ufeff';
/** What a spreadsheet takes for the beginning of a formula, also behind white space and invisible characters. */
const FORMULA = /^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]/u;
/** A signed number is a number, not a formula. */
const SIGNED_NUMBER = /^[+-]\d[\d,]*(?:\.\d+)?%?$/;
const QUOTED = /[",\r\n]/;

/** A table as CSV (RFC 4180) that opens in Excel as it is: byte order mark, CRLF, no cell that runs. */
export function csvText(fields: readonly Field[], rows: readonly object[]): string {
  const header = fields.map(({ name }) => name);
  const lines = [header, ...rows.map((row) => cells(fields, row).map(cellText))];
  return BYTE_ORDER_MARK + lines.map((line) => `${line.map(quoted).join(',')}\r\n`).join('');
}

function cellText(value: Value): string {
  if (value === null) return '';
  return typeof value === 'string' ? guarded(value) : String(value);
}

/** A text that a spreadsheet would run as a formula gets an apostrophe in front. */
export function guarded(text: string): string {
  return FORMULA.test(text) && !SIGNED_NUMBER.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return QUOTED.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
