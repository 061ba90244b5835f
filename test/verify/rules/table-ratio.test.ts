import { tableRatio } from '#verify/rules/table-ratio.ts';
import { ruleTable } from '../rule-table.ts';
import { captioned, table } from '../table/table-of.ts';

const executed = (...rows: string[]) =>
  captioned('单位：万元', '项目 | 年初预算 | 调整预算 | 执行数 | 执行率', ...rows);

ruleTable(tableRatio, {
  valid: [
    {
      name: 'an execution rate',
      report: table('项目 | 预算数（万元） | 执行数（万元） | 执行率（%）', '甲 | 2170.00 | 2168.92 | 99.95'),
      outcomes: ['rounding'],
    },
    {
      name: 'letters that say how',
      report: captioned(
        '单位：万元',
        '项目 | 年初预算数 | 全年预算数（A） | 全年执行数（B） | 执行率（B/A）',
        '甲 | 90 | 80 | 40 | 50%',
      ),
      outcomes: ['exact'],
    },
    {
      name: '1 for 100 % (湖北武汉 2020)',
      report: captioned('单位：万元', '项目 | 预算数（A） | 执行数（B） | 执行率', '补贴 | 1.56 | 1.56 | 1'),
      outcomes: ['exact'],
    },
    { name: 'nothing spent', report: executed('甲 | 1.00 | 1.00 | 0.00 | 0%'), outcomes: ['exact'] },
    {
      name: 'a budget of zero as not evaluated',
      report: executed('甲 | 0.00 | 0.00 | 1.00 | 100%'),
      outcomes: ['not-evaluated'],
    },
    {
      name: 'the adjusted budget',
      report: executed('甲 | 100.00 | 120.00 | 110.00 | 91.67%', '乙 | 200.00 | 210.00 | 190.00 | 90.48%'),
      outcomes: ['rounding', 'rounding'],
    },
    {
      name: 'the original budget throughout',
      report: executed('甲 | 100.00 | 120.00 | 110.00 | 110.00%', '乙 | 200.00 | 210.00 | 190.00 | 95.00%'),
      outcomes: ['exact', 'exact'],
    },
    {
      name: 'one row each way as not evaluated',
      report: executed('甲 | 100.00 | 120.00 | 110.00 | 110.00%', '乙 | 200.00 | 210.00 | 190.00 | 90.48%'),
      outcomes: ['not-evaluated', 'rounding'],
    },
    {
      name: 'a bound as target',
      report: table('指标 | 目标值 | 完成值 | 完成率', '稿件 | ≥2200篇 | 2859篇 | 100%'),
      outcomes: ['not-evaluated'],
    },
    {
      name: 'a rate of other things',
      report: table('指标 | 目标 | 完成 | 满意率', '甲 | 10 | 10 | 100%', '乙 | 20 | 20 | 100%', '丙 | 30 | 30 | 95%'),
      outcomes: [],
    },
    {
      name: 'shares of a total (广东 2024 热线)',
      report: table(
        '类别 | 件数 | 占比',
        '咨询 | 34000 | 47.61%',
        '求助 | 20987 | 29.39%',
        '其他 | 16425 | 23.00%',
        '合计 | 71412 | 100%',
      ),
      outcomes: ['rounding', 'rounding', 'rounding', 'exact'],
    },
    {
      name: 'shares of something outside the table as not evaluated',
      report: table('类别 | 件数 | 占全市比重', '甲 | 10 | 5%', '乙 | 10 | 5%', '合计 | 20 | 10%'),
      outcomes: ['not-evaluated', 'not-evaluated', 'not-evaluated'],
    },
    {
      name: 'shares without a total',
      report: table('类别 | 件数 | 占比', '甲 | 10 | 5%', '乙 | 10 | 5%'),
      outcomes: [],
    },
  ],
  invalid: [
    {
      name: 'digits changed places',
      report: captioned('单位：万元', '项目 | 全年预算 | 执行数 | 执行率', '甲 | 52.80 | 30.80 | 85.33%'),
      found: '85.33%',
      expected: '58.33%',
      place: '13:23',
      message: /“甲”：执行率 = 执行数 ÷ 全年预算 不成立/,
      outcomes: ['failed'],
    },
    {
      name: 'numerator and denominator swapped',
      report: table(
        '地区 | 应种人数 | 实种人数 | 接种率',
        '甲 | 1000 | 980 | 98.00%',
        '乙 | 500 | 490 | 98.00%',
        '丙 | 400 | 380 | 105.26%',
      ),
      found: '105.26%',
      expected: '95.00%',
    },
    {
      name: 'the wrong budget in one row',
      report: executed(
        '甲 | 100.00 | 120.00 | 110.00 | 91.67%',
        '乙 | 200.00 | 210.00 | 190.00 | 90.48%',
        '丙 | 50.00 | 80.00 | 40.00 | 80.00%',
      ),
      found: '80.00%',
      expected: '50.00%',
    },
    {
      name: 'a rate that fits neither budget',
      report: executed('甲 | 100.00 | 120.00 | 110.00 | 19.67%'),
      found: '19.67%',
      expected: '91.67%',
    },
    {
      name: 'shares of another total than the one stated',
      report: table(
        '类别 | 件数 | 占比',
        '咨询 | 34000 | 45.33%',
        '求助 | 20987 | 27.98%',
        '建议 | 16425 | 21.90%',
        '合计 | 71412 | ',
      ),
      found: '45.33%',
      count: 3,
    },
  ],
});
