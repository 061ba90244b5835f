import { printable } from '#format/printable.ts';

/** HTML that was written by us. Text is never one. */
export interface Markup {
  readonly html: string;
}

type Piece = string | number | Markup | readonly Markup[] | undefined;

/** HTML with values: text is escaped, markup is inserted, undefined is nothing. Values in attributes need their quotes. */
export function html(parts: TemplateStringsArray, ...values: readonly Piece[]): Markup {
  const written = values.map(inserted);
  return { html: parts.map((part, index) => part + (written[index] ?? '')).join('') };
}

function inserted(value: Piece): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return escaped(value);
  return 'html' in value ? value.html : value.map((one) => one.html).join('');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}
