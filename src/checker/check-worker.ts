import type { CheckAnswer, CheckRequest } from '#checker/check-message.ts';
import { addressOf, neighboursOf, pathOf } from '#checker/report-address.ts';
import { checkReport, type StandardTexts, shownRelations } from '#checker/report-check.ts';
import { readPublished, readStandardTexts } from '#checker/site-files.ts';
import { reportOf } from '#checker/submitted-report.ts';
import { ContentError } from '#load/problem.ts';

let known: Promise<StandardTexts> | undefined;

self.addEventListener(
  'message',
  ({ data: { turn, request } }: MessageEvent<{ turn: number; request: CheckRequest }>) => {
    void answerTo(request).then((answer) => self.postMessage({ turn, answer }));
  },
);

/** A refusal is a sentence for the reader; what is a bug of ours says so and keeps its words. */
async function answerTo(request: CheckRequest): Promise<CheckAnswer> {
  try {
    known ??= readStandardTexts();
    return await check(request, await known);
  } catch (error) {
    known = undefined;
    return { refused: sentenceOf(error) };
  }
}

async function check(request: CheckRequest, standards: StandardTexts): Promise<CheckAnswer> {
  const { name, text: handed, notes, withRelations } = await reportOf(request, standards);
  const address = addressOf(handed);
  const path = pathOf(address);
  const { [path]: published, ...context } =
    address === undefined ? {} : await readPublished([path, ...neighboursOf(address)]);
  const submission = { path, name, text: handed, standards, context, published };
  const text = withRelations === undefined ? handed : withRelations(shownRelations(submission));
  const beside = Object.keys(context).map((other) => `已与本站公布的 ${other} 对照连续性`);
  const numbered = withRelations !== undefined && request.spelled !== true;
  const report = {
    name: address === undefined && name !== '' ? name : path.slice(path.lastIndexOf('/') + 1),
    text,
    numbered,
  };
  return { ...checkReport({ ...submission, text }), notes: [...notes, ...beside], report };
}

function sentenceOf(error: unknown): string {
  if (error instanceof ContentError) return error.message;
  const reason = error instanceof Error ? error.message : String(error);
  return `校验没有完成（${reason}）；请核对文件后再试，仍不行请向本站报告`;
}
