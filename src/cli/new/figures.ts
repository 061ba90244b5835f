import type { Known, Request } from '#cli/new/request.ts';
import { BLANK, flowMap, hinted, scalar } from '#cli/new/yaml-text.ts';
import type { Period } from '#schema/date.ts';
import type { FigureValue } from '#schema/report.ts';

const CUSTOMARY = {
  'whole-unit': [
    ...['carryover.opening', 'income', 'expenditure', 'expenditure.basic', 'expenditure.project'],
    ...['carryover.closing', 'budget.original', 'budget.adjusted', 'executionRate', 'satisfaction', 'evaluation.score'],
  ],
  project: ['budget.original', 'budget.adjusted', 'expenditure', 'executionRate', 'satisfaction', 'evaluation.score'],
} as const;

/** `figures:` and `relations:` with the figures of the last report, or those the regime and custom ask for. */
export function figureLines(request: Request, known: Known): string[] {
  const { last } = request;
  const lines =
    last === undefined
      ? expectedFigures(request, known).map((id) => standardLine(id, known))
      : Object.entries(last.front.figures).map(([id, figure]) => figureLine(id, figure, request, known));
  return [
    '# 每个数照原文写，带单位，位数不增不减；“约”“近”“≥”也要写。原文没有的一行，整行删去。',
    'figures:',
    ...lines,
    '  # 口径表以外的数这样写：visitors: { label: 到馆读者, value: "86,500人次", kind: count }',
    ...relationLines(request),
  ];
}

/** Ids that the datasheet and scorecard of the regime name and that need no label, with the customary ones. */
function expectedFigures({ scope, regime }: Request, { regimes, metrics }: Known): string[] {
  const template = regimes.get(regime ?? '');
  const rows = template?.datasheet?.rows.map(({ figure }) => figure) ?? [];
  const indicators = template?.scorecard?.indicators.map(({ id }) => id) ?? [];
  return [...new Set([...CUSTOMARY[scope], ...rows, ...indicators])].filter((id) => metrics.has(id));
}

function standardLine(id: string, { metrics }: Known): string {
  const metric = metrics.get(id);
  return hinted(`  ${id}: ${BLANK}`, metric === undefined ? undefined : `${metric.label}（${metric.measure}）`);
}

function figureLine(id: string, figure: FigureValue, { year, last }: Request, { metrics }: Known): string {
  const earlier = last?.front.year ?? year - 1;
  const follows = earlier === year - 1;
  const before = follows && id === 'carryover.opening' ? last?.front.figures['carryover.closing'] : undefined;
  const when = follows ? '上年' : `${earlier}年`;
  const hints = [
    `${when} ${figure.value.text}`,
    before === undefined ? undefined : `应等于上年年末结转结余 ${before.value.text}`,
  ];
  if (!('label' in figure) && !('period' in figure) && !('kind' in figure))
    return hinted(`  ${id}: ${BLANK}`, metrics.get(id)?.label, ...hints);
  const { label, kind, period } = figure;
  // A period of an earlier year, such as that of a base year, stays where it is.
  const years = period?.to.startsWith(String(earlier)) ? year - earlier : 0;
  const shown = period === undefined ? undefined : periodText(period, years);
  return hinted(`  ${id}: ${flowMap({ label, value: BLANK, kind, period: shown })}`, ...hints);
}

/** A period some years later, in months where it is whole months. */
export function periodText({ from, to }: Period, years: number): string {
  const later = (day: string) => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  if (from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`) return later(from).slice(0, 4);
  const wholeMonths = from.endsWith('-01') && isMonthEnd(to);
  const [first, last] = (wholeMonths ? [from.slice(0, 7), to.slice(0, 7)] : [from, to]).map(later);
  return first === last ? `${first}` : `${first}/${last}`;
}

function isMonthEnd(day: string): boolean {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).getUTCDate() === 1;
}

/** Relations are taken over; one that names a year is shown for the author to move on. */
function relationLines({ last }: Request): string[] {
  const relations = last?.front.relations ?? [];
  if (relations.length === 0) return [];
  const lines = relations.map((relation) =>
    /@\d{4}/.test(relation)
      ? hinted(`  # - ${relation}`, '写有年份，核对后改成今年的再启用')
      : `  - ${scalar(relation)}`,
  );
  const open = lines.some((line) => line.startsWith('  - '));
  return ['# 数与数之间的关系，照上次沿用；不再成立的删去。', open ? 'relations:' : '# relations:', ...lines];
}
