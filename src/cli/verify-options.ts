import { parseArgs } from 'node:util';
import { FORMAT_NAMES, type Format, isFormat } from '#format/formats.ts';
import type { Language } from '#format/result.ts';
import { contentFolder, fromUser } from '#load/folders.ts';

/** What the command line of `verify` asks for. */
export interface VerifyOptions {
  /** Absolute path of the content folder. */
  folder: string;
  format: Format;
  language: Language;
  help: boolean;
  /** Propose relations in place of a verdict. */
  suggest: boolean;
  /** Verify what differs from a base: `base` undefined for the default branch. Undefined: verify all. */
  changed: { base: string | undefined } | undefined;
  /** Folder of a published site to compare with its sums, in place of content. */
  published: string | undefined;
  /** Who must have signed it: a public key of minisign, or a file with one. */
  publicKey: string | undefined;
  /** Address of the built preview, for a comment on a change. */
  preview: string | undefined;
  /** As typed. */
  files: string[];
}

/** The command line cannot be understood. */
export class UsageError extends Error {
  override name = 'UsageError';
  readonly messageEn: string;

  constructor(zh: string, en: string) {
    super(`${zh}\n${USAGE.zh}`);
    this.messageEn = `${en}\n${USAGE.en}`;
  }
}

const LINE = `npm run verify -- [--content DIR] [--format ${FORMAT_NAMES.join('|')}] [--lang zh|en] [--suggest] [--changed [BASE]] [--preview URL] [FILE…] | --published DIR [--public-key KEY]`;

export const USAGE: Readonly<Record<Language, string>> = {
  zh: `用法：${LINE}`,
  en: `usage: ${LINE}`,
};

const OPTIONS = {
  content: { type: 'string' },
  format: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  suggest: { type: 'boolean' },
  changed: { type: 'string' },
  preview: { type: 'string' },
  published: { type: 'string' },
  'public-key': { type: 'string' },
} as const;

export function readOptions(args: string[]): VerifyOptions {
  const { values, positionals } = parse(args);
  const { content, format = 'text', lang = 'zh', help = false, suggest = false, changed: base, preview } = values;
  if (!isFormat(format)) throw new UsageError(`没有格式 ${format}`, `there is no format ${format}`);
  if (lang !== 'zh' && lang !== 'en') throw new UsageError(`没有语言 ${lang}`, `there is no language ${lang}`);
  if (preview !== undefined && !/^https?:\/\/[^\s"'<>]+$/.test(preview))
    throw new UsageError(`--preview 应为网址，现为 ${preview}`, `--preview takes an address, not ${preview}`);
  if (base !== undefined && suggest)
    throw new UsageError('--changed 和 --suggest 不能同时使用', '--changed and --suggest exclude each other');
  const { published, 'public-key': publicKey } = values;
  if (publicKey !== undefined && published === undefined)
    throw new UsageError('--public-key 要和 --published 一起用', '--public-key goes with --published');
  if (published !== undefined && format !== 'text' && format !== 'json')
    throw new UsageError('--published 的格式是 text 或 json', '--published writes text or json');
  const changed = base === undefined ? undefined : { base: base === '' ? undefined : base };
  return {
    folder: contentFolder(content),
    format,
    language: lang,
    help,
    suggest,
    changed,
    published: published === undefined ? undefined : fromUser(published),
    publicKey,
    preview,
    files: positionals,
  };
}

/** Format and language in which to say that the rest of the command line is wrong. */
export function wantedOutput(args: string[]): Pick<VerifyOptions, 'format' | 'language'> {
  const { format, lang } = parseArgs({
    args: withBase(args),
    allowPositionals: true,
    strict: false,
    options: OPTIONS,
  }).values;
  return { format: isFormat(format) ? format : 'text', language: lang === 'en' ? 'en' : 'zh' };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args: withBase(args), allowPositionals: true, options: OPTIONS });
  } catch (error) {
    const { message } = error as Error;
    throw new UsageError(`参数有误：${message}`, message);
  }
}

/** `--changed` may stand alone; what follows it is its base unless it is an option or a report. */
function withBase(args: readonly string[]): string[] {
  const at = args.indexOf('--changed');
  if (at < 0) return [...args];
  const next = args[at + 1];
  const isBase = next !== undefined && next !== '' && !next.startsWith('-') && !next.endsWith('.mdx');
  return [...args.slice(0, at), `--changed=${isBase ? next : ''}`, ...args.slice(at + (isBase ? 2 : 1))];
}
