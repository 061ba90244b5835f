import type { OutcomeCounts, ReportSummary, Status } from '#derive/report-view.ts';
import type { Outcome } from '#verify/check.ts';

export type Tone = 'good' | 'note' | 'bad' | 'none';

export const VERDICTS: Readonly<Record<Status, { word: string; tone: Tone; sentence: string }>> = {
  verified: {
    word: '已校验',
    tone: 'good',
    sentence: '能够计算的校验项全部成立。这只说明公布的数字彼此相符，不代表内容经过审计。',
  },
  waived: {
    word: '有说明',
    tone: 'note',
    sentence: '有对不上的地方，已由指定人员公开说明原因；其余能够计算的校验项成立。',
  },
  failed: { word: '未通过', tone: 'bad', sentence: '有对不上的地方，目前没有公开说明。具体位置见下面的校验项和问题。' },
  unverified: { word: '未作校验', tone: 'none', sentence: '缺少可以互相核对的数据，没有任何一项校验能够计算。' },
};

export const OUTCOMES: Readonly<
  Record<Outcome, { word: string; tone: Tone; icon: 'exact' | 'rounding' | 'unequal' | 'waived' | 'not-evaluated' }>
> = {
  exact: { word: '精确成立', tone: 'good', icon: 'exact' },
  rounding: { word: '舍入内成立', tone: 'good', icon: 'rounding' },
  failed: { word: '不成立', tone: 'bad', icon: 'unequal' },
  waived: { word: '已说明', tone: 'note', icon: 'waived' },
  'not-evaluated': { word: '未评估', tone: 'none', icon: 'not-evaluated' },
};

/** Outcomes with their number, in the order they are always shown. */
export function countsInOrder(counts: OutcomeCounts): { outcome: Outcome; count: number }[] {
  return [
    { outcome: 'exact', count: counts.exact },
    { outcome: 'rounding', count: counts.rounding },
    { outcome: 'failed', count: counts.failed },
    { outcome: 'waived', count: counts.waived },
    { outcome: 'not-evaluated', count: counts.notEvaluated },
  ];
}

export function countOfChecks(counts: OutcomeCounts): number {
  return countsInOrder(counts).reduce((sum, { count }) => sum + count, 0);
}

/** `16项校验：精确成立9项，舍入内成立4项`; outcomes that did not occur are left out. */
export function countsInWords(counts: OutcomeCounts): string {
  const present = countsInOrder(counts).filter(({ count }) => count > 0);
  if (present.length === 0) return '没有校验项';
  const parts = present.map(({ outcome, count }) => `${OUTCOMES[outcome].word}${count}项`);
  return `${countOfChecks(counts)}项校验：${parts.join('，')}`;
}

/** The words a reader knows a report by: unit, project, fiscal year. */
export function reportName(report: ReportSummary): string {
  const project = report.projectName ?? report.project;
  return `${report.unit.name}${report.year}年度${project === null ? '' : `“${project}”项目`}`;
}
