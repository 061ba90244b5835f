import { decimalsOf } from '#derive/amount.ts';
import type { ReportView, ScorecardRow } from '#derive/report-view.ts';
import { decimal, decimalText, ZERO } from '#quantity/rational.ts';
import { type Cell, type FormulaCell, isNumber, numberCell, place, type Sheet } from '#render/data/sheet.ts';

const NAME = '评分表';
const COLUMNS = { weight: 6, score: 7 } as const;

/** The indicators with weight and score as numbers, what they add up to as formulas, and the published total. */
export function scorecardSheet(view: ReportView): Sheet {
  const { scorecard } = view;
  const totals = scorecard === null ? [] : totalRows(view, scorecard);
  return {
    name: NAME,
    columns: [
      { title: '一级指标', width: 16 },
      { title: '二级指标', width: 16 },
      { title: '三级指标', width: 30 },
      { title: '指标编号', width: 26 },
      { title: '目标值', width: 16 },
      { title: '完成值', width: 16 },
      { title: '分值', width: 10 },
      { title: '得分', width: 10 },
      { title: '未达标或扣分原因', width: 50 },
    ],
    rows: [...(scorecard?.items ?? []).map(rowOf), ...totals],
    totals: totals.length,
    empty: '报告没有公布评分表。',
  };
}

function rowOf(item: ScorecardRow): Cell[] {
  const { group, subgroup, label, indicator, target, actual, weight, score, reason } = item;
  const numbers = [weight, score].map((points) => (points === null ? null : numberCell(points)));
  return [group, subgroup, label, indicator, target, actual, ...numbers, reason];
}

function totalRows(view: ReportView, { items, total, grade, note }: NonNullable<ReportView['scorecard']>): Cell[][] {
  const blank = [null, null, null, null, null];
  const sums =
    items.length === 0 ? [] : [['各项之和', ...blank, pointsSum(view, 'weight'), pointsSum(view, 'score'), null]];
  const words = [grade === null ? [] : [`等级：${grade}`], note === null ? [] : [note]].flat().join('。');
  const published = total === null ? null : numberCell(total);
  return [...sums, ['公布的总分', ...blank, null, published, words === '' ? null : words]];
}

/** The sum of a column as a formula; null where an indicator has no points in it. */
export function pointsSum({ scorecard }: ReportView, column: 'weight' | 'score'): FormulaCell | null {
  const points = (scorecard?.items ?? []).map((item) => item[column]);
  const known = points.filter((point) => point !== null).filter(isNumber);
  if (points.length === 0 || known.length < points.length) return null;
  const decimals = Math.max(...known.map((number) => decimalsOf({ number, measure: '分' })));
  const sum = known.reduce((whole, number) => whole.add(decimal(number)), ZERO);
  const [first, last] = [place(NAME, COLUMNS[column], 0), place(NAME, COLUMNS[column], points.length - 1)];
  return { formula: `SUM(${first}:${last.split('!')[1]})`, number: decimalText(sum, decimals, decimals) };
}

/** Where the published total stands. */
export function totalPlace({ scorecard }: ReportView): string | null {
  if (scorecard === null || scorecard.total === null || !isNumber(scorecard.total)) return null;
  const { length } = scorecard.items;
  return place(NAME, COLUMNS.score, length === 0 ? 0 : length + 1);
}
