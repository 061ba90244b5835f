import type { ReportDraft } from '#intake/draft.ts';
import type { Notice } from '#intake/source.ts';

/** A line for the person who had the files read; `file` is empty for the report as a whole. */
export interface NoticeLine {
  file: string;
  word: '已收' | '存疑' | '未收';
  zh: string;
}

const KINDS = ['taken', 'doubtful', 'left-out'] as const;
const WORDS: Readonly<Record<Notice['kind'], NoticeLine['word']>> = {
  taken: '已收',
  doubtful: '存疑',
  'left-out': '未收',
};

/** What was taken, what is doubtful, what was left out, file by file, then the doubtful figures. */
export function noticeLines({ summary, figures }: Pick<ReportDraft, 'summary' | 'figures'>): NoticeLine[] {
  const told = summary.flatMap(({ file, notices }) =>
    KINDS.flatMap((kind) =>
      notices.filter((notice) => notice.kind === kind).map(({ zh }) => ({ file, word: WORDS[kind], zh })),
    ),
  );
  const doubts = figures.flatMap(({ label, doubt }) =>
    doubt === undefined ? [] : [{ file: '', word: WORDS.doubtful, zh: `数据“${label}”：${doubt}` }],
  );
  return [...told, ...doubts];
}
