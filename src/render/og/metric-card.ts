import type { MetricCell, MetricRow, MetricView } from '#derive/metric-view.ts';
import type { SiteSettings } from '#derive/site-view.ts';
import { rowName } from '#render/metrics/metric-words.ts';
import { type CardData, type CardFigure, cardFigure, cardSite, FIGURES, visible } from '#render/og/card-data.ts';
import { yearsInWords } from '#render/og/overview.ts';

/** The card of a metric: the newest value of the first units of its page, or the years of the only one. */
export function metricCard(metric: MetricView, settings: SiteSettings): CardData {
  const real = metric.rows.filter(({ sample }) => !sample);
  const rows = real.length > 0 ? real : metric.rows;
  const values = rows.reduce((sum, { cells }) => sum + cells.length, 0);
  const years = yearsInWords(rows.flatMap(({ cells }) => cells.map(({ year }) => year)));
  return {
    ...cardSite(settings),
    sample: rows.length > 0 && real.length === 0,
    compiled: false,
    subject: visible(`数据口径　${years}`),
    name: visible(metric.label),
    title: visible(metric.definition ?? `计量单位：${metric.measure}`),
    figures: figuresOf(rows),
    chart: null,
    footing: {
      status: null,
      word: `${unitsOf(rows)}个单位`,
      tone: 'none',
      checks: `${values}个公布的数`,
      outcomes: [],
    },
  };
}

function figuresOf(rows: readonly MetricRow[]): CardFigure[] {
  const [only] = rows;
  if (rows.length === 1 && only !== undefined) {
    return only.cells.slice(-FIGURES).map((cell) => publishedValue(cell, rowName(only)));
  }
  return rows.slice(0, FIGURES).flatMap((row) => {
    const newest = row.cells.at(-1);
    return newest === undefined ? [] : [publishedValue(newest, rowName(row))];
  });
}

function publishedValue(cell: MetricCell, label: string): CardFigure {
  return cardFigure({ ...cell, label, period: cell.period ?? `${cell.year}年度` });
}

function unitsOf(rows: readonly MetricRow[]): number {
  return new Set(rows.map(({ unit }) => unit.id)).size;
}
