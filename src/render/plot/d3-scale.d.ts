declare module 'd3-scale' {
  /** From years to pixels, at even steps. */
  interface PointScale {
    (value: number): number;
    domain(values: readonly number[]): PointScale;
    range(pixels: readonly [number, number]): PointScale;
    padding(steps: number): PointScale;
    round(whole: boolean): PointScale;
  }

  /** From values to pixels. */
  interface LinearScale {
    (value: number): number;
    domain(values: readonly [number, number]): LinearScale;
    range(pixels: readonly [number, number]): LinearScale;
    /** Widens the domain to round values. */
    nice(): LinearScale;
    /** About as many round values as `count`. */
    ticks(count: number): number[];
    tickFormat(count: number): (value: number) => string;
  }

  export function scalePoint(): PointScale;
  export function scaleLinear(): LinearScale;
}
