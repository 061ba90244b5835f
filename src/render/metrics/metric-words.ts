import type { MetricRow } from '#derive/metric-view.ts';
import type { MetricKind } from '#schema/metric.ts';

export const KINDS: Readonly<Record<MetricKind, { word: string; sentence: string }>> = {
  flow: { word: '期间数', sentence: '一段时间里发生的数，通常是全年。' },
  stock: { word: '时点数', sentence: '某一天的数，通常是年末。' },
  ratio: { word: '比率', sentence: '一个数除以另一个数。' },
  count: { word: '计数', sentence: '一段时间里的件数、人次数。' },
};

/** What a row is called: the unit, or one of its projects. */
export function rowName({ unit, project }: MetricRow): string {
  return project === null ? unit.name : `${unit.name}：${project}`;
}
