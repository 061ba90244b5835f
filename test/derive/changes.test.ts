import { describe, expect, it } from 'vitest';
import { changesOf } from '#derive/changes.ts';
import { unitLine } from '#derive/unit-line.ts';
import { figures, registerOfReports } from './register-of.ts';

const REPORTS = [
  { unit: 'a', year: 2021, front: figures({ income: '1.00万元' }) },
  { unit: 'a', year: 2022, front: figures({ income: '10.00万元', expenditure: '9.00万元', executionRate: '90.0%' }) },
  { unit: 'a', year: 2023, front: figures({ income: '11.00万元', expenditure: '9.00万元', satisfaction: '99%' }) },
];

describe('what changed', () => {
  const { records } = registerOfReports(REPORTS);

  it('is told against the year before, newest first', () => {
    expect(changesOf(records).map(({ now, before }) => [now.year, before.year])).toEqual([
      [2023, 2022],
      [2022, 2021],
    ]);
  });

  it('leaves out what stayed the same, and names what came and went', () => {
    const [newest] = changesOf(records);
    expect(newest?.figures.map(({ label, difference }) => [label, difference.text])).toEqual([
      ['本年收入', '+1.00万元'],
    ]);
    expect(newest?.added).toEqual(['服务对象满意度']);
    expect(newest?.dropped).toEqual(['预算执行率']);
  });

  it('says nothing of a year whose year before is missing', () => {
    expect(changesOf(records.filter(({ year }) => year !== 2022))).toEqual([]);
  });
});

describe('the line of a unit', () => {
  const files = { 'units/old.yaml': 'name: 旧局\n', 'units/new.yaml': 'name: 新局\npredecessor: old\n' };
  const register = registerOfReports(
    [
      { unit: 'old', year: 2021 },
      { unit: 'new', year: 2022 },
    ],
    files,
  );

  it('goes back through the unit that did its tasks before', () => {
    const line = unitLine(register, 'new');
    expect(line.predecessor).toEqual({ id: 'old', name: '旧局' });
    expect(line.reports.map(({ id }) => id)).toEqual(['2022/new', '2021/old']);
  });

  it('knows who carried on, and does not go forward', () => {
    const line = unitLine(register, 'old');
    expect(line.heirs).toEqual([{ id: 'new', name: '新局' }]);
    expect(line.reports.map(({ id }) => id)).toEqual(['2021/old']);
  });
});
