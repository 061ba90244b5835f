import { tableUnitMissing } from '#verify/rules/table-unit-missing.ts';
import { ruleTable } from '../rule-table.ts';
import { captioned, table } from '../table/table-of.ts';

ruleTable(tableUnitMissing, {
  valid: [
    { name: 'a unit in the header', report: table('项目 | 预算数（万元） | 执行数/万元', '甲 | 1.00 | 2.00') },
    { name: 'a unit before the table', report: captioned('表1 收支情况（单位：万元）', '项目 | 预算数', '甲 | 1.00') },
    { name: 'a unit in the corner', report: table('项目资金（万元） | 预算数', '甲 | 1.00') },
    { name: 'a unit in every cell', report: table('项目 | 预算数', '甲 | 0元', '乙 | -1.00万元') },
    { name: 'a unit in the row', report: table('指标 | 单位 | 预算数', '甲 | 万元 | 1.00', '支出（元） | | 2.00') },
    { name: 'no money', report: table('项目 | 人数 | 完成率', '甲 | 3 | 5%') },
    { name: 'no numbers', report: table('项目 | 预算数', '甲 | ', '乙 | 详见附件') },
    {
      name: 'a unit after the table',
      report: { body: '| 项目 | 预算数 |\n| --- | --- |\n| 甲 | 1.00 |\n\n注：金额单位为万元。' },
    },
  ],
  invalid: [
    {
      name: 'money without a unit, once a table',
      report: table('项目 | 预算数 | 执行数', '甲 | 1.00 | 0'),
      found: '预算数',
      expected: '预算数（万元）',
      place: '9:8',
      message: /“预算数”、“执行数”没有写单位/,
    },
    {
      name: 'one column of several',
      report: table('项目 | 预算数（万元） | 执行数', '甲 | 1.00 | -2.00'),
      found: '执行数',
    },
  ],
});
