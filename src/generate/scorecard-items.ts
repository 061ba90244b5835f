import type { IndicatorSource } from '#generate/fact.ts';
import { type FigureDraft, publishedText, roundedTo } from '#generate/figures.ts';
import type { Random } from '#generate/random.ts';
import { decimal, decimalText, type Rational, rational, smaller } from '#quantity/rational.ts';

/** A group of indicators and its points. */
export type GroupPoints = readonly [group: string, points: number];

/** An indicator as scored. */
export interface ItemDraft {
  indicator: string;
  label: string;
  group: string;
  subgroup: string;
  method: 'rate' | 'target' | 'judgement';
  target: string;
  actual: string;
  weight: number;
  score: Rational;
  met: boolean;
  reason: string | undefined;
  /** The figure that `actual` restates. */
  figure: string | undefined;
}

const REASONS = [
  '部分合同尾款待审计',
  '受汛期影响进度推迟',
  '年底才到位的资金未及支付',
  '目标定得偏高',
  '个别环节衔接不畅',
  '人员变动影响进度',
];
const BENEFITS = [
  ['工作效率', '社会效益'],
  ['服务水平', '社会效益'],
  ['长效机制', '可持续影响'],
  ['生态环境', '生态效益'],
  ['资金使用效益', '经济效益'],
] as const;
const OUTPUTS = [
  ['按时完成率', '时效指标'],
  ['资料归档率', '质量指标'],
  ['任务完成率', '数量指标'],
  ['制度执行率', '质量指标'],
] as const;

export function rateItem(random: Random, executed: FigureDraft, [group, weight]: GroupPoints): ItemDraft {
  const score = smaller(rational(BigInt(weight)), points(executed.number.mul(rational(BigInt(weight), 100n))));
  const met = executed.number.compare(rational(100n)) >= 0;
  const base = {
    figure: executed.id,
    indicator: 'executionRate',
    label: '预算执行率',
    group,
    subgroup: '预算执行率',
    method: 'rate' as const,
  };
  return {
    ...base,
    target: '100%',
    actual: publishedText(executed),
    weight,
    score,
    met,
    reason: met ? undefined : random.pick(REASONS),
  };
}

export function satisfactionItem(random: Random, figure: FigureDraft, [group, weight]: GroupPoints): ItemDraft {
  const source = { figure, better: 'more', subgroup: '服务对象满意度' } as const;
  return { ...figureItem(random, source, group, weight), indicator: 'satisfaction', label: figure.name };
}

/** An indicator whose actual value is a figure of the report. */
export function figureItem(
  random: Random,
  { figure, subgroup }: IndicatorSource,
  group: string,
  weight: number,
): ItemDraft {
  const { id, name, measure, number } = figure;
  const missed = random.chance(0.3);
  const factor = missed
    ? rational(BigInt(random.integer(102, 112)), 100n)
    : rational(BigInt(random.integer(90, 100)), 100n);
  let target = roundedTo(number.mul(factor), 0);
  if (measure === '%') target = smaller(target, rational(100n));
  const text = `≥${decimalText(target, 2)}${measure}`;
  return scored(
    random,
    {
      figure: id,
      indicator: `output.${id.replaceAll('.', '-').replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())}`,
      label: name,
      group,
      subgroup,
      target: text,
      actual: publishedText(figure),
    },
    { target, actual: number, weight },
  );
}

/** An indicator of which only the scorecard speaks. */
export function ownItem(random: Random, group: string, index: number, weight: number): ItemDraft {
  const [label = '', subgroup = ''] = OUTPUTS[index % OUTPUTS.length] ?? [];
  const target = rational(BigInt(random.pick([90, 95, 98, 100])));
  const reached = random.chance(0.3)
    ? target.sub(rational(BigInt(random.integer(5, 60)), 10n))
    : random.chance(0.5)
      ? rational(100n)
      : target;
  const number = roundedTo(reached, 1);
  const texts = { target: `≥${decimalText(target, 1)}%`, actual: `${decimalText(number, 1)}%` };
  return scored(
    random,
    { figure: undefined, indicator: `own${index}`, label, group, subgroup, ...texts },
    { target, actual: number, weight },
  );
}

type Texts = Pick<ItemDraft, 'indicator' | 'label' | 'group' | 'subgroup' | 'target' | 'actual' | 'figure'>;

function scored(
  random: Random,
  texts: Texts,
  { target, actual, weight }: { target: Rational; actual: Rational; weight: number },
): ItemDraft {
  const met = actual.compare(target) >= 0;
  const full = rational(BigInt(weight));
  const score = met ? full : points(actual.div(target).mul(full));
  return { ...texts, method: 'target', weight, score, met, reason: met ? undefined : random.pick(REASONS) };
}

/** A qualitative indicator: a judgement in the first or second tier. */
export function judged(random: Random, group: string, index: number, weight: number): ItemDraft {
  const [label, subgroup] = BENEFITS[(index * 2 + random.integer(0, 1)) % BENEFITS.length] ?? [
    '长效机制',
    '可持续影响',
  ];
  const lost = random.integer(0, Math.floor(weight / 6));
  const target = '明显提升';
  const actual = lost === 0 ? '明显提升' : '有所提升';
  const reason = lost === 0 ? undefined : random.pick(REASONS);
  const score = rational(BigInt(weight - lost));
  return {
    figure: undefined,
    indicator: `benefit${index}`,
    label,
    group,
    subgroup,
    method: 'judgement',
    target,
    actual,
    weight,
    score,
    met: lost === 0,
    reason,
  };
}

/** A score as published: two decimals, half up. */
function points(value: Rational): Rational {
  return decimal(decimalText(value, 2));
}
