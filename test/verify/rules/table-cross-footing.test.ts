import { tableCrossFooting } from '#verify/rules/table-cross-footing.ts';
import { ruleTable } from '../rule-table.ts';
import { captioned, table } from '../table/table-of.ts';

ruleTable(tableCrossFooting, {
  valid: [
    {
      name: 'a table that foots both ways',
      report: table('单位 | 在职 | 退休 | 合计', '甲 | 8 | 8 | 16', '乙 | 3 | 4 | 7', '合计 | 11 | 12 | 23'),
      outcomes: [],
    },
    { name: 'zeros', report: table('单位 | 在职 | 退休 | 合计', '甲 | 0 | 0 | 0', '合计 | 0 | 0 | 0'), outcomes: [] },
    { name: 'a column alone', report: table('单位 | 在职', '甲 | 8', '乙 | 3', '合计 | 12'), outcomes: [] },
    {
      name: 'a missing cell',
      report: table('单位 | 在职 | 退休 | 合计', '甲 |  | 8 | 15', '合计 |  | 8 | 16'),
      outcomes: [],
    },
    {
      name: 'a row and a column that fail by different amounts',
      report: table('单位 | 在职 | 退休 | 合计', '甲 | 8 | 8 | 17', '乙 | 3 | 4 | 7', '合计 | 13 | 12 | 24'),
      outcomes: [],
    },
    {
      name: 'a gap that rounding explains',
      report: captioned('单位：万元', '单位 | 甲方 | 乙方 | 合计', '一 | 1.01 | 1.00 | 2.0', '合计 | 1.0 | 1.0 | 2.0'),
      outcomes: [],
    },
  ],
  invalid: [
    {
      name: 'a part mistyped by one',
      report: table(
        '类别 | 第一季度（件） | 第二季度（件） | 合计（件）',
        '信件 | 121 | 98 | 218',
        '电话 | 300 | 211 | 511',
        '合计 | 420 | 309 | 729',
      ),
      found: '121',
      expected: '120',
      place: '11:8',
      message: /“信件”的“第一季度”是 121件：.*差 1件；.*差 1件；改为 120件 后都成立/,
      outcomes: ['failed'],
    },
    {
      name: '8 + 8 given as 15 in a table that has both totals',
      report: table('科室 | 男 | 女 | 合计', '甲 | 8 | 8 | 15', '乙 | 3 | 4 | 7', '合计 | 11 | 12 | 23'),
      found: '15',
      expected: '16',
      place: '11:15',
    },
    {
      name: 'the total of a column',
      report: table('科室 | 男 | 女 | 合计', '甲 | 8 | 8 | 16', '乙 | 3 | 4 | 7', '合计 | 21 | 12 | 23'),
      found: '21',
      expected: '11',
    },
    {
      name: 'a negative amount with its sign lost',
      report: captioned(
        '单位：万元',
        '项目 | 甲方 | 乙方 | 合计',
        '一 | 2.66 | 3.00 | 0.34',
        '二 | 1.00 | 1.00 | 2.00',
        '合计 | -1.66 | 4.00 | 2.34',
      ),
      found: '2.66',
      expected: '-2.66',
    },
    {
      name: 'a subtotal that breaks itself and the total',
      report: table(
        '项目 | 金额（万元）',
        '办公费 | 10.00',
        '差旅费 | 5.00',
        '小计 | 15.00',
        '培训费 | 20.00',
        '会议费 | 3.00',
        '小计 | 24.00',
        '合计 | 38.00',
      ),
      found: '24.00',
      expected: '23.00',
    },
    {
      name: 'an executed amount that breaks its column and its rate',
      report: captioned(
        '单位：万元',
        '项目 | 预算数 | 执行数 | 执行率',
        '甲 | 100.00 | 90.00 | 80.00%',
        '乙 | 200.00 | 190.00 | 95.00%',
        '合计 | 300.00 | 270.00 | 90.00%',
      ),
      found: '90.00',
      expected: '80.00',
    },
  ],
});
