import { printable } from '#format/printable.ts';

/**
 * Text of content inside Markdown: nothing in it is markup, a link, a mention or the end of a table cell. Punctuation that
 * stands behind a backslash is only itself.
 */
export function asMarkdown(text: string): string {
  return text
    .split(/\r\n|\n/)
    .map(printable)
    .join(' ')
    .replace(/[\\`*_{}[\]<>()#!|~&@$^:]|(?<=www)\./gi, '\\$&');
}
