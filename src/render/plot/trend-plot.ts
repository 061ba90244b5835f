import type { Series } from '#derive/series.ts';
import { type Html, html } from '#render/html.ts';
import { labelled } from '#render/plot/label.ts';
import { SIZE, type Span, type TrendAxes, trendAxes } from '#render/plot/trend-axes.ts';

/** A value, or a gap. */
interface Drawn {
  year: number;
  value: number | undefined;
}
type Value = Drawn & { value: number };

/** Whether the vertical axis starts at zero: amounts do; rates and scores are told apart only near their values. */
export function startsAtZero({ kind, points }: Series): boolean {
  return kind !== 'ratio' && points.every(({ value }) => value >= 0);
}

/**
 * One figure through the years as a line; a year without a value is a gap in it. Sites draw six of these a unit, so they
 * are written directly: byte for byte what Observable Plot draws of the same values, in a twentieth of the time.
 */
export function trendPlot(series: Series, span?: Span): string {
  const drawn = drawnValues(series);
  const present = drawn.filter(isValue);
  const zero = startsAtZero(series);
  const years = drawn.map(({ year }) => year);
  const axes = trendAxes({ years, values: present.map(({ value }) => value), zero, span });
  const { width, height } = SIZE;
  const svg = html`
    <svg role="img" class="plot" viewBox="0 0 ${width} ${height}" height="${height}" width="${width}" text-anchor="middle">
      ${valueAxis(axes, series.measure)}
      ${yearAxis(axes)}
      ${zero && html`<g class="plot-rule" stroke="currentColor">${levelLine(axes, 0)}</g>`}
      ${curve(axes, drawn)}
      ${dots(axes, present)}
      ${lastValue(axes, present)}
    </svg>`;
  return labelled(svg.text, `${series.label}：${series.points.map(({ year, text }) => `${year}年${text}`).join('，')}`);
}

/** From the first year to the last. */
function drawnValues({ points }: Series): Drawn[] {
  const values = new Map(points.map(({ year, value }) => [year, value]));
  const [first, last] = [Math.min(...values.keys()), Math.max(...values.keys())];
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    year: first + index,
    value: values.get(first + index),
  }));
}

function isValue(one: Drawn): one is Value {
  return one.value !== undefined;
}

/** A grid of round values, their numbers, and the unit of measure above. */
function valueAxis({ ticks, y, inWords }: TrendAxes, measure: string): Html {
  const texts = ticks.map(
    (tick) => html`<text transform="translate(${SIZE.left},${pixels(y(tick))})" y="0.3em">${inWords(tick)}</text>`,
  );
  return html`
    <g class="plot-y-grid" stroke-opacity="0.1" stroke="currentColor">${ticks.map((tick) => levelLine({ y }, tick))}</g>
    <g class="plot-y-axis-tick-label" transform="translate(-9,0)" font-variant="tabular-nums" text-anchor="end">${texts}</g>
    <g class="plot-y-axis-label" transform="translate(-63,-33)" text-anchor="start">
      <text transform="translate(${SIZE.left},${SIZE.top})" y="0.7em">${measure}</text>
    </g>`;
}

function levelLine({ y }: Pick<TrendAxes, 'y'>, value: number): Html {
  const at = pixels(y(value));
  return html`<line y2="${at}" y1="${at}" x2="${SIZE.right}" x1="${SIZE.left}" />`;
}

function yearAxis({ years, x }: TrendAxes): Html {
  const texts = years.map(
    (year) => html`<text transform="translate(${pixels(x(year))},${SIZE.bottom})" y="0.7em">${year}年</text>`,
  );
  return html`<g class="plot-x-axis-tick-label" transform="translate(0,9)">${texts}</g>`;
}

/** One line, broken where a year has no value; a value between two gaps is a point. */
function curve({ x, y }: TrendAxes, drawn: readonly Drawn[]): Html {
  let path = '';
  for (const [index, one] of drawn.entries()) {
    if (!isValue(one)) continue;
    const [before, after] = [drawn[index - 1]?.value, drawn[index + 1]?.value];
    path += `${before === undefined ? 'M' : 'L'}${pixels(x(one.year))},${pixels(thousandths(y(one.value)))}`;
    if (before === undefined && after === undefined) path += 'Z';
  }
  return html`
    <g class="plot-line" stroke-linecap="round" stroke-linejoin="round" stroke-width="1.5" stroke="currentColor" fill="none">
      <path d="${path}" />
    </g>`;
}

function dots({ x, y }: TrendAxes, present: readonly Value[]): Html {
  const circles = present.map(
    ({ year, value }) => html`<circle r="4" cy="${pixels(y(value))}" cx="${pixels(x(year))}" />`,
  );
  return html`<g class="plot-dot">${circles}</g>`;
}

/** The newest value as the reader knows it from the table, without its unit. */
function lastValue({ x, y }: TrendAxes, present: readonly Value[]): Html {
  const texts = present.slice(-1).map(
    ({ year, value }) => html`
      <text transform="translate(${pixels(x(year))},${pixels(y(value))})" y="0.3em">${Number(value.toFixed(2))}</text>`,
  );
  return html`<g class="plot-text" transform="translate(0,-13)">${texts}</g>`;
}

/** A coordinate needs no fifteen digits. */
function pixels(coordinate: number): string {
  return String(Number(coordinate.toFixed(1)));
}

/** Paths come rounded from d3. */
function thousandths(coordinate: number): number {
  return Math.round(coordinate * 1000) / 1000;
}
