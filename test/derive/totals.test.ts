import { describe, expect, it } from 'vitest';
import { sumText, totalsOf } from '#derive/totals.ts';
import { figures, registerOfReports, SAMPLE } from './register-of.ts';

const money = (text: string) => {
  const [, number = '', measure = ''] = /^([-\d.]+)(.+)$/.exec(text) ?? [];
  return { number, measure };
};

describe('a sum of money', () => {
  it.each([
    [['1.10万元', '2.20万元'], '3.30万元'],
    [['0.1万元', '0.2万元', '0.30万元'], '0.6万元'],
    [['439.62万元', '12345.67元'], '440.85万元'],
    [['1.5亿元', '1.00万元'], '15,001万元'],
    [['0.00万元'], '0.00万元'],
    [['-3.00万元', '1.00万元'], '-2.00万元'],
  ])('of %j is %s, to the last place of the coarsest', (texts, sum) => {
    expect(sumText(texts.map(money))).toBe(sum);
  });

  it('of nothing is none', () => {
    expect(sumText([])).toBeNull();
  });
});

describe('the totals of a year', () => {
  const IDS = [{ id: 'expenditure', label: '支出' }];

  it('count whole units only, and only those that publish the figure', () => {
    const { records } = registerOfReports([
      { unit: 'a', front: figures({ expenditure: '10.00万元' }) },
      { unit: 'b', front: figures({ income: '7.00万元' }) },
      { unit: 'a', front: `project: bridge\n${figures({ expenditure: '4.00万元' })}` },
    ]);
    expect(totalsOf(records, IDS)).toEqual([
      { id: 'expenditure', label: '支出', text: '10.00万元', counted: 1, of: 2 },
    ]);
  });

  it('never mix real and sample reports', () => {
    const { records } = registerOfReports([{ unit: 'a' }, { unit: 'b', front: SAMPLE }]);
    expect(() => totalsOf(records, IDS)).toThrow(/never added up/);
  });
});
