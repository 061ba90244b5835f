import type { CheckedImport } from '#cli/import/trial-check.ts';
import type { ReportDraft } from '#intake/draft.ts';
import type { Notice } from '#intake/source.ts';
import type { Suggestion } from '#verify/suggest.ts';

const KINDS: Readonly<Record<Notice['kind'], string>> = { taken: '已收', doubtful: '存疑', 'left-out': '未收' };

/** What was taken, what is doubtful, what was left out, file by file, then the proposed relations. */
export function summaryText(
  { summary, figures }: ReportDraft,
  { relations, open }: Pick<CheckedImport, 'relations' | 'open'>,
): string {
  const lines = summary.flatMap(({ file, notices }) => [
    file === '' ? '报告' : file,
    ...(['taken', 'doubtful', 'left-out'] as const).flatMap((kind) =>
      notices.filter((notice) => notice.kind === kind).map(({ zh }) => `  ${KINDS[kind]}　${zh}`),
    ),
  ]);
  const doubts = figures.flatMap(({ label, doubt }) =>
    doubt === undefined ? [] : [`  ${KINDS.doubtful}　数据“${label}”：${doubt}`],
  );
  const told = ({ relation, inWords, word }: Suggestion) => `  ${relation}　（${inWords}；原文用“${word}”）`;
  const written = relations.map(told);
  const notWritten = open.map(told);
  return [
    ...lines,
    ...doubts,
    ...(written.length === 0 ? [] : ['按文字写入的勾稽关系，均已成立，请过目', ...written]),
    ...(notWritten.length === 0 ? [] : ['文字提到、但缺数据无法核对的勾稽关系，没有写入', ...notWritten]),
  ].join('\n');
}
