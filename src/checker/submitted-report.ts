import type { CheckRequest, HandedIn } from '#checker/check-message.ts';
import type { StandardTexts } from '#checker/report-check.ts';
import { numberedNaming, spelledNaming } from '#intake/naming.ts';
import { COMMAND_LINE, PAGE } from '#intake/wording.ts';
import { ContentError } from '#load/problem.ts';

/** What a reader handed in, as the text of one report. */
export interface SubmittedReport {
  /** Name of the file; empty for a pasted text. */
  name: string;
  text: string;
  /** What a person should know of the reading. */
  notes: readonly string[];
  /** The same text with relations, where it was made of other files and may be given some. */
  withRelations: ((relations: readonly string[]) => string) | undefined;
}

/** Largest text of a report, in bytes, as in the pipeline. */
const LARGEST = 1_000_000;

/** The report in what was handed in. Throws a ContentError with the reason when there is none. */
export async function reportOf(request: CheckRequest, standards: StandardTexts): Promise<SubmittedReport> {
  const { files, spelled = false, ...options } = request;
  const [only, another] = files;
  if (only === undefined || only.bytes.byteLength === 0) throw refusal('没有内容；请粘贴报告全文，或选择文件');
  if (another === undefined && isReport(only))
    return { name: only.name, text: textOf(only), notes: [], withRelations: undefined };
  const { importReport } = await import('#checker/imported-report.ts');
  // What is downloaded is the command line's, doubts and all.
  const wording = spelled ? COMMAND_LINE : PAGE;
  const naming = spelled ? spelledNaming((await import('#intake/pinyin.ts')).spell) : numberedNaming();
  return importReport(files, { standards, naming }, { ...options, wording });
}

/** A file that is a report already: it is named so, or begins with its frontmatter. */
function isReport({ name, bytes }: HandedIn): boolean {
  const start = new TextDecoder().decode(bytes.slice(0, 8));
  return /\.mdx$/i.test(name) || (/^$|\.(md|markdown|txt)$/i.test(name) && /^\ufeff?---\r?\n/.test(start));
}

function textOf({ bytes }: HandedIn): string {
  if (bytes.byteLength > LARGEST) throw refusal('超过 1 MB，不像一份报告的正文；请核对选的文件');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw refusal('不是 UTF-8 编码；请用编辑器“另存为 UTF-8”（旧软件常存为 GBK）');
  }
}

function refusal(zh: string): ContentError {
  return new ContentError(zh, zh);
}
