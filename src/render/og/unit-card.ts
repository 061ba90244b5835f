import type { ReportRecord } from '#derive/register.ts';
import { seriesOfReports } from '#derive/series.ts';
import type { SiteSettings, UnitView } from '#derive/site-view.ts';
import { type CardChart, type CardData, cardFigure, cardSite, FIGURES, visible } from '#render/og/card-data.ts';
import { footingOf, onlyOneSort, yearsInWords } from '#render/og/overview.ts';

/** What the trend shows, the first that two years publish. */
const DRAWN = ['expenditure', 'budget.adjusted', 'income', 'executionRate', 'score'];

/**
 * The card of a unit: key figures of its newest report and the trend. `line` is its whole-unit reports, those of the
 * units before it included.
 */
export function unitCard(unit: UnitView, line: readonly ReportRecord[], settings: SiteSettings): CardData {
  const reports = onlyOneSort(unit.reports);
  const [newest] = reports;
  const sample = newest?.sample ?? unit.sample;
  const years = yearsInWords(reports.map(({ year }) => year));
  return {
    ...cardSite(settings),
    sample,
    compiled: reports.length > 0 && reports.every(({ compiled }) => compiled),
    subject: `${years}　${reports.length}份报告`,
    name: visible(unit.name),
    title: '历年绩效自评',
    figures: (newest?.keyFigures ?? [])
      .slice(0, FIGURES)
      .map((figure) => ({ ...cardFigure(figure), period: visible(figure.period ?? `${newest?.year ?? ''}年度`) })),
    chart: trendChart(line.filter((report) => report.sample === sample)),
    footing: footingOf(reports),
  };
}

function trendChart(line: readonly ReportRecord[]): CardChart | null {
  const [series] = seriesOfReports(line, DRAWN);
  const largest = Math.max(0, ...(series?.points ?? []).map(({ value }) => value));
  if (series === undefined || largest === 0) return null;
  return {
    kind: 'trend',
    label: visible(`${series.label}（${series.measure}）`),
    from: String(series.points[0]?.year ?? ''),
    to: String(series.points.at(-1)?.year ?? ''),
    bars: series.points.map(({ value }) => Math.max(0, value / largest)),
  };
}
