import { tableDifference } from '#verify/rules/table-difference.ts';
import { ruleTable } from '../rule-table.ts';
import { captioned, table } from '../table/table-of.ts';

ruleTable(tableDifference, {
  valid: [
    {
      name: 'what is left of a budget',
      report: table(
        '类别 | 全年预算（万元） | 执行数（万元） | 未执行（万元）',
        '项目支出 | 5610.00 | 5520.80 | 89.20',
      ),
      outcomes: ['exact'],
    },
    {
      name: 'a negative change',
      report: captioned('单位：万元', '项目 | 上年 | 本年 | 增减额', '支出 | 240.00 | 180.00 | -60.00'),
      outcomes: ['exact'],
    },
    {
      name: 'a change in words',
      report: captioned('单位：万元', '项目 | 2022年 | 2023年 | 增减额', '支出 | 240.00 | 180.00 | 减少60.00'),
      outcomes: ['exact'],
    },
    {
      name: 'a change of zero',
      report: captioned('单位：万元', '项目 | 2022年 | 2023年 | 增减额', '支出 | 180.00 | 180.00 | 0.00'),
      outcomes: ['exact'],
    },
    {
      name: 'rounding',
      report: captioned('单位：万元', '项目 | 2022年 | 2023年 | 增减额', '支出 | 100.04 | 180.02 | 80.0'),
      outcomes: ['rounding'],
    },
    {
      name: 'the later year first',
      report: captioned('单位：万元', '项目 | 2023年 | 2022年 | 增减额', '支出 | 180.00 | 240.00 | -60.00'),
      outcomes: ['exact'],
    },
    {
      name: 'column numbers (栏次)',
      report: captioned(
        '单位：万元',
        '项目 | 年初预算 | 全年预算 | 执行数 | 结余',
        '栏次 | 1 | 2 | 3 | 4=2-3',
        '甲 | 90.00 | 110.00 | 105.00 | 5.00',
      ),
      outcomes: ['exact'],
    },
    {
      name: 'a missing number as not evaluated',
      report: captioned('单位：万元', '项目 | 上年 | 本年 | 增减额', '支出 |  | 180.00 | 180.00'),
      outcomes: ['not-evaluated'],
    },
    {
      name: 'a balance of more than two amounts',
      report: captioned(
        '单位：万元',
        '项目 | 上年结转 | 本年收入 | 本年支出 | 年末结余',
        '甲 | 10.00 | 100.00 | 90.00 | 20.00',
        '乙 | 5.00 | 50.00 | 45.00 | 10.00',
      ),
      outcomes: [],
    },
    {
      name: 'two amounts without roles, in one row',
      report: captioned('单位：万元', '项目 | 甲方 | 乙方 | 差额', '支出 | 5.00 | 3.00 | 9.00'),
      outcomes: [],
    },
    {
      name: 'rows of a table that stands the other way round',
      report: captioned(
        '单位：万元',
        '指标 | 基本 | 项目',
        '全年预算数 | 100.00 | 200.00',
        '执行数 | 90.00 | 190.00',
        '结余 | 10.00 | 10.00',
      ),
      outcomes: ['exact', 'exact'],
    },
  ],
  invalid: [
    {
      name: 'digits changed places',
      report: table(
        '类别 | 全年预算（万元） | 执行数（万元） | 未执行（万元）',
        '项目支出 | 5610.00 | 5520.80 | 98.20',
      ),
      found: '98.20',
      expected: '89.20',
      place: '11:30',
      outcomes: ['failed'],
    },
    {
      name: 'a lost sign',
      report: captioned('单位：万元', '项目 | 上年 | 本年 | 增减额', '支出 | 240.00 | 180.00 | 60.00'),
      found: '60.00',
      expected: '-60.00',
    },
    {
      name: 'a row unlike the others',
      report: captioned(
        '单位：万元',
        '项目 | 甲方 | 乙方 | 差额',
        '一 | 5.00 | 3.00 | 2.00',
        '二 | 9.00 | 4.00 | 5.00',
        '三 | 7.00 | 6.00 | 8.00',
      ),
      found: '8.00',
    },
  ],
});
