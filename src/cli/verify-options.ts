import { parseArgs } from 'node:util';
import { FORMAT_NAMES, type Format, isFormat } from '#format/formats.ts';
import type { Language } from '#format/result.ts';
import { contentFolder } from '#load/folders.ts';

/** What the command line of `verify` asks for. */
export interface VerifyOptions {
  /** Absolute path of the content folder. */
  folder: string;
  format: Format;
  language: Language;
  help: boolean;
  /** Propose relations in place of a verdict. */
  suggest: boolean;
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

const LINE = `npm run verify -- [--content DIR] [--format ${FORMAT_NAMES.join('|')}] [--lang zh|en] [--suggest] [FILE…]`;

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
} as const;

export function readOptions(args: string[]): VerifyOptions {
  const { values, positionals } = parse(args);
  const { content, format = 'text', lang = 'zh', help = false, suggest = false } = values;
  if (!isFormat(format)) throw new UsageError(`没有格式 ${format}`, `there is no format ${format}`);
  if (lang !== 'zh' && lang !== 'en') throw new UsageError(`没有语言 ${lang}`, `there is no language ${lang}`);
  return { folder: contentFolder(content), format, language: lang, help, suggest, files: positionals };
}

/** Format and language in which to say that the rest of the command line is wrong. */
export function wantedOutput(args: string[]): Pick<VerifyOptions, 'format' | 'language'> {
  const { format, lang } = parseArgs({ args, allowPositionals: true, strict: false, options: OPTIONS }).values;
  return { format: isFormat(format) ? format : 'text', language: lang === 'en' ? 'en' : 'zh' };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: OPTIONS });
  } catch (error) {
    const { message } = error as Error;
    throw new UsageError(`参数有误：${message}`, message);
  }
}
