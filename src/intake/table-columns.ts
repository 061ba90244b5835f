import type { GridCell } from '#intake/source.ts';
import { dense } from '#intake/words.ts';

/** What a column of a scorecard holds. */
export type ScoreColumn =
  | 'id'
  | 'group'
  | 'subgroup'
  | 'label'
  | 'nature'
  | 'target'
  | 'measure'
  | 'actual'
  | 'weight'
  | 'score'
  | 'reason';

const SCORE_COLUMNS: ReadonlyArray<readonly [ScoreColumn, RegExp]> = [
  ['reason', /原因|偏差|扣分|改进措施|^备注$|^说明$/],
  ['id', /^指标(?:编号|编码)$/],
  ['group', /^一级(?:指标)?(?:名称)?$/],
  ['subgroup', /^二级(?:指标)?(?:名称)?$/],
  [
    'label',
    /^(?:三级|四级)(?:指标)?(?:名称)?(?:及.*)?$|^(?:绩效|考核|评价|具体)?指标(?:名称|内容)$|^(?:考核|评价|具体)指标$/,
  ],
  ['nature', /^(?:指标)?性质$|^计算符号$|^比较符号?$/],
  ['measure', /^(?:度量|计量|指标值)单位$|^单位$/],
  ['score', /^(?:自评|评价|实际|单位自评|部门自评|最终|评定|本次)?(?:得分|评分|分数)(?:\(.*\))?$|^自评分值?$|^实得分$/],
  ['weight', /^(?:标准|指标|设定|单项)?(?:分值|权重|满分|标准分|基本分)(?:分值)?(?:\(.*\))?%?$|^权重(?:分|分值)$/],
  [
    'actual',
    /^(?:全年|年度|本年|实际|年末|自评)?(?:实际)?(?:完成|实现)(?:值|情况|数|结果|指标值)?(?:\(.*\))?$|^实际值$/,
  ],
  [
    'target',
    /^(?:年度|年初|全年|预期|计划|设定|绩效)*(?:指标值|目标值|目标|指标)(?:\(.*\))?$|^预期(?:当年)?(?:实现)?值$|^指标(?:目标)?值$/,
  ],
];

export type ScoreColumns = ReadonlyMap<ScoreColumn, number>;

/** Columns of the scorecard that a row of heads names, or undefined when it heads none. */
export function scoreColumns(row: readonly GridCell[]): ScoreColumns | undefined {
  const columns = new Map<ScoreColumn, number>();
  for (const [index, cell] of row.entries()) {
    const head = dense(cell.text);
    const column = SCORE_COLUMNS.find(([, pattern]) => pattern.test(head))?.[0];
    if (column === undefined) continue;
    // A merged head belongs to its first column; each level of 指标 may have its weight, the last is the indicator's.
    if (columns.has(column) && (cell.covered || column !== 'weight' || columns.has('score'))) continue;
    columns.set(column, index);
  }
  const named = columns.has('label') || columns.has('subgroup') || columns.has('group');
  return columns.has('weight') && columns.has('score') && named ? columns : undefined;
}

/** What a column of a datasheet holds. */
export type FundColumn = 'id' | 'measure' | 'original' | 'adjusted' | 'actual' | 'weight' | 'rate' | 'score' | 'reason';

const FUND_COLUMNS: ReadonlyArray<readonly [FundColumn, RegExp]> = [
  ['id', /^编号$/],
  ['measure', /^(?:计量)?单位$/],
  ['rate', /执行率|完成率/],
  ['weight', /^(?:分值|权重|标准分|满分)/],
  ['score', /^(?:自评)?得分/],
  ['reason', /原因|备注|说明/],
  ['original', /年初预算|年初批复|^预算数|^批复预算|^预算批复/],
  ['adjusted', /全年预算|调整后?预算|调整预算|调整数$/],
  ['actual', /全年执行|执行数|实际支出|决算|^支出数|全年支出|预算执行(?:数|情况)?$|实际执行/],
];

const CHANGED = /调整数$/;

/** Columns of budgets and spending that a row of heads names; undefined where there are not two of them. */
export function fundColumns(row: readonly GridCell[]): ReadonlyMap<FundColumn, number> | undefined {
  const columns = new Map<FundColumn, number>();
  for (const [index, cell] of row.entries()) {
    const head = dense(cell.text);
    const column = cell.covered ? undefined : FUND_COLUMNS.find(([, pattern]) => pattern.test(head))?.[0];
    if (column === undefined) continue;
    // 调整数 is the budget after the adjustment only where no other column is.
    const better = column === 'adjusted' && CHANGED.test(dense(row[columns.get(column) ?? -1]?.text ?? ''));
    if (!columns.has(column) || (better && !CHANGED.test(head))) columns.set(column, index);
  }
  const amounts = [...columns.keys()].filter(
    (column) => column === 'original' || column === 'adjusted' || column === 'actual',
  );
  return amounts.length >= 2 ? columns : undefined;
}
