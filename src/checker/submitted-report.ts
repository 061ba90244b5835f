import type { StandardTexts } from '#checker/report-check.ts';
import { ContentError } from '#load/problem.ts';

/** What a reader handed in, as the text of one report. */
export interface SubmittedReport {
  text: string;
  /** What a person should know of the reading. */
  notes: readonly string[];
}

interface HandedIn {
  name: string;
  bytes: ArrayBuffer;
}

/** Largest text that is read, in bytes, as in the pipeline. */
const LARGEST = 1_000_000;

/** The report in what was handed in. Throws a ContentError with the reason when there is none. */
export async function reportOf(files: readonly HandedIn[], _standards: StandardTexts): Promise<SubmittedReport> {
  const [only] = files;
  if (only === undefined || only.bytes.byteLength === 0) throw refusal('没有内容；请粘贴报告全文，或选择文件');
  if (only.bytes.byteLength > LARGEST) throw refusal('超过 1 MB；请确认选的是报告正文');
  return { text: new TextDecoder('utf-8', { fatal: true }).decode(only.bytes), notes: [] };
}

function refusal(zh: string): ContentError {
  return new ContentError(zh, zh);
}
