import { baseValue, comparable } from '#derive/amount.ts';
import type { RecordedFigure, ReportRecord } from '#derive/register.ts';
import { unitOfMeasure } from '#quantity/unit-of-measure.ts';
import type { MetricKind } from '#schema/metric.ts';

/** A value in a year, for a plot and for the table beside it. */
export interface Point {
  year: number;
  /** In the series' unit of measure; a float, for drawing only. */
  value: number;
  /** As published. */
  text: string;
  href: string;
}

/** One figure through the years, oldest first, in one unit of measure. */
export interface Series {
  id: string;
  label: string;
  /** The newest report's: `万元`. */
  measure: string;
  kind: MetricKind;
  points: Point[];
}

type Value = Pick<RecordedFigure, 'id' | 'label' | 'text' | 'number' | 'measure' | 'kind'> & {
  year: number;
  href: string;
};

/** Values of years whose unit of measure cannot be turned into the newest one's are left out. */
export function seriesOf(values: readonly Value[]): Series | null {
  const newest = values.toSorted((a, b) => a.year - b.year).at(-1);
  if (newest === undefined) return null;
  const { id, label, measure, kind } = newest;
  const points = values.flatMap((value) => {
    const number = comparable(value, newest) ? drawn(value, measure) : null;
    return number === null ? [] : [{ year: value.year, value: number, text: value.text, href: value.href }];
  });
  return { id, label, measure, kind, points: points.toSorted((a, b) => a.year - b.year) };
}

/** Series of the figures with these ids that at least two of the reports publish; `score` is the scorecard's total. */
export function seriesOfReports(reports: readonly ReportRecord[], ids: readonly string[]): Series[] {
  return ids.flatMap((id) => {
    const values = reports.flatMap((report) => (id === 'score' ? scoreOf(report) : figureOf(report, id)));
    const series = seriesOf(values);
    return series === null || series.points.length < 2 ? [] : [series];
  });
}

function figureOf(report: ReportRecord, id: string): Value[] {
  return report.figures
    .filter((figure) => figure.id === id)
    .map((figure) => ({ ...figure, year: report.year, href: `${report.href}#figure-${id}` }));
}

function scoreOf({ total, year, href }: ReportRecord): Value[] {
  if (total === null) return [];
  return [
    { id: 'score', label: '自评得分', text: `${total}分`, number: total, measure: '分', kind: 'ratio', year, href },
  ];
}

/** The value in another unit of measure, as a float. */
function drawn(value: Value, measure: string): number | null {
  const unit = unitOfMeasure(measure);
  const base = baseValue(value);
  if (value.measure === measure || unit === undefined || base === undefined) {
    return value.measure === measure ? Number(value.number) : null;
  }
  return base.div(unit.factor).toNumber();
}
