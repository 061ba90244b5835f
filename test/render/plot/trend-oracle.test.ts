import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Series } from '#derive/series.ts';
import { trendPlot } from '#render/plot/trend-plot.ts';
import { sliceOf } from '../../depth.ts';
import { observableTrend } from './observable-trend.ts';

const VALUES = fc.oneof(
  fc.integer({ min: -5000, max: 2_000_000 }).map((cents) => cents / 100),
  fc.integer({ min: 0, max: 10_000 }).map((hundredths) => 90 + hundredths / 1000),
  fc.constantFrom(0, 0.01, 100, 1e6, 123_456_789.12),
);

/** Two to eight years, some of them without a value. */
const SERIES = fc
  .record({
    label: fc.constantFrom('收入', '预算执行率', `A&B "<i>'`),
    measure: fc.constantFrom('万元', '%', '人次'),
    kind: fc.constantFrom('flow' as const, 'stock' as const, 'ratio' as const, 'count' as const),
    values: fc.array(fc.option(VALUES, { freq: 5 }), { minLength: 2, maxLength: 8 }),
  })
  .map(({ values, ...rest }): Series => {
    const points = values.flatMap((value, index) =>
      value === null ? [] : [{ year: 2015 + index, value, text: `${value}`, href: '/' }],
    );
    return { id: 'income', ...rest, points };
  })
  .filter(({ points }) => points.length >= 2);

it('is what Observable Plot draws, byte for byte', () => {
  fc.assert(
    fc.property(SERIES, (series) => {
      expect(trendPlot(series)).toBe(observableTrend(series));
    }),
    { numRuns: sliceOf(200, 20_000) },
  );
});

it('is what Observable Plot draws over a span shared with others', () => {
  const spans = fc.tuple(VALUES, VALUES).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  fc.assert(
    fc.property(SERIES, spans, (series, span) => {
      const ratio = { ...series, kind: 'ratio' as const };
      expect(trendPlot(ratio, span)).toBe(observableTrend(ratio, span));
    }),
    { numRuns: sliceOf(100, 10_000) },
  );
});
