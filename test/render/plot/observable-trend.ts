import { axisX, axisY, dot, gridY, lineY, ruleY, text } from '@observablehq/plot';
import type { Series } from '#derive/series.ts';
import { drawPlot } from '#render/plot/draw.ts';
import type { Span } from '#render/plot/trend-axes.ts';
import { startsAtZero } from '#render/plot/trend-plot.ts';

/** A trend as Observable Plot draws it: the oracle of `trendPlot`. */
export function observableTrend(series: Series, span?: Span): string {
  const years = yearsBetween(series);
  const values = new Map(series.points.map(({ year, value }) => [year, value]));
  const data = years.map((year) => ({ year, value: values.get(year) ?? Number.NaN }));
  const present = data.filter(({ value }) => !Number.isNaN(value));
  const zero = startsAtZero(series);
  const options = {
    width: 360,
    height: 210,
    marginTop: 36,
    marginLeft: 66,
    marginRight: 28,
    marginBottom: 30,
    x: { type: 'point' as const, domain: years, padding: 0.3 },
    y: { zero, nice: true, insetTop: 12, insetBottom: zero ? 0 : 12, ...(span === undefined ? {} : { domain: span }) },
    marks: [
      gridY({ ticks: 4 }),
      axisY({ ticks: 4, tickSize: 0, label: series.measure, labelAnchor: 'top', labelArrow: 'none' }),
      axisX({ tickSize: 0, label: null, tickFormat: (year: number) => `${year}年` }),
      ...(zero ? [ruleY([0])] : []),
      lineY(data, { x: 'year', y: 'value' }),
      dot(present, { x: 'year', y: 'value', r: 4, fill: 'currentColor' }),
      text(present.slice(-1), {
        x: 'year',
        y: 'value',
        text: ({ value }: { value: number }) => String(Number(value.toFixed(2))),
        dy: -13,
      }),
    ],
  };
  return drawPlot(options, `${series.label}：${series.points.map(({ year, text }) => `${year}年${text}`).join('，')}`);
}

function yearsBetween({ points }: Series): number[] {
  const years = points.map(({ year }) => year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
