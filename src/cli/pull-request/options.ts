import { parseArgs } from 'node:util';
import type { Language } from '#format/result.ts';
import { contentFolder, fromUser } from '#load/folders.ts';
import { ContentError } from '#load/problem.ts';

/** Who shows findings beside the lines they are about. */
const ANNOTATIONS = ['github', 'gitlab', 'none'] as const;
type Annotations = (typeof ANNOTATIONS)[number];

/** What the caller of the check wants; files are absolute paths. */
export interface CheckOptions {
  /** Absolute path of the content folder: of the proposed change, checked out. */
  folder: string;
  /** Ref or commit that the change is proposed for. */
  base: string | undefined;
  language: Language;
  annotations: Annotations;
  /** Markdown for a comment. */
  summary: string | undefined;
  sarif: string | undefined;
  /** GitLab's code quality report. */
  codeQuality: string | undefined;
  /** Address of the built preview. */
  preview: string | undefined;
}

const USAGE =
  '用法：node src/cli/pull-request.ts --base 目标分支或提交 [--content 文件夹] [--summary 文件] [--sarif 文件] [--annotations github|gitlab|none] [--code-quality 文件] [--preview 网址] [--lang zh|en]';

const text = { type: 'string' } as const;
const OPTIONS = {
  ...{ base: text, content: text, summary: text, sarif: text, annotations: text, 'code-quality': text },
  ...{ preview: text, lang: text },
};

/** Reads the command line. @throws ContentError with the usage. */
export function readCheckOptions(args: string[], env: NodeJS.ProcessEnv): CheckOptions {
  const { base, content, summary, sarif, annotations = 'none', preview, lang = 'zh', ...rest } = parse(args);
  const form = ANNOTATIONS.find((one) => one === annotations);
  if (form === undefined) throw usageError(`没有标注方式 ${annotations}`, `there are no annotations ${annotations}`);
  if (lang !== 'zh' && lang !== 'en') throw usageError(`没有语言 ${lang}`, `there is no language ${lang}`);
  if (base === undefined || base === '') throw usageError('缺少 --base：要写对照的分支或提交', '--base is missing');
  const quality = rest['code-quality'] ?? (form === 'gitlab' ? 'gl-code-quality-report.json' : undefined);
  return {
    ...{ folder: contentFolder(content), base, language: lang, annotations: form },
    ...{ summary: fileOf(summary), sarif: fileOf(sarif), codeQuality: fileOf(quality) },
    preview: preview ?? nonEmpty(env['MINGZHANG_PREVIEW']),
  };
}

/** Where to say that the rest of the command line is wrong. */
export function wantedFiles(args: string[]): Pick<CheckOptions, 'annotations' | 'summary' | 'sarif' | 'language'> {
  const { values } = parseArgs({ args, allowPositionals: true, strict: false, options: OPTIONS });
  const file = (value: unknown) => (typeof value === 'string' ? fileOf(value) : undefined);
  return {
    annotations: ANNOTATIONS.find((one) => one === values.annotations) ?? 'none',
    summary: file(values.summary),
    sarif: file(values.sarif),
    language: values.lang === 'en' ? 'en' : 'zh',
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS }).values;
  } catch (error) {
    const { message } = error as Error;
    throw usageError(`参数有误：${message}`, message);
  }
}

function usageError(zh: string, en: string): ContentError {
  return new ContentError(`${zh}\n${USAGE}`, `${en}\n${USAGE}`);
}

function fileOf(path: string | undefined): string | undefined {
  return path === undefined || path === '' ? undefined : fromUser(path);
}

function nonEmpty(value: string | undefined): string | undefined {
  return value === '' ? undefined : value;
}
