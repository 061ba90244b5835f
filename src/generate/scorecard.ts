import type { IndicatorSource } from '#generate/fact.ts';
import { type FigureDraft, publishedText, roundedTo } from '#generate/figures.ts';
import { mark } from '#generate/marks.ts';
import type { Random } from '#generate/random.ts';
import { decimal, decimalText, type Rational, rational, smaller, ZERO } from '#quantity/rational.ts';

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

export interface ScorecardDraft {
  items: readonly ItemDraft[];
  total: Rational;
  grade: string;
}

/** How a regime weighs: points of its groups and their names. */
export interface Weights {
  rate: readonly [group: string, points: number];
  output: readonly [group: string, points: number];
  benefit: readonly [group: string, points: number];
  satisfaction: readonly [group: string, points: number];
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

/** Scores every indicator by its rule: met targets in full, missed ones in proportion, rates by the rate. */
export function makeScorecard(
  random: Random,
  weights: Weights,
  sources: { executed: FigureDraft; satisfaction: FigureDraft; indicators: readonly IndicatorSource[] },
): ScorecardDraft {
  const [outputGroup, outputPoints] = weights.output;
  const [benefitGroup, benefitPoints] = weights.benefit;
  const chosen = random.sample(sources.indicators, 2);
  const shares = portions(random, outputPoints, chosen.length + 2);
  const outputs = shares.map((weight, index) => {
    const source = chosen[index];
    return source === undefined
      ? ownItem(random, outputGroup, index, weight)
      : figureItem(random, source, outputGroup, weight);
  });
  const benefits = portions(random, benefitPoints, 2).map((weight, index) =>
    judged(random, benefitGroup, index, weight),
  );
  const items = [
    rateItem(random, sources.executed, weights.rate),
    ...outputs,
    ...benefits,
    satisfactionItem(random, sources.satisfaction, weights.satisfaction),
  ];
  const total = items.reduce((sum, { score }) => sum.add(score), ZERO);
  return { items, total, grade: gradeOf(total) };
}

function rateItem(random: Random, executed: FigureDraft, [group, weight]: Weights['rate']): ItemDraft {
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

function satisfactionItem(random: Random, figure: FigureDraft, [group, weight]: Weights['satisfaction']): ItemDraft {
  const source = { figure, better: 'more', subgroup: '服务对象满意度' } as const;
  return { ...figureItem(random, source, group, weight), indicator: 'satisfaction', label: figure.name };
}

/** An indicator whose actual value is a figure of the report. */
function figureItem(random: Random, { figure, subgroup }: IndicatorSource, group: string, weight: number): ItemDraft {
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
function ownItem(random: Random, group: string, index: number, weight: number): ItemDraft {
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
function judged(random: Random, group: string, index: number, weight: number): ItemDraft {
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

/** `points` in portions of five, none empty. */
function portions(random: Random, total: number, count: number): number[] {
  const all = Array.from({ length: count }, () => 5);
  for (let left = total - 5 * count; left >= 5; left -= 5) {
    const index = random.integer(0, count - 1);
    all[index] = (all[index] ?? 0) + 5;
  }
  return all;
}

/** A score as published: two decimals, half up. */
function points(value: Rational): Rational {
  return decimal(decimalText(value, 2));
}

export function gradeOf(total: Rational): string {
  const at = (limit: bigint) => total.compare(rational(limit)) >= 0;
  if (at(90n)) return '优';
  if (at(80n)) return '良';
  return at(60n) ? '中' : '差';
}

/** The scorecard as lines of frontmatter, everything marked. */
export function scorecardText({ items, total, grade }: ScorecardDraft): string {
  const lines = items.map((item) => {
    const { indicator, label, group, subgroup, method, reason, weight } = item;
    const at = (role: 'target' | 'actual' | 'weight' | 'score', text: string) =>
      mark(role, 'scorecard', role === 'actual' ? (item.figure ?? '') : '', text, indicator);
    const parts = [
      ...[
        `indicator: ${indicator}`,
        `label: ${label}`,
        `group: ${group}`,
        `subgroup: ${subgroup}`,
        `method: ${method}`,
      ],
      ...[`target: ${at('target', item.target)}`, `actual: ${at('actual', item.actual)}`],
      ...[`weight: ${at('weight', String(weight))}`, `score: ${at('score', decimalText(item.score, 2))}`],
      ...(reason === undefined ? [] : [`reason: ${reason}`]),
    ];
    return mark('row', 'scorecard', indicator, `    - { ${parts.join(', ')} }`, 'scorecard');
  });
  const sum = mark('total', 'scorecard', 'evaluation.score', decimalText(total, 2));
  return [
    'scorecard:',
    '  items:',
    ...lines,
    `  total: ${sum}`,
    `  grade: ${mark('grade', 'scorecard', '', grade)}`,
  ].join('\n');
}
