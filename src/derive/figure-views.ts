import { type Mention, mentionsOf } from '#derive/mentions.ts';
import type { FigureView } from '#derive/report-view.ts';
import { periodInWords } from '#derive/words.ts';
import { decimalText, ONE, rational } from '#quantity/rational.ts';
import { addable } from '#quantity/unit-of-measure.ts';
import type { Check, Outcome } from '#verify/check.ts';
import type { Neighbour, ReportFigure, Subject } from '#verify/subject.ts';
import type { VerifiedReport } from '#verify/verified-report.ts';

/** Figures shown first, where a report has them. */
const KEY = [
  'income',
  'expenditure',
  'executionRate',
  'satisfaction',
  'carryover.closing',
  'budget.adjusted',
  'service.completionRate',
];
const KEY_COUNT = 4;

/** Figures in the order of the report, with what they take part in and where they are mentioned. */
export function figureViews(verified: VerifiedReport): FigureView[] {
  const { subject, checks } = verified;
  const lines = linesOfFigures(subject);
  const mentions = Map.groupBy(mentionsOf(verified), (mention: Mention) => mention.figure);
  const inChecks = checksByFigure(checks);
  const before = subject.neighbour(subject.report.front.year - 1);
  return [...subject.figures.values()].map((figure) => ({
    id: figure.id,
    label: figure.label,
    text: figure.quantity.text,
    number: decimalText(figure.quantity.number, figure.quantity.decimals, figure.quantity.decimals),
    measure: figure.quantity.unit.name,
    qualifier: figure.quantity.qualifier ?? null,
    kind: figure.kind,
    period: periodInWords(figure.period, subject.report.front.year),
    span: figure.period,
    note: figure.note ?? null,
    definition: figure.metric?.definition ?? null,
    standard: figure.metric !== undefined,
    line: lines.get(figure.id) ?? subject.report.locate(['figures', figure.id]).line,
    checks: (inChecks.get(figure.id) ?? []).map(({ id }) => id),
    outcome: gravest(inChecks.get(figure.id) ?? []),
    mentions: (mentions.get(figure.id) ?? []).map(({ id }) => id),
    ...comparison(figure, before),
  }));
}

/** Each check once for every figure that takes part in it. */
function checksByFigure(checks: readonly Check[]): Map<string, Check[]> {
  const byFigure = new Map<string, Check[]>();
  for (const check of checks) {
    for (const figure of check.figures) {
      const own = byFigure.get(figure);
      if (own === undefined) byFigure.set(figure, [check]);
      else if (own.at(-1) !== check) own.push(check);
    }
  }
  return byFigure;
}

const GRAVITY: readonly Outcome[] = ['failed', 'waived', 'rounding', 'exact', 'not-evaluated'];

function gravest(checks: readonly Check[]): Outcome | null {
  let least = GRAVITY.length;
  for (const { outcome } of checks) least = Math.min(least, GRAVITY.indexOf(outcome));
  return GRAVITY[least] ?? null;
}

/** Up to four figures to show first: the usual ones, then rates that are checked, then whatever comes first. */
export function keyFigures(figures: readonly FigureView[]): FigureView[] {
  const known = KEY.flatMap((id) => figures.find((figure) => figure.id === id) ?? []);
  const rates = figures.filter((figure) => figure.measure === '%' && figure.checks.length > 0);
  return [...new Set([...known, ...rates, ...figures])].slice(0, KEY_COUNT);
}

function comparison(figure: ReportFigure, before: Neighbour | undefined): Pick<FigureView, 'previous' | 'change'> {
  const last = before?.figures.get(figure.id);
  if (before === undefined || last === undefined || !addable(last.quantity.unit, figure.quantity.unit)) {
    return { previous: null, change: null };
  }
  const { text, number, decimals } = last.quantity;
  const previous = { text, number: decimalText(number, decimals, decimals), href: `/reports/${before.report.id}/` };
  return { previous, change: changeText(figure, last) };
}

function changeText(now: ReportFigure, before: ReportFigure): string | null {
  if (now.kind === 'ratio' || before.quantity.value.isZero) return null;
  const change = now.quantity.value.div(before.quantity.value).sub(ONE).mul(rational(100n));
  const sign = change.isZero ? '' : !change.isNegative ? '+' : '−';
  return `${sign}${decimalText(change.abs(), 1, 1)}%`;
}

/** Line of each figure's key in the file, found without parsing: the frontmatter keeps one figure a line. */
function linesOfFigures({ report: { source, front } }: Subject): Map<string, number> {
  const lines = new Map<string, number>();
  let inside = false;
  let start = 0;
  for (let line = 1; line === 1 || (start > 0 && !source.startsWith('---', start)); line += 1) {
    TOP_KEY.lastIndex = start;
    FIGURE_KEY.lastIndex = start;
    if (TOP_KEY.test(source)) inside = source.startsWith('figures:', start);
    const key = inside ? FIGURE_KEY.exec(source)?.[1] : undefined;
    if (key !== undefined && front.figures[key] !== undefined && !lines.has(key)) lines.set(key, line);
    start = source.indexOf('\n', start) + 1;
  }
  return lines;
}

/** At the beginning of a line. */
const TOP_KEY = /[^\s#]/y;
const FIGURE_KEY = /[^\S\n]+"?([a-z][A-Za-z0-9.]*)"?:/y;
