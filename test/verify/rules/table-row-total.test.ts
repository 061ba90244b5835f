import { tableRowTotal } from '#verify/rules/table-row-total.ts';
import { ruleTable } from '../rule-table.ts';
import { captioned, table } from '../table/table-of.ts';

ruleTable(tableRowTotal, {
  valid: [
    { name: 'counts', report: table('单位 | 在职 | 退休 | 合计', '甲 | 8 | 8 | 16'), outcomes: ['exact'] },
    {
      name: 'the total first',
      report: table('单位 | 合计（万元） | 基本支出（万元） | 项目支出（万元）', '甲 | 3.00 | 1.00 | 2.00'),
      outcomes: ['exact'],
    },
    {
      name: '三公经费 with 其中 columns',
      report: captioned(
        '单位：万元',
        '项目 | 合计 | 因公出国（境）费 | 公务用车购置及运行费 | 其中：购置费 | 其中：运行费 | 公务接待费',
        '预算数 | 12.00 | 0 | 10.00 | 0 | 10.00 | 2.00',
        '决算数 | 8.31 | — | 7.11 | — | 7.11 | 1.20',
      ),
      outcomes: ['exact', 'exact'],
    },
    {
      name: 'the groups of the Sichuan form',
      report: captioned(
        '单位：万元',
        '项目 | 年初预算 | | | 执行数 | | ',
        ' | 合计 | 财政 | 其他 | 合计 | 财政 | 其他',
        '基本支出 | 100.00 | 80.00 | 20.00 | 105.50 | 85.50 | 20.00',
        '项目支出 | 50.00 | 50.00 | 0.00 | 57.00 | 57.00 | 0.00',
      ),
      outcomes: ['exact', 'exact', 'exact', 'exact'],
    },
    {
      name: 'letters that say how',
      report: table('项目 | 甲（A） | 乙（B） | 总数（C=A+B）', '一 | 1 | 2 | 3'),
      outcomes: ['exact'],
    },
    {
      name: 'an empty cell as not evaluated',
      report: table('单位 | 甲 | 乙 | 丙 | 合计', '一 | 1 |  | 3 | 9'),
      outcomes: ['not-evaluated'],
    },
    {
      name: 'price and number, which are multiplied',
      report: table('品名 | 单价（元） | 数量（台） | 合计（元）', '电脑 | 2585 | 13 | 33605'),
      outcomes: [],
    },
    {
      name: 'two years, of which the total may be something else',
      report: table('项目 | 2022年 | 2023年 | 合计', '甲 | 1 | 2 | 9'),
      outcomes: [],
    },
    {
      name: 'rates in a row of a table that stands the other way round',
      report: captioned(
        '单位：万元',
        '指标 | 基本支出 | 项目支出 | 合计',
        '预算数 | 100.00 | 200.00 | 300.00',
        '执行率 | 90.00% | 95.00% | 93.33%',
      ),
      outcomes: ['exact'],
    },
  ],
  invalid: [
    {
      name: '8 + 8 given as 15',
      report: table('单位 | 在职 | 退休 | 合计', '甲 | 8 | 8 | 15'),
      found: '15',
      expected: '16',
      place: '11:15',
      message: /“甲”：合计 = 在职 \+ 退休 不成立：公布 15，计算得 16，相差 1/,
      outcomes: ['failed'],
    },
    {
      name: 'zero left in the total',
      report: table('单位 | 合计（万元） | 基本支出（万元） | 项目支出（万元）', '甲 | 0.00 | 1.00 | 2.00'),
      found: '0.00',
      expected: '3.00',
    },
    {
      name: 'a lost decimal point (宁夏)',
      report: captioned(
        '单位：万元',
        '单位 | 上级资金 | 本级资金 | 合计',
        '文化馆 | 172.00 | 30.00 | 2020.00',
        '图书馆 | 172.00 | 28.00 | 200.00',
      ),
      found: '2020.00',
      expected: '202.00',
    },
  ],
});
