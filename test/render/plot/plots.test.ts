import { describe, expect, it } from 'vitest';
import type { Series } from '#derive/series.ts';
import { drawDistribution } from '#render/plot/distribution-plot.ts';
import { startsAtZero, trendPlot } from '#render/plot/trend-plot.ts';

const point = (year: number, value: number) => ({ year, value, text: `${value.toFixed(2)}万元`, href: '/' });
const SERIES: Series = {
  id: 'income',
  label: '收入',
  measure: '万元',
  kind: 'flow',
  points: [point(2021, 486.2), point(2023, 528.4), point(2024, 541.1)],
};

describe('a trend plot', () => {
  const svg = trendPlot(SERIES);

  it('says in words what it shows, digit by digit', () => {
    expect(svg).toContain('role="img"');
    expect(svg).toContain('aria-label="收入：2021年486.20万元，2023年528.40万元，2024年541.10万元"');
  });

  it('names its axes in Chinese, with the unit', () => {
    for (const word of ['>2021年<', '>2022年<', '>2024年<', '>万元<']) expect(svg).toContain(word);
  });

  it('draws a dot a value and leaves a gap for a year without one', () => {
    expect(svg.match(/<circle/g)).toHaveLength(3);
    expect(/class="plot-line"[^>]*><path d="([^"]+)"/.exec(svg)?.[1]).toMatch(/^M.*Z?M.*L/);
  });

  it('carries no style, as the policy of the site demands', () => {
    expect(svg).not.toMatch(/style|font-family/);
  });

  it('starts amounts at zero, rates where they are', () => {
    expect(startsAtZero(SERIES)).toBe(true);
    expect(startsAtZero({ ...SERIES, kind: 'ratio' })).toBe(false);
    expect(startsAtZero({ ...SERIES, points: [point(2021, -3)] })).toBe(false);
  });

  it('cannot be ended by what it is called', () => {
    expect(trendPlot({ ...SERIES, label: '"><script>' })).not.toContain('<script>');
  });
  it.each([']]></svg><script>', '&lt;script&gt;', "$'$`$&", '<!-- -->'])('holds %j as text', (label) => {
    const drawn = trendPlot({ ...SERIES, label, measure: label });
    expect(drawn.match(/<\/?svg\b/g)).toHaveLength(2);
    expect(drawn.slice(0, drawn.indexOf('>2021年<'))).not.toMatch(/<(?:script|!--)[^"]*>/);
    const [, spoken = ''] = /aria-label="([^"]*)"/.exec(drawn) ?? [];
    expect(spoken.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')).toContain(`${label}：`);
  });
});

describe('a distribution', () => {
  const values = [87.64, 96.44, 98.06, 99.29].map((value) => ({ label: '', value, text: `${value}%`, href: '/' }));
  const svg = drawDistribution({ title: '预算执行率', measure: '%', values });

  it('is a dot a report, with the median', () => {
    expect(svg.match(/<circle/g)).toHaveLength(4);
    expect(svg).toContain('中位数 97.25');
    expect(svg).toContain('最低87.64%，中位数97.25%，最高99.29%');
  });
});
