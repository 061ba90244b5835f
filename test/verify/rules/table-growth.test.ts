import { tableGrowth } from '#verify/rules/table-growth.ts';
import { ruleTable } from '../rule-table.ts';
import { captioned, table } from '../table/table-of.ts';

const years = (row: string) => captioned('单位：万元', '项目 | 2022年 | 2023年 | 增减率', row);

ruleTable(tableGrowth, {
  valid: [
    { name: 'growth', report: years('收入 | 200.00 | 250.00 | 25.00%'), outcomes: ['exact'] },
    { name: 'a fall in words', report: years('收入 | 240.00 | 180.00 | 下降25.00%'), outcomes: ['exact'] },
    { name: 'rounding', report: years('收入 | 300.00 | 400.00 | 33.3%'), outcomes: ['rounding'] },
    { name: 'no change', report: years('收入 | 300.00 | 300.00 | 0.00%'), outcomes: ['exact'] },
    {
      name: 'a year before of zero as not evaluated',
      report: years('收入 | 0.00 | 300.00 | 100.00%'),
      outcomes: ['not-evaluated'],
    },
    {
      name: 'a missing year as not evaluated',
      report: years('收入 |  | 300.00 | 100.00%'),
      outcomes: ['not-evaluated'],
    },
    {
      name: '同比 in per cent',
      report: table('项目 | 上年（万元） | 本年（万元） | 同比（%）', '甲 | 100.00 | 95.00 | -5.00'),
      outcomes: ['exact'],
    },
    {
      name: 'the change of a budget',
      report: captioned('单位：万元', '项目 | 年初预算 | 调整预算 | 预算调整率', '甲 | 100.00 | 120.00 | 20%'),
      outcomes: ['exact'],
    },
    {
      name: 'letters that say how',
      report: captioned(
        '单位：万元',
        '项目 | 上年（A） | 本年（B） | 增减率（（B-A）/A）',
        '甲 | 100.00 | 120.00 | 20%',
      ),
      outcomes: ['exact'],
    },
    {
      name: 'the change of a rate',
      report: table('指标 | 单位 | 2022年 | 2023年 | 增长率', '办结率 | % | 98.00 | 99.00 | 1.0'),
      outcomes: [],
    },
    {
      name: 'two amounts without years, in one row',
      report: captioned('单位：万元', '项目 | 甲 | 乙 | 增长率', '收入 | 1.00 | 2.00 | 30%'),
      outcomes: [],
    },
  ],
  invalid: [
    {
      name: 'divided by the wrong year',
      report: years('收入 | 200.00 | 250.00 | 20.00%'),
      found: '20.00%',
      expected: '25.00%',
      place: '13:26',
      outcomes: ['failed'],
    },
    { name: 'a lost sign', report: years('收入 | 240.00 | 180.00 | 25.00%'), found: '25.00%', expected: '-25.00%' },
    {
      name: 'a gap just past the limit',
      report: years('收入 | 200.00 | 250.00 | 25.03%'),
      found: '25.03%',
      expected: '25.00%',
    },
  ],
});
