import { formatMarkdown } from '#format/comment.ts';
import { formatGithub } from '#format/github.ts';
import { formatHtml } from '#format/html.ts';
import { formatJson } from '#format/json.ts';
import { formatJunit } from '#format/junit.ts';
import type { Result } from '#format/result.ts';
import { formatSarif } from '#format/sarif.ts';
import { formatText } from '#format/text.ts';

/** Names of the output formats and how each is written; `colour` is for terminals. */
const FORMATS = {
  text: formatText,
  json: formatJson,
  sarif: formatSarif,
  junit: formatJunit,
  github: formatGithub,
  html: formatHtml,
  markdown: formatMarkdown,
} as const satisfies Readonly<Record<string, (result: Result, colour: boolean) => string>>;

export type Format = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS) as readonly Format[];

export function isFormat(name: unknown): name is Format {
  return typeof name === 'string' && Object.hasOwn(FORMATS, name);
}

export function format(name: Format, result: Result, colour: boolean): string {
  return FORMATS[name](result, colour);
}
