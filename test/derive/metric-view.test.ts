import { describe, expect, it } from 'vitest';
import { metricViews } from '#derive/metric-view.ts';
import { seriesOf } from '#derive/series.ts';
import { figures, registerOfReports, SAMPLE } from './register-of.ts';

describe('a metric', () => {
  const register = registerOfReports([
    { unit: 'b', year: 2022, front: `${SAMPLE}\n${figures({ expenditure: '3.00万元' })}` },
    { unit: 'a', year: 2023, front: figures({ expenditure: '20000元' }) },
    { unit: 'a', year: 2021, front: figures({ expenditure: '1.00万元' }) },
    { unit: 'a', year: 2023, front: `project: bridge\n${figures({ expenditure: '0.50万元' })}` },
  ]);
  const views = metricViews(register);
  const expenditure = views.find(({ id }) => id === 'expenditure');

  it('has a row a unit and project, real before sample, years in order', () => {
    expect(expenditure?.years).toEqual([2021, 2022, 2023]);
    expect(
      expenditure?.rows.map(({ unit, project, sample, cells }) => [
        unit.id,
        project,
        sample,
        cells.map(({ text }) => text),
      ]),
    ).toEqual([
      ['a', null, false, ['1.00万元', '20000元']],
      ['a', 'bridge', false, ['0.50万元']],
      ['b', null, true, ['3.00万元']],
    ]);
  });

  it('tells its relations in words', () => {
    const rate = views.find(({ id }) => id === 'executionRate');
    expect(rate?.relations).toEqual(['预算执行率 = 本年支出 ÷ 全年预算']);
    expect(rate?.rows).toEqual([]);
  });

  it('is drawn in one unit of measure', () => {
    const series = seriesOf(expenditure?.rows[0]?.cells ?? []);
    expect(series?.measure).toBe('元');
    expect(series?.points.map(({ value, text }) => [value, text])).toEqual([
      [10000, '1.00万元'],
      [20000, '20000元'],
    ]);
  });
});
