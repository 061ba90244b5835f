import { baseValue, comparable, decimalsOf, grouped } from '#derive/amount.ts';
import type { RecordedFigure, ReportRecord } from '#derive/register.ts';
import { decimalText, ONE, type Rational, rational } from '#quantity/rational.ts';
import { unitOfMeasure } from '#quantity/unit-of-measure.ts';

export type ComparedFigure = Pick<
  RecordedFigure,
  'id' | 'label' | 'text' | 'number' | 'measure' | 'kind' | 'period' | 'standard'
>;

/** A report as the page that sets reports side by side needs it; a JSON file a report. */
export interface ComparedReport
  extends Pick<ReportRecord, 'id' | 'href' | 'year' | 'sample' | 'status' | 'total' | 'grade'> {
  unit: string;
  unitName: string;
  projectName: string | null;
  figures: ComparedFigure[];
}

export interface ComparisonRow {
  label: string;
  cells: ComparisonCell[];
}

export interface ComparisonCell {
  /** Null where the report does not publish it. */
  figure: ComparedFigure | null;
  href: string;
  /** Against the first report; null in the first column, and where they cannot be subtracted. */
  difference: Difference | null;
}

export interface Difference {
  /** `+12.30万元`, `−0.5个百分点`, `0`. */
  text: string;
  /** `+2.8%` of the first; null for rates and where the first is zero. */
  percent: string | null;
}

export function comparedReport(record: ReportRecord): ComparedReport {
  const { id, href, year, sample, status, total, grade, unit, projectName, project } = record;
  const figures = record.figures.map(({ previous, change, qualifier, span, outcome, checkCount, ...figure }) => figure);
  const names = { unit: unit.id, unitName: unit.name, projectName: projectName ?? project };
  return { id, href, year, sample, status, total, grade, ...names, figures };
}

/** Figures side by side in the order in which the reports publish them. */
export function comparisonRows(reports: readonly ComparedReport[]): ComparisonRow[] {
  const keys = new Map<string, string>();
  for (const report of reports) {
    for (const figure of report.figures)
      if (!keys.has(keyOf(report, figure))) keys.set(keyOf(report, figure), figure.label);
  }
  return [...keys].map(([key, label]) => {
    const found = reports.map((report) => report.figures.find((figure) => keyOf(report, figure) === key) ?? null);
    const [first] = found;
    const cells = found.map((figure, index) => ({
      figure,
      href: `${reports[index]?.href ?? ''}#figure-${figure?.id ?? ''}`,
      difference: index === 0 || !first || figure === null ? null : differenceOf(first, figure),
    }));
    return { label, cells };
  });
}

/** Standard metrics mean the same everywhere; a report's own figures only within one unit, or under the same name. */
function keyOf({ unit }: ComparedReport, { id, label, standard }: ComparedFigure): string {
  return standard ? id : `${id}|${unit}|${label}`;
}

/** `other − base`, exact; null where the units of measure cannot be subtracted. */
export function differenceOf(base: ComparedFigure, other: ComparedFigure): Difference | null {
  const [from, to] = [baseValue(base), baseValue(other)];
  if (!comparable(base, other) || from === undefined || to === undefined) return null;
  const unit = unitOfMeasure(base.measure);
  if (unit === undefined) return null;
  const decimals = Math.max(decimalsOf(base), base.measure === other.measure ? decimalsOf(other) : 4);
  const measure = base.measure === '%' ? '个百分点' : base.measure;
  const text = signed(to.sub(from).div(unit.factor), decimals, measure);
  const rate = base.kind === 'ratio' || unit.dimension === 'ratio' || from.isZero;
  return { text, percent: rate ? null : signed(to.div(from).sub(ONE).mul(rational(100n)), 1, '%') };
}

function signed(value: Rational, decimals: number, measure: string): string {
  if (value.isZero) return '0';
  const text = decimalText(value.abs(), decimals, decimals);
  return `${value.isNegative ? '−' : '+'}${grouped(text)}${measure}`;
}
