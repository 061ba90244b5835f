import type { CheckAnswer, CheckRequest } from '#checker/check-message.ts';
import { addressOf, neighboursOf, pathOf } from '#checker/report-address.ts';
import { checkReport, type StandardTexts } from '#checker/report-check.ts';
import { readPublished, readStandardTexts } from '#checker/site-files.ts';
import { reportOf } from '#checker/submitted-report.ts';
import { ContentError } from '#load/problem.ts';

let standards: Promise<StandardTexts> | undefined;

self.addEventListener(
  'message',
  ({ data: { turn, request } }: MessageEvent<{ turn: number; request: CheckRequest }>) => {
    void answerTo(request).then((answer) => self.postMessage({ turn, answer }));
  },
);

/** A refusal is a sentence for the reader; what is a bug of ours says so and keeps its words. */
async function answerTo({ files }: CheckRequest): Promise<CheckAnswer> {
  try {
    standards ??= readStandardTexts();
    const known = await standards;
    const { text, notes } = await reportOf(files, known);
    const address = addressOf(text);
    const path = pathOf(address);
    const context = address === undefined ? {} : await readPublished(neighboursOf(address));
    const beside = Object.keys(context).map((other) => `已与本站公布的 ${other} 对照连续性`);
    const name = path.slice(path.lastIndexOf('/') + 1);
    return { ...checkReport(path, text, known, context), notes: [...notes, ...beside], report: { name, text } };
  } catch (error) {
    standards = undefined;
    return { refused: sentenceOf(error) };
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof ContentError) return error.message;
  const reason = error instanceof Error ? error.message : String(error);
  return `校验没有完成（${reason}）；请核对文件后再试，仍不行请向本站报告`;
}
