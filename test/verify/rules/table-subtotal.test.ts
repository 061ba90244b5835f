import { tableSubtotal } from '#verify/rules/table-subtotal.ts';
import { ruleTable } from '../rule-table.ts';
import { table } from '../table/table-of.ts';

ruleTable(tableSubtotal, {
  valid: [
    {
      name: 'an exact subtotal',
      report: table('项目 | 金额（万元）', '工资 | 80.00', '津贴 | 20.00', '小计 | 100.00'),
      outcomes: ['exact'],
    },
    {
      name: 'a section that begins with words alone',
      report: table(
        '项目 | 金额（万元）',
        '一、人员 | ',
        '工资 | 80.00',
        '津贴 | 20.00',
        '二、公用 | ',
        '水费 | 3.00',
        '电费 | 4.00',
        '小计 | 7.00',
      ),
      outcomes: ['exact'],
    },
    {
      name: 'levels within rounding',
      report: table('项目 | 金额（万元）', '一、基本支出 | 100.0', '（一）人员 | 79.96', '（二）公用 | 20.02'),
      outcomes: ['rounding'],
    },
    {
      name: 'codes',
      report: table(
        '编码 | 科目 | 金额（元）',
        '20103 | 办公厅 | 250.00',
        '2010301 | 行政运行 | 100.00',
        '2010302 | 管理事务 | 150.00',
      ),
      outcomes: ['exact'],
    },
    {
      name: 'indents that prove nothing as not evaluated',
      report: table('项目 | 金额（万元）', '基本支出 | 100.00', '　　工资 | 70.00', '　　津贴 | 20.00'),
      outcomes: ['not-evaluated'],
    },
    {
      name: '其中 rows',
      report: table('项目 | 金额（万元）', '支出 | 100.00', '其中：工资 | 70.00', '其中：津贴 | 20.00'),
      outcomes: [],
    },
  ],
  invalid: [
    {
      name: 'a subtotal mistyped',
      report: table('项目 | 金额（万元）', '工资 | 80.00', '津贴 | 20.00', '小计 | 110.00'),
      found: '110.00',
      expected: '100.00',
      place: '13:8',
      outcomes: ['failed'],
    },
    {
      name: 'a level that is not the sum of the next one',
      report: table(
        '项目 | 金额（万元）',
        '一、基本支出 | 100.00',
        '（一）人员 | 75.00',
        '（二）公用 | 20.00',
        '二、项目支出 | 5.00',
      ),
      found: '20.00',
      expected: '25.00',
    },
    {
      name: 'a negative subtotal with its sign lost',
      report: table('项目 | 增减（万元）', '甲 | -3.00', '乙 | -4.00', '小计 | 7.00'),
      found: '7.00',
      expected: '-7.00',
    },
  ],
});
