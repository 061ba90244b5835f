import { describe, expect, it } from 'vitest';
import { builtInStandards } from '#load/built-in-standards.ts';
import { decimal, ZERO } from '#quantity/rational.ts';
import { fractionText } from '../quantity/fraction-text.ts';

const { regimes, metrics } = builtInStandards();

describe.each([...regimes])('the built-in regime %s', (_id, { scorecard, grades = [] }) => {
  it('gives out all its points where it fixes groups', () => {
    const { total = '100', groups = [], variants = [] } = scorecard ?? {};
    for (const set of [groups, ...variants.map((variant) => variant.groups)]) {
      if (set.length === 0) continue;
      expect(fractionText(set.reduce((sum, { weight }) => sum.add(decimal(weight)), ZERO))).toBe(total);
    }
  });

  it('has bands from the best down to zero', () => {
    const ends = grades.map(({ from }) => Number(from));
    expect(ends).toEqual([...ends].sort((a, b) => b - a));
    expect(ends.at(-1)).toBe(0);
  });

  it('scores rates that are standard metrics', () => {
    const rates = (scorecard?.indicators ?? []).filter(({ method }) => method === 'rate');
    expect(rates.filter(({ id }) => !metrics.has(id))).toEqual([]);
  });
});
