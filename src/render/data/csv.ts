import type { Field, Value } from '#render/data/field.ts';

/** Excel takes a file for UTF-8 only with it. */
const BYTE_ORDER_MARK = '\ufeff';
/** What a spreadsheet takes for the beginning of a formula, also behind white space and invisible characters. */
const FORMULA = /^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]/u;
/** A signed number is a number, not a formula. */
const SIGNED_NUMBER = /^[+-]\d[\d,]*(?:\.\d+)?%?$/;
const QUOTED = /[",\r\n]/;
/** Most texts: they begin with a letter, a digit or a Chinese character, and nothing in them needs quotes. */
const PLAIN = /^[0-9A-Za-z\u4e00-\u9fff](?:[^",\r\n]*[^\s",])?$/;

/** A table as CSV (RFC 4180) that opens in Excel as it is: byte order mark, CRLF, no cell that runs. */
export function csvText(fields: readonly Field[], rows: Iterable<object>): string {
  let text = '';
  for (const line of csvLines(fields, rows)) text += line;
  return text;
}

/** The lines of that file, each with its end. */
export function* csvLines(fields: readonly Field[], rows: Iterable<object>): Generator<string, void, undefined> {
  const names = fields.map(({ name }) => name);
  yield `${BYTE_ORDER_MARK}${names.join(',')}\r\n`;
  for (const row of rows) yield csvLine(names, row as Readonly<Record<string, Value | undefined>>);
}

function csvLine(names: readonly string[], values: Readonly<Record<string, Value | undefined>>): string {
  let line = '';
  for (const [index, name] of names.entries()) line += `${index === 0 ? '' : ','}${cellText(values[name] ?? null)}`;
  return `${line}\r\n`;
}

function cellText(value: Value): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  return PLAIN.test(value) ? value : quoted(guarded(value));
}

/** A text that a spreadsheet would run as a formula gets an apostrophe in front. */
export function guarded(text: string): string {
  return FORMULA.test(text) && !SIGNED_NUMBER.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return QUOTED.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}
