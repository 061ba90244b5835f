import { type UnitOfMeasure, unitOfMeasure } from '#quantity/unit-of-measure.ts';

/** What the numbers of a column (or row) are, by its name and unit. */
export type LineRole =
  | 'label'
  | 'amount'
  | 'count'
  | 'score'
  | 'rate'
  | 'share'
  | 'growth'
  | 'difference'
  | 'sum'
  | 'average';

/** Where an amount stands in the course of the year, or of the years. */
export type Stage = 'original' | 'adjusted' | 'budget' | 'executed' | 'last' | 'this' | 'opening';

const ROLES: ReadonlyArray<readonly [LineRole, RegExp]> = [
  [
    'label',
    /^(?:序号|编号|编码|代码|行次|栏次|年度|年份|年月|期限|期间|备注|说明|电话|排名|名次|等级|档次|依据|来源)$|(?:编码|代码|文号|日期|时间|原因)$/,
  ],
  [
    'growth',
    /增长率|增幅|增速|增减率|变动率|变化率|变动幅度|增长幅度|增减幅度|降幅|增减比例|增长比例|增减百分比|增减%|预算调整率/,
  ],
  ['share', /占比|比重|构成比|^构成$|所占|占.{0,12}(?:比例|百分比|%)/],
  ['rate', /率$|进度$|比例$|百分比$|%$|满意度$/],
  ['average', /单价|均价|平均|人均|户均|日均|月均|标准$/],
  ['score', /^(?:分值|得分|权重|满分|自评分|自评得分|标准分|扣分|评分|实得分)$/],
  [
    'difference',
    /^(?!上年|年初|期初)(?:.{0,8}(?:增减|变动|变化|增加|减少)(?:额|数|量|情况|值)?|差额|差异|差值|差|余额|.{0,6}结余(?:资金|额|数)?|未执行(?:额|数)?|未支出(?:额|数)?|未使用(?:额|数)?|剩余(?:额|资金|数)?|同比|环比)$/,
  ],
  ['sum', /^(?:总额|总数|总量)$|^(?:合计|总计|小计|共计)|(?:合计|总计|小计|共计)$/],
  ['count', /(?:人|户|个|件|次|台|套|份|宗|册|辆)数$|数量$|^(?:人次|场次|批次|编制|在编|在岗|在职|离休|退休|离退休)$/],
];

/** The role of a line. A unit in the header decides where the name leaves it open: 同比（%） is growth. */
export function roleOf(name: string, unit: UnitOfMeasure | undefined): LineRole {
  const role = ROLES.find(([, pattern]) => pattern.test(name))?.[0] ?? 'amount';
  const dimension = unit?.dimension;
  if (dimension === 'ratio' && /增|减|同比|环比|变动|变化|[升降]/.test(name)) return 'growth';
  if (dimension === 'ratio' && (role === 'amount' || role === 'difference' || role === 'count')) return 'rate';
  if (dimension === 'score' && role === 'amount') return 'score';
  if (role === 'growth' && dimension !== undefined && dimension !== 'ratio') return 'difference';
  if (role === 'amount' && dimension !== undefined && dimension !== 'money') return 'count';
  return role;
}

/** Roles whose numbers may be added up down a column. */
export const SUMMABLE: ReadonlySet<LineRole> = new Set(['amount', 'count', 'score', 'difference', 'sum']);

export const PERCENTAGES: ReadonlySet<LineRole> = new Set(['rate', 'share', 'growth']);

const STAGES: ReadonlyArray<readonly [Stage, RegExp]> = [
  ['opening', /^(?:年初|期初|上年)(?:末)?结(?:转|余)/],
  ['executed', /执行|决算|实际|已支|已用|支付|支出数$|支出额$/],
  ['original', /年初预算|年初数|年初$|初始预算|批复|原预算/],
  ['adjusted', /调整|全年预算|变更/],
  ['budget', /预算|下达|安排|指标数|指标额|计划|额度/],
  ['last', /上年|去年|上期|同期/],
  ['this', /本年|今年|当年|本期/],
];

export function stageOf(name: string): Stage | undefined {
  return STAGES.find(([, pattern]) => pattern.test(name))?.[0];
}

/** The year a line is named after. */
export function yearOf(name: string): number | undefined {
  const years = [...name.matchAll(/(?:19|20)\d{2}/g)];
  return years.length === 1 ? Number(years[0]?.[0]) : undefined;
}

const MONEY_WORDS = /金额|预算|决算|支出|收入|经费|资金|执行数|拨款|费用|投资|补助|成本/;
const NO_MONEY = /人数|户数|个数|件数|数量|面积|次数|项数|编制|单位数|指标|目标|情况|内容|项目名称|类型|性质/;

/** Whether a name says that its numbers are money. */
export function namesMoney(name: string): boolean {
  return MONEY_WORDS.test(name) && !NO_MONEY.test(name);
}

const SHAPE = { kind: 'generic', per: undefined } as const;
const base = unitOfMeasure('个')?.factor;
if (base === undefined) throw new Error('个 is a unit');

/** Numbers of which no unit is known: read as rounded ones. */
export const UNITLESS: UnitOfMeasure = { name: '', dimension: 'count', factor: base, scaled: true, ...SHAPE };
/** Numbers of things, exact when whole. */
export const PLAIN_COUNT: UnitOfMeasure = { ...UNITLESS, scaled: false };
/** Rates written as a part of one: 0.9956, 1. */
export const FRACTION: UnitOfMeasure = { ...UNITLESS, dimension: 'ratio', kind: undefined, scaled: false };
