import { powerOfTen, type Rational, rational } from '#quantity/rational.ts';

export type Dimension =
  | 'money'
  | 'ratio'
  | 'ratio-difference'
  | 'score'
  | 'count'
  | 'time'
  | 'area'
  | 'length'
  | 'volume'
  | 'mass'
  | 'energy';

/** A unit of measure. `value × factor` is in the base unit of the dimension (元, 1, 分, 小时, 平方米, 米, 立方米, 千克, 千瓦时). */
export interface UnitOfMeasure {
  /** As published, for example `万元`, `%`, `件`, `元/人`. */
  name: string;
  dimension: Dimension;
  factor: Rational;
  /** Counts of one kind may be added: 人 and 名 may, 人 and 件 may not. `generic` (个, 项) goes with every kind. */
  kind: string | undefined;
  /** The count carries a scale word (万件), so the figure is rounded. */
  scaled: boolean;
  /** `人` in `元/人`. A quotient with a count keeps the numerator's dimension. */
  per: string | undefined;
}

const one = rational(1n);
const SCALES: ReadonlyArray<readonly [string, number]> = [
  ['百万', 6],
  ['千万', 7],
  ['万亿', 12],
  ['亿', 8],
  ['万', 4],
  ['千', 3],
];

const PHYSICAL: ReadonlyArray<readonly [Dimension, Rational, readonly string[]]> = [
  ['money', one, ['元', '圆', '块', '人民币元']],
  ['money', rational(1n, 10n), ['角']],
  ['ratio', rational(1n, 100n), ['%', '％', '百分比', '个百分比']],
  ['ratio', rational(1n, 1000n), ['‰']],
  ['ratio', one, ['倍']],
  ['ratio-difference', rational(1n, 100n), ['个百分点', '百分点']],
  ['score', one, ['分']],
  ['time', one, ['小时', '个小时', '时', '学时', '课时']],
  ['time', rational(1n, 60n), ['分钟']],
  ['time', rational(1n, 3600n), ['秒']],
  ['area', one, ['平方米', '㎡', 'm²', 'm2', '平米', '平方']],
  ['area', rational(2000n, 3n), ['亩']],
  ['area', rational(10000n), ['公顷']],
  ['area', rational(1000000n), ['平方公里', '平方千米', 'km²', 'km2', '㎢']],
  ['length', one, ['米', 'm', '延米']],
  ['length', rational(1000n), ['公里', '千米', 'km', '㎞']],
  ['length', rational(500n), ['里']],
  ['length', rational(1n, 100n), ['厘米', 'cm']],
  ['volume', one, ['立方米', '方', 'm³', 'm3', '立方']],
  ['volume', rational(1n, 1000n), ['升', 'L']],
  ['mass', one, ['千克', '公斤', 'kg']],
  ['mass', rational(1n, 2n), ['斤']],
  ['mass', rational(1000n), ['吨', 't']],
  ['energy', one, ['千瓦时', '度', 'kWh']],
];

/** Measure words by what they count. Words of one kind may be added to one another. */
const COUNTS: Readonly<Record<string, string>> = {
  generic: '个 项 种 类 名额 指标',
  person: '人 名 位 口 员 人员 个人',
  household: '户 户次',
  body: '家 家次',
  'person-time': '人次 人次数 人·次',
  thing: [
    '件 宗 起 例 单 桩 案 事项 个事项 件事项 件次 宗次 项次 个项目 项目 次 场 期 批 轮 回 场次 批次 期次 趟 班次',
    '份 篇 册 册次 本 部 条 则 张 页 幅 封 卷 件套 篇次 条次 辆 台 套 艘 架 台次 辆次 台套 台（套） 台(套) 件（套） 件(套)',
    '处 座 所 间 栋 幢 站 点 眼 片 块 个点 个村 村 个乡镇 乡镇 镇 街道 社区 个社区 区 县 市 床 张床 床位 个床位 厅',
    '盏 根 支 杆 只 把 面 扇 颗 粒 枚 瓶 盒 箱 袋 桶 包 双 顶 株 棵 丛 头 匹 羽 尾 窝 孔 具 通 声 票 席 坐席',
    '组 队 班 届 支队 个班 团 排 列 对 副 节 课 门 笔 款 首 段 环 层 级 股 线 路 道 字 版 档 宿 餐 井',
  ].join(' '),
  day: '天 日 工作日 个工作日 天数 日历天',
  month: '月 个月',
  week: '周 个星期 星期',
  year: '年 周岁 岁 学年',
};

const table = new Map<string, UnitOfMeasure>();
for (const [dimension, factor, names] of PHYSICAL) {
  for (const name of names) add({ name, dimension, factor, kind: undefined, scaled: false, per: undefined });
}
for (const [kind, names] of Object.entries(COUNTS)) {
  for (const name of names.split(' ')) {
    if (!table.has(name)) add({ name, dimension: 'count', factor: one, kind, scaled: false, per: undefined });
  }
}

function add(unit: UnitOfMeasure): void {
  table.set(unit.name, unit);
}

/** Names of all units known without a scale word, longest first (for a tokenizer's alternatives). */
export const UNIT_NAMES: readonly string[] = [...table.keys()].sort((a, b) => b.length - a.length);
export const SCALE_NAMES: readonly string[] = SCALES.map(([name]) => name);

/** The unit of that name, with scale word (`万件`) or denominator (`元/人`), or undefined when it is not known. */
export function unitOfMeasure(name: string): UnitOfMeasure | undefined {
  const known = table.get(name);
  if (known !== undefined) return known;
  const made = perUnit(name) ?? scaledUnit(name);
  if (made !== undefined) table.set(name, made);
  return made;
}

function perUnit(name: string): UnitOfMeasure | undefined {
  const slash = name.search(/[/／]/);
  if (slash < 1) return undefined;
  const numerator = unitOfMeasure(name.slice(0, slash));
  const per = name.slice(slash + 1);
  if (numerator === undefined || per === '' || per.length > 6 || /[\d/／]/.test(per)) return undefined;
  const divisor = table.get(per);
  const factor =
    divisor === undefined || divisor.dimension === 'count' ? numerator.factor : numerator.factor.div(divisor.factor);
  return { ...numerator, name, factor, per };
}

function scaledUnit(name: string): UnitOfMeasure | undefined {
  for (const [word, exponent] of SCALES) {
    if (!name.startsWith(word)) continue;
    const rest = table.get(name.slice(word.length));
    if (rest === undefined || rest.dimension === 'ratio' || rest.dimension === 'score') continue;
    return { ...rest, name, factor: rest.factor.mul(powerOfTen(exponent)), scaled: true };
  }
  return undefined;
}

/** Whether quantities of the two units may be added, subtracted or compared. */
export function addable(a: UnitOfMeasure, b: UnitOfMeasure): boolean {
  if (a.dimension !== b.dimension) return false;
  return a.kind === b.kind || a.kind === 'generic' || b.kind === 'generic';
}
