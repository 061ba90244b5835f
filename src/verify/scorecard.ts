import type { Rounding } from '#quantity/interval.ts';
import { decimal, HUNDRED, ONE, type Rational } from '#quantity/rational.ts';
import { addable } from '#quantity/unit-of-measure.ts';
import type { GroupWeight, Indicator, Regime } from '#schema/regime.ts';
import type { ScorecardItem } from '#schema/report.ts';
import { type Attainment, attain, type Unknown } from '#verify/attainment.ts';
import type { ReportFigure, Subject } from '#verify/subject.ts';
import { type Goal, readGoal } from '#verify/target.ts';
import { oncePerReport } from '#verify/workings.ts';

/** Points as published: `9.81`. */
export interface Score {
  text: string;
  value: Rational;
  decimals: number;
}

/** An indicator of the scorecard with what its regime says of it. */
export interface ScoredItem {
  item: ScorecardItem;
  /** Position in `scorecard.items`. */
  index: number;
  /** The indicator's id; with its number where an id occurs twice. */
  key: string;
  label: string;
  group: string | undefined;
  known: Indicator | undefined;
  method: Indicator['method'];
  /** Nobody said how it is scored; the target tells. */
  inferred: boolean;
  weight: Score | undefined;
  score: Score | undefined;
  target: Goal;
  actual: Goal;
  attainment: Attainment | Unknown;
  /** The figure of the report that is the same quantity. */
  figure: ReportFigure | undefined;
}

export interface ResolvedScorecard {
  items: readonly ScoredItem[];
  layout: Regime['scorecard'];
  /** Points of the whole scorecard: 100 unless the regime says otherwise. */
  full: Rational;
  total: Score | undefined;
  grade: string | undefined;
  /** How scores are rounded; not known unless the regime says. */
  rounding: Rounding;
  /** Most decimals that a score of this scorecard has. */
  decimals: number;
}

/** The report's scorecard as its regime reads it; undefined when the report has none. Made once for all rules. */
export const scorecardOf: (subject: Subject) => ResolvedScorecard | undefined = oncePerReport(resolve);

function resolve(subject: Subject): ResolvedScorecard | undefined {
  const { scorecard } = subject.report.front;
  if (scorecard === undefined) return undefined;
  const regime = subject.content.regimes.get(subject.report.front.regime ?? '');
  const measures = new Set(subject.content.site.measures);
  const items = scorecard.items.map((item, index) => resolveItem(subject, item, index, regime?.scorecard, measures));
  return {
    items,
    layout: regime?.scorecard,
    full: decimal(regime?.scorecard?.total ?? '100'),
    total: scoreOf(scorecard.total),
    grade: scorecard.grade,
    rounding: regime?.rounding ?? 'either',
    decimals: Math.max(0, ...items.map(({ score }) => score?.decimals ?? 0)),
  };
}

function resolveItem(
  subject: Subject,
  item: ScorecardItem,
  index: number,
  layout: Regime['scorecard'],
  measures: ReadonlySet<string>,
): ScoredItem {
  const all = subject.report.front.scorecard?.items ?? [];
  const known =
    layout?.indicators.find(({ id }) => id === item.indicator) ??
    (item.label === undefined ? undefined : indicatorNamed(layout, item.label));
  const label = item.label ?? known?.label ?? subject.content.metrics.get(item.indicator)?.label ?? item.indicator;
  const target = readGoal(item.target, measures);
  const actual = readGoal(item.actual, measures);
  const stated = item.method ?? known?.method;
  const twice = all.some((other) => other !== item && other.indicator === item.indicator);
  return {
    item,
    index,
    key: twice ? `${item.indicator}#${index + 1}` : item.indicator,
    label,
    group: item.group ?? known?.group,
    known,
    method: stated ?? inferMethod(item.indicator, label, target),
    inferred: stated === undefined,
    weight: scoreOf(item.weight ?? known?.weight),
    score: scoreOf(item.score),
    target,
    actual,
    attainment: attain(target, actual, label, subject.rounding),
    figure: sameQuantity(subject, item, label, actual),
  };
}

export function scoreOf(text: string | undefined): Score | undefined {
  if (text === undefined) return undefined;
  return { text, value: decimal(text), decimals: text.split('.')[1]?.length ?? 0 };
}

const EXECUTION = /^(?:项目|部门|年度)?(?:预算|资金|预算资金)?执行率$/;

/** A target in numbers is scored by it; the execution rate by itself unless it has a target rate of its own. */
function inferMethod(id: string, label: string, target: Goal): Indicator['method'] {
  if ((id === 'executionRate' || EXECUTION.test(label)) && isWholeBudget(target)) return 'rate';
  return target.kind === 'number' || target.kind === 'state' ? 'target' : undefined;
}

/** No target, 100 %, 1, or the money that was budgeted. */
function isWholeBudget(target: Goal): boolean {
  if (target.kind !== 'number') return true;
  const { unit, number } = target.quantity;
  return unit.dimension === 'money' || number.equals(HUNDRED) || number.equals(ONE);
}

/** Names without the brackets, spaces and quotation marks that come and go. */
export function sameName(a: string, b: string): boolean {
  return a === b || bareName(a) === bareName(b);
}

/** The 一级指标 of the regime that a group's name stands for: 产出指标（50分） is 产出. */
export function groupOf(groups: readonly GroupWeight[], name: string): GroupWeight | undefined {
  const wanted = shortName(name);
  return groups.find(
    ({ group, aliases }) => shortName(group) === wanted || aliases.some((alias) => shortName(alias) === wanted),
  );
}

/** One indicator stands in many reports; past so many names the rest are not kept. */
const MOST_KEPT = 5000;
const bareNames = new Map<string, string>();
const shortNames = new Map<string, string>();

/** Without the points and the word 指标 that may stand behind the name of a group. */
function shortName(name: string): string {
  const known = shortNames.get(name);
  if (known !== undefined) return known;
  const short = bareName(name)
    .replace(/\d+分?$/, '')
    .replace(/指标$/, '');
  if (shortNames.size < MOST_KEPT) shortNames.set(name, short);
  return short;
}

function bareName(name: string): string {
  const known = bareNames.get(name);
  if (known !== undefined) return known;
  const bare = name.normalize('NFKC').replace(/\([^()]*\)|[\s“”"'‘’、,:]/g, '');
  if (bareNames.size < MOST_KEPT) bareNames.set(name, bare);
  return bare;
}

const byName = new WeakMap<NonNullable<Regime['scorecard']>, ReadonlyMap<string, readonly Indicator[]>>();

/** The regime's indicator of that name, whatever brackets or spaces it is written with. */
function indicatorNamed(layout: Regime['scorecard'], name: string): Indicator | undefined {
  if (layout === undefined) return undefined;
  const known = byName.get(layout) ?? Map.groupBy(layout.indicators, ({ label }) => bareName(label));
  byName.set(layout, known);
  return known.get(bareName(name))?.[0];
}

/** The figure with the same id or the same name, in a unit that fits, and of the whole year; undefined when not sure. */
function sameQuantity(subject: Subject, item: ScorecardItem, label: string, actual: Goal): ReportFigure | undefined {
  if (actual.kind !== 'number' || !actual.hasUnit || actual.sign !== 'plain') return undefined;
  const { unit } = actual.quantity;
  const fits = ({ quantity, hasOwnPeriod }: ReportFigure) =>
    !hasOwnPeriod && quantity.unit.per === unit.per && addable(quantity.unit, unit);
  const byId = subject.figures.get(item.indicator);
  if (byId !== undefined) return fits(byId) ? byId : undefined;
  const named = (figuresByName(subject).get(bareName(label)) ?? []).filter(fits);
  return named.length === 1 ? named[0] : undefined;
}

const figuresByName = oncePerReport(({ figures }) => Map.groupBy(figures.values(), ({ label }) => bareName(label)));
