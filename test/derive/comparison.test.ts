import { describe, expect, it } from 'vitest';
import { type ComparedFigure, comparedReport, comparisonRows, differenceOf } from '#derive/comparison.ts';
import { figures, registerOfReports } from './register-of.ts';

function figure(text: string, kind: ComparedFigure['kind'] = 'flow'): ComparedFigure {
  const [, number = '', measure = ''] = /^(-?[\d.]+)(.+)$/.exec(text) ?? [];
  return { id: 'x', label: '数', text, number, measure, kind, period: null, standard: true };
}

describe('a difference', () => {
  it.each([
    ['10.00万元', '12.50万元', '+2.50万元', '+25.0%'],
    ['12.50万元', '10.00万元', '−2.50万元', '−20.0%'],
    ['0.1万元', '0.3万元', '+0.2万元', '+200.0%'],
    ['5件', '5件', '0', '0'],
    ['0件', '5件', '+5件', null],
    ['1.00万元', '10000元', '0', '0'],
    ['1.00万元', '10001元', '+0.0001万元', '+0.0%'],
  ])('from %s to %s is %s, %s', (from, to, text, percent) => {
    expect(differenceOf(figure(from), figure(to))).toEqual({ text, percent });
  });

  it('of rates is in percentage points', () => {
    expect(differenceOf(figure('98.26%', 'ratio'), figure('99.03%', 'ratio'))).toEqual({
      text: '+0.77个百分点',
      percent: null,
    });
  });

  it.each([
    ['10.00万元', '3人'],
    ['3人', '3件'],
    ['3.00元/户', '3.00元'],
  ])('of %s and %s is none', (from, to) => {
    expect(differenceOf(figure(from), figure(to))).toBeNull();
  });
});

describe('reports side by side', () => {
  it('have a row for each figure, empty where one does not publish it', () => {
    const { records } = registerOfReports([
      { unit: 'a', year: 2022, front: figures({ income: '1.00万元', expenditure: '0.50万元' }) },
      { unit: 'a', year: 2023, front: figures({ income: '2.00万元', executionRate: '90%' }) },
    ]);
    const rows = comparisonRows(records.map(comparedReport));
    expect(rows.map(({ label, cells }) => [label, ...cells.map((cell) => cell.figure?.text ?? null)])).toEqual([
      ['本年收入', '1.00万元', '2.00万元'],
      ['本年支出', '0.50万元', null],
      ['预算执行率', null, '90%'],
    ]);
    expect(rows[0]?.cells.map(({ difference }) => difference?.text ?? null)).toEqual([null, '+1.00万元']);
  });

  it('do not take figures of different units for the same because of their ids', () => {
    const own = (label: string) => `figures:\n  visits: { label: ${label}, value: 5人次 }`;
    const { records } = registerOfReports([
      { unit: 'a', front: own('到馆读者') },
      { unit: 'b', front: own('上门服务') },
    ]);
    expect(comparisonRows(records.map(comparedReport)).map(({ label }) => label)).toEqual(['到馆读者', '上门服务']);
  });
});
