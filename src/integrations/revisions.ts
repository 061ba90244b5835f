import type { ReportView } from '#derive/report-view.ts';
import { type History, type NoHistory, readHistory } from '#history/log.ts';

/** What a report's page says of its history. */
export type Revisions = Pick<ReportView, 'revisions' | 'historyNote'>;

const NOTES: Readonly<Record<NoHistory, string | null>> = {
  off: null,
  'no-git': '生成本页的机器上没有 Git，无法列出修订记录。',
  'no-repository': '生成本页所用的内容不在 Git 版本库中，没有修订记录。',
  shallow:
    '生成本页所用的版本库不完整（浅克隆），为免误导，不列出修订记录；取回全部历史（git fetch --unshallow）后重新生成即可。',
  refused: '生成本页所用的版本库属于另一用户，Git 拒绝读取，无法列出修订记录。',
};
const UNCOMMITTED = '本报告还没有提交到版本库，没有修订记录。';

/** Reads the history of the content folder once; what it returns answers for a path within it. */
export async function revisionsIn(folder: string): Promise<(path: string) => Revisions> {
  const history = await readHistory(folder);
  return (path) => revisionsOf(path, history);
}

/** Days are those of the author's own time zone, whatever the zone of the machine that builds the page. */
export function revisionsOf(path: string, { revisions, missing }: History): Revisions {
  if (revisions === null) return { revisions: [], historyNote: NOTES[missing] };
  const own = (revisions.get(path) ?? []).map(({ date, subject }) => ({ date: date.slice(0, 10), subject }));
  return { revisions: own, historyNote: own.length === 0 ? UNCOMMITTED : null };
}
