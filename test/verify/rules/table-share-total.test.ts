import { tableShareTotal } from '#verify/rules/table-share-total.ts';
import { ruleTable } from '../rule-table.ts';
import { table } from '../table/table-of.ts';

const shares = (a: string, b: string, c: string, total: string) =>
  table('类别 | 件数 | 占比', `甲 | 1 | ${a}`, `乙 | 1 | ${b}`, `丙 | 1 | ${c}`, `合计 | 3 | ${total}`);

ruleTable(tableShareTotal, {
  valid: [
    { name: 'shares of 100 %', report: shares('50%', '30%', '20%', '100%'), outcomes: ['exact'] },
    { name: 'rounded shares', report: shares('33.33%', '33.33%', '33.33%', '100.00%'), outcomes: ['rounding'] },
    { name: 'the total without a share', report: shares('33.33%', '33.33%', '33.33%', ''), outcomes: ['rounding'] },
    { name: 'a share of zero', report: shares('0%', '30%', '70%', '100%'), outcomes: ['exact'] },
    { name: 'a missing share as not evaluated', report: shares('50%', '', '20%', '100%'), outcomes: ['not-evaluated'] },
    {
      name: 'a list that may not be all as not evaluated',
      report: table('类别 | 占比', '甲 | 50%', '乙 | 30%'),
      outcomes: ['not-evaluated'],
    },
    {
      name: 'shares of something else',
      report: table('类别 | 占预算比重', '甲 | 50%', '乙 | 30%', '合计 | 40%'),
      outcomes: [],
    },
    { name: 'no shares', report: table('类别 | 件数', '甲 | 50', '合计 | 50'), outcomes: [] },
  ],
  invalid: [
    {
      name: 'shares that make more than the whole',
      report: shares('47.61%', '29.39%', '32.00%', '100.00%'),
      found: '100.00%',
      message: /相差 9个百分点，舍入最多允许 0\.02个百分点/,
      outcomes: ['failed'],
    },
    {
      name: 'more than 100 % without a total',
      report: table('类别 | 占比', '甲 | 70%', '乙 | 40%'),
      found: '40%',
      outcomes: ['failed'],
    },
    { name: 'less than the whole', report: shares('40%', '30%', '20%', '100%'), found: '100%', outcomes: ['failed'] },
    { name: 'a negative share', report: shares('-40%', '30%', '20%', '100%'), found: '100%' },
  ],
});
