import { scaleLinear, scalePoint } from 'd3-scale';

/** Lowest and highest value of the vertical axis, where several plots are to be compared. */
export type Span = readonly [low: number, high: number];

/** In pixels; the plot lies between `left` and `right`, `top` and `bottom`. */
export const SIZE = { width: 360, height: 210, left: 66, right: 332, top: 36, bottom: 180 };
/** Pixels that the highest value keeps from the frame, and the lowest where the axis does not start at zero. */
const INSET = 12;
/** In steps from year to year. */
const PADDING = 0.3;
/** About how many lines the grid has. */
const TICKS = 4;

/** Where years and values stand, in pixels from the left and from the top. */
export interface TrendAxes {
  years: readonly number[];
  x: (year: number) => number;
  y: (value: number) => number;
  /** Round values, and how they are written: `10,000`. */
  ticks: readonly number[];
  inWords: (tick: number) => string;
}

interface Extent {
  years: readonly number[];
  values: readonly number[];
  /** Whether the vertical axis starts at zero. */
  zero: boolean;
  /** In place of the lowest and the highest value. */
  span: Span | undefined;
}

export function trendAxes({ years, values, zero, span }: Extent): TrendAxes {
  const [lowest, high] = span ?? [Math.min(...values), Math.max(...values)];
  const y = scaleLinear()
    .domain([zero ? Math.min(lowest, 0) : lowest, high])
    .nice()
    .range([SIZE.bottom - (zero ? 0 : INSET), SIZE.top + INSET]);
  const x = scalePoint().domain(years).range([SIZE.left, SIZE.right]).padding(PADDING).round(true);
  return { years, x, y, ticks: y.ticks(TICKS), inWords: y.tickFormat(TICKS) };
}
