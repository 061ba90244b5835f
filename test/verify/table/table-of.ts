import type { ReportParts } from '../content-of.ts';

/** A report whose narrative is one table: header and rows as written, cells divided by `|`; its header is on line 9. */
export function table(header: string, ...rows: readonly string[]): ReportParts {
  const columns = header.split('|').length;
  const lines = [header, Array.from({ length: columns }, () => '---').join(' | '), ...rows];
  return { body: lines.map((line) => `| ${line} |`).join('\n') };
}

/** The same after a paragraph: the header is on line 11. */
export function captioned(caption: string, header: string, ...rows: readonly string[]): ReportParts {
  const { body = '' } = table(header, ...rows);
  return { body: `${caption}\n\n${body}` };
}
