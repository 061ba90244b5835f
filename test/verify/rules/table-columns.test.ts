import { tableColumns } from '#verify/rules/table-columns.ts';
import { ruleTable } from '../rule-table.ts';
import { table } from '../table/table-of.ts';

ruleTable(tableColumns, {
  valid: [
    { name: 'rows as wide as the header', report: table('项目 | 预算 | 执行', '甲 | 1 | 2'), outcomes: ['exact'] },
    { name: 'empty cells', report: table('项目 | 预算 | 执行', '甲 |  | '), outcomes: ['exact'] },
    {
      name: 'a row of one heading',
      report: table('项目 | 预算 | 执行', '一、基本支出', '甲 | 1 | 2'),
      outcomes: ['exact'],
    },
    { name: 'no table', report: { body: '没有表。' }, outcomes: [] },
    {
      name: 'an editor’s note',
      report: { body: '<Note>\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 | 3 |\n\n</Note>' },
      outcomes: [],
    },
  ],
  invalid: [
    {
      name: 'a row with too few',
      report: table('项目 | 预算 | 执行', '甲 | 1', '乙 | 1 | 2'),
      found: '2格',
      expected: '3格',
      place: '11:7',
      message: /“甲”一行有2格，表头有3格，后面的数可能挪了位置/,
      outcomes: ['failed'],
    },
    {
      name: 'a row with too many, whose last cell is not shown',
      report: table('项目 | 预算 | 执行', '甲 | 1 | 2 | 99'),
      found: '4格',
      expected: '3格',
      place: '11:15',
      message: /多出的“99”不会显示/,
    },
  ],
});
