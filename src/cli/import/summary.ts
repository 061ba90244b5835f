import type { CheckedImport } from '#cli/import/trial-check.ts';
import type { ReportDraft } from '#intake/draft.ts';
import { noticeLines } from '#intake/notice-lines.ts';
import type { Suggestion } from '#verify/suggest.ts';

/** What was taken, what is doubtful, what was left out, file by file, then the proposed relations. */
export function summaryText(
  draft: ReportDraft,
  { relations, open }: Pick<CheckedImport, 'relations' | 'open'>,
): string {
  const notices = noticeLines(draft);
  const lines = draft.summary.flatMap(({ file }) => [
    file === '' ? '报告' : file,
    ...notices.filter((notice) => notice.file === file).map(({ word, zh }) => `  ${word}　${zh}`),
  ]);
  const told = ({ relation, inWords, word }: Suggestion) => `  ${relation}　（${inWords}；原文用“${word}”）`;
  const written = relations.map(told);
  const notWritten = open.map(told);
  return [
    ...lines,
    ...(written.length === 0 ? [] : ['按文字写入的勾稽关系，均已成立，请过目', ...written]),
    ...(notWritten.length === 0 ? [] : ['文字提到、但缺数据无法核对的勾稽关系，没有写入', ...notWritten]),
  ].join('\n');
}
