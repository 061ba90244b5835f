import { figureValue } from '#intake/figure-value.ts';
import { type MetricFinder, metricFinder, metricOfMoney } from '#intake/known-metric.ts';
import { totalColumn } from '#intake/quantity-name.ts';
import { isSlip, restates, sameUnit } from '#intake/restatement.ts';
import { uniqueId } from '#intake/slug.ts';
import type { KnownNames } from '#intake/standards.ts';
import type { StatedQuantity } from '#intake/stated.ts';
import { agreementOf } from '#prose/agreement.ts';
import type { NamedFigure } from '#prose/figure.ts';
import type { Token } from '#prose/token.ts';
import { type Period, yearEnd, yearPeriod } from '#schema/date.ts';
import type { Metric, MetricKind } from '#schema/metric.ts';

/** A figure that the text shows. */
export interface ProposedFigure extends NamedFigure {
  label: string;
  /** Its id is that of a standard metric. */
  standard: boolean;
  /** As written under `figures:`. */
  value: string;
  /** Where it is not what its unit of measure says. */
  kind: MetricKind | undefined;
  note: string | undefined;
  /** `2023-01/2023-11`, where it is not the fiscal year. */
  periodText: string | undefined;
  /** Where it was read first; undefined for one that a table of figures gave. */
  token: Token | undefined;
  /** Why a person should look at it. */
  doubt: string | undefined;
}

export interface Proposals {
  figures: ProposedFigure[];
  /** Numbers that say another value of a figure; they are left for the checker to find. */
  contradictions: { token: Token; label: string; value: string }[];
}

/** Makes a figure of every quantity that is not a repetition of one before it. `given` are figures from tables of figures. */
export function proposeFigures(
  stated: readonly StatedQuantity[],
  given: readonly ProposedFigure[],
  names: KnownNames,
  year: number,
  project?: string,
): Proposals {
  const find = metricFinder(names);
  const desk: Desk = {
    figures: [...given],
    contradictions: [],
    taken: new Set([...names.metrics.keys(), ...given.map(({ id }) => id)]),
    find,
    names,
    year,
    claimed: claimedThisYear(stated, find),
    ofMoney: ({ token, named, quantity }) => {
      const name = token.block.cell === undefined ? named[0] : totalColumn(token.block);
      return metricOfMoney(name ?? '', quantity, names, project);
    },
  };
  for (const one of stated) place(one, desk);
  return { figures: desk.figures, contradictions: desk.contradictions };
}

interface Desk extends Proposals {
  taken: Set<string>;
  find: MetricFinder;
  names: KnownNames;
  year: number;
  /** The money of the whole, where the words name no part. */
  ofMoney(one: StatedQuantity): Metric | undefined;
  /** Metrics that the text states for the fiscal year. */
  claimed: ReadonlySet<string>;
}

function claimedThisYear(stated: readonly StatedQuantity[], find: MetricFinder): Set<string> {
  const now = stated.filter(
    ({ year, period, actor }) => year === undefined && period === undefined && actor === undefined,
  );
  return new Set(now.flatMap((one) => metricNames(one).flatMap((name) => find(name, one.quantity)?.id ?? [])));
}

function place(one: StatedQuantity, desk: Desk): void {
  if (one.label === '') {
    addOwn(one, desk, headingWords(one.heading) || '未命名数据');
    return;
  }
  const metric = metricOf(one, desk);
  if (metric !== undefined) {
    placeMetric(one, metric, desk);
    return;
  }
  if (desk.figures.some((figure) => restates(one, figure))) return;
  const namesake = desk.figures.find((figure) => figure.label === one.label && sameUnit(one, figure));
  if (namesake !== undefined && isSlip(one, namesake)) {
    desk.contradictions.push({ token: one.token, label: namesake.label, value: namesake.value });
    return;
  }
  addOwn(one, desk, one.label);
}

/** A standard metric is the unit's own: what a hall or hotline did is a figure with a name of its own. */
function metricOf(one: StatedQuantity, { find, claimed, ofMoney }: Desk): Metric | undefined {
  if (one.actor !== undefined || one.period !== undefined || one.token.range !== undefined) return undefined;
  const named = metricNames(one).flatMap((name) => find(name, one.quantity) ?? [])[0];
  const whole = one.year === undefined ? ofMoney(one) : undefined;
  const metric = named !== undefined && !isSpentOf(one, named) ? named : whole;
  return metric !== undefined && one.year !== undefined && claimed.has(metric.id) ? undefined : metric;
}

/** What was spent of 财政拨款 is no 财政拨款收入. */
function isSpentOf({ token }: StatedQuantity, { id }: Metric): boolean {
  return /执行|支出/.test(token.block.cell?.header ?? '') && /^(?:income|carryover)\b/.test(id);
}

/** 基本支出（年初预算） of a cell is not 基本支出: its column is part of the name. */
function metricNames({ token, named, label }: StatedQuantity): readonly string[] {
  if (token.block.cell === undefined) return [...named, label];
  return named.length > 1 ? named.slice(1) : named;
}

function placeMetric(one: StatedQuantity, metric: Metric, desk: Desk): void {
  const known = desk.figures.find(({ id }) => id === metric.id);
  if (known === undefined) {
    const doubt =
      one.year === undefined ? undefined : `原文写作“${one.year}年”，报告年度是${desk.year}年；按本年度的数收录`;
    const falls =
      one.token.direction === 'down' && metric.relations.some((line) => JSON.stringify(line).includes('growth('));
    const period = metric.kind === 'stock' ? yearEnd(desk.year) : yearPeriod(desk.year);
    desk.figures.push({
      ...base(one, desk, metric.id, falls),
      kind: undefined,
      label: metric.label,
      names: [metric.label, ...metric.aliases],
      standard: true,
      period,
      periodText: undefined,
      doubt,
    });
    return;
  }
  if (agreementOf(one.token, known) !== undefined) return;
  if (isSlip(one, known)) desk.contradictions.push({ token: one.token, label: known.label, value: known.value });
  else addOwn(one, desk, `${headingWords(one.heading)}${one.label}`);
}

function base(one: StatedQuantity, { names }: Desk, id: string, negative: boolean) {
  const value = figureValue(one.token, one.quantity, names.measures, negative);
  const quantity = negative
    ? { ...one.quantity, value: one.quantity.value.neg(), number: one.quantity.number.neg() }
    : one.quantity;
  return {
    id,
    value,
    quantity,
    kind: one.stock && one.quantity.unit.dimension === 'count' ? ('stock' as const) : undefined,
    note: undefined,
    token: one.token,
  };
}

function addOwn(one: StatedQuantity, desk: Desk, wanted: string): void {
  const qualified = one.year === undefined ? wanted : `${wanted}（${one.year}年）`;
  const label = freeLabel(qualified, one, desk);
  const id = uniqueId(desk.names.naming.figure(label), desk.taken);
  desk.taken.add(id);
  const { period, periodText } = periodOf(one, desk.year);
  const doubt =
    one.unsure || (label !== qualified && label !== one.raw)
      ? `名称取自上下文，请核对；原文“${excerpt(one.token)}”`
      : undefined;
  desk.figures.push({
    ...base(one, desk, id, false),
    label,
    names: [label],
    standard: false,
    period,
    periodText,
    doubt,
  });
}

/** A label that another figure bears already is told apart by the heading above it, else by a number. */
function freeLabel(label: string, one: StatedQuantity, { figures }: Desk): string {
  const taken = (name: string) => figures.some((figure) => figure.label === name);
  if (!taken(label)) return label;
  if (one.raw.length > label.length && !taken(one.raw)) return one.raw;
  const headed = `${headingWords(one.heading)}${label}`;
  if (!taken(headed)) return headed;
  for (let number = 2; ; number += 1) if (!taken(`${label}（${number}）`)) return `${label}（${number}）`;
}

/** The words of a heading without its number. */
export function headingWords(heading: string): string {
  return heading
    .replace(/\s+/g, '')
    .replace(/^(?:第?[一二三四五六七八九十]+[、章节.．]|[（(][一二三四五六七八九十\d]+[）)]|\d+[.．、])+/, '')
    .replace(/[。：:，].*$/, '')
    .slice(0, 16);
}

function periodOf(
  { year, period }: StatedQuantity,
  fiscal: number,
): { period: Period; periodText: string | undefined } {
  if (period !== undefined) return { period, periodText: `${period.from.slice(0, 7)}/${period.to.slice(0, 7)}` };
  if (year !== undefined) return { period: yearPeriod(year), periodText: String(year) };
  return { period: yearPeriod(fiscal), periodText: undefined };
}

/** A few words on both sides of a number. */
export function excerpt({ block, start, end }: Token): string {
  return block.text.slice(Math.max(0, start - 10), end + 6).replace(/\s+/g, '');
}
