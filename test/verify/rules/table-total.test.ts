import { tableTotal } from '#verify/rules/table-total.ts';
import { ruleTable } from '../rule-table.ts';
import { captioned, table } from '../table/table-of.ts';

const money = (basic: string, project: string, total: string) =>
  table('类别 | 执行数（万元）', `基本支出 | ${basic}`, `项目支出 | ${project}`, `合计 | ${total}`);

ruleTable(tableTotal, {
  valid: [
    { name: 'an exact sum', report: money('541.08', '806.35', '1347.43'), outcomes: ['exact'] },
    { name: 'a sum within rounding', report: money('541.08', '806.35', '1347.42'), outcomes: ['rounding'] },
    { name: 'touching ends', report: money('5.5', '5.0', '10'), outcomes: ['rounding'] },
    { name: 'zeros', report: money('0.00', '0.00', '0.00'), outcomes: ['exact'] },
    { name: 'a negative part', report: money('-10.00', '20.00', '10.00'), outcomes: ['exact'] },
    { name: 'a dash as zero', report: money('—', '806.35', '806.35'), outcomes: ['exact'] },
    {
      name: 'thousands commas and full-width digits',
      report: money('1,541.08', '８０６．３５', '2,347.43'),
      outcomes: ['exact'],
    },
    { name: 'a unit in the cell', report: money('0.5亿元', '806.35', '5806.35'), outcomes: ['exact'] },
    { name: 'an empty part as not evaluated', report: money('', '806.35', '1347.43'), outcomes: ['not-evaluated'] },
    {
      name: 'an empty part among several as not evaluated',
      report: table('项目 | 金额（万元）', '甲 | 1.00', '乙 | ', '丙 | 2.00', '合计 | 6.00'),
      outcomes: ['not-evaluated'],
    },
    {
      name: 'words among the parts as not evaluated',
      report: money('详见附件', '806.35', '1347.43'),
      outcomes: ['not-evaluated'],
    },
    { name: 'no total', report: table('类别 | 金额（万元）', '甲 | 1.00', '乙 | 2.00'), outcomes: [] },
    {
      name: 'a total in the first row',
      report: table('科目 | 合计（元）', '合计 | 300.00', '人员经费 | 200.00', '公用经费 | 100.00'),
      outcomes: ['exact'],
    },
    {
      name: 'the fund rows of the national form',
      report: table(
        '项目资金（万元） | 年初预算数 | 全年预算数（A） | 全年执行数（B） | 分值 | 执行率 | 得分',
        '年度资金总额 | 90 | 89.974 | 89.974 | 10 | 100% | 10',
        '其中：当年财政拨款 | 90 | 89.974 | 89.974 | — | 100% | —',
        '上年结转资金 | 0 | 0 | 0 | — | — | —',
        '其他资金 | 0 | 0 | 0 | — | — | —',
      ),
      outcomes: ['exact', 'exact', 'exact'],
    },
    {
      name: 'a 其中 row that is not added',
      report: table(
        '项目 | 金额（万元）',
        '基本支出 | 100.00',
        '其中：人员经费 | 80.00',
        '项目支出 | 50.00',
        '合计 | 150.00',
      ),
      outcomes: ['exact'],
    },
    {
      name: 'one 其中 row below the total, which need not be all of it',
      report: table('项目 | 金额（万元）', '合计 | 100.00', '其中：财政拨款 | 80.00', '事业收入 | 10.00'),
      outcomes: ['not-evaluated'],
    },
    {
      name: 'subtotals counted once',
      report: table(
        '科室 | 金额（万元）',
        '甲 | 1.00',
        '乙 | 2.00',
        '小计 | 3.00',
        '丙 | 4.00',
        '丁 | 5.00',
        '小计 | 9.00',
        '合计 | 12.00',
      ),
      outcomes: ['exact'],
    },
    {
      name: 'numbered levels',
      report: table(
        '项目 | 金额（万元）',
        '一、基本支出 | 100.00',
        '（一）人员 | 80.00',
        '（二）公用 | 20.00',
        '二、项目支出 | 50.00',
        '合计 | 150.00',
      ),
      outcomes: ['exact'],
    },
    {
      name: 'codes of budget items',
      report: table(
        '编码 | 科目 | 金额（万元）',
        '合计 | | 300.00',
        '201 | 一般公共服务 | 250.00',
        '20103 | 办公厅 | 250.00',
        '208 | 社会保障 | 50.00',
      ),
      outcomes: ['exact'],
    },
    {
      name: 'indented names',
      report: table(
        '项目 | 金额（万元）',
        '基本支出 | 100.00',
        '　　人员 | 80.00',
        '　　公用 | 20.00',
        '项目支出 | 50.00',
        '合计 | 150.00',
      ),
      outcomes: ['exact'],
    },
    {
      name: 'a hidden level that explains the total',
      report: table(
        '项目 | 金额（万元）',
        '基本支出 | 100.00',
        '人员经费 | 80.00',
        '公用经费 | 20.00',
        '项目支出 | 50.00',
        '合计 | 150.00',
      ),
      outcomes: ['exact'],
    },
    {
      name: 'amounts taken away',
      report: table('项目 | 金额（万元）', '年初预算 | 100.00', '加：追加 | 20.00', '减：收回 | 5.00', '合计 | 115.00'),
      outcomes: ['exact'],
    },
    {
      name: 'two halves side by side',
      report: captioned(
        '单位：万元',
        '收入项目 | 决算数 | 支出项目 | 决算数',
        '一、财政拨款收入 | 400.00 | 一、一般公共服务支出 | 300.00',
        '二、其他收入 | 39.62 | 二、社会保障支出 | 138.39',
        '本年收入合计 | 439.62 | 本年支出合计 | 438.39',
        '年初结转和结余 | 10.00 | 年末结转和结余 | 11.23',
        '总计 | 449.62 | 总计 | 449.62',
      ),
      outcomes: ['exact', 'exact', 'exact', 'exact'],
    },
    {
      name: 'points of indicators that are named after rates',
      report: table(
        '指标 | 分值 | 完成值 | 得分',
        '预算执行率 | 10 | 76% | 7.6',
        '三公经费变动率 | 2 | -3% | 2',
        '其他 | 88 | | 88',
        '合计 | 100 | | 97.6',
      ),
      outcomes: ['exact', 'exact'],
    },
    {
      name: 'rates, which are not added',
      report: table('项目 | 完成率（%）', '甲 | 50.00', '乙 | 70.00', '合计 | 60.00'),
      outcomes: [],
    },
    {
      name: 'other units in one column as not evaluated',
      report: table('项目 | 数量', '甲 | 3人', '乙 | 4台', '合计 | 8'),
      outcomes: ['not-evaluated'],
    },
    {
      name: 'a row with too few cells as not evaluated',
      report: table('项目 | 预算（万元） | 执行（万元）', '甲 | 1.00', '乙 | 2.00 | 1.00', '合计 | 3.00 | 2.00'),
      outcomes: ['not-evaluated', 'not-evaluated'],
    },
  ],
  invalid: [
    {
      name: 'a gap just past the limit',
      report: money('541.08', '806.35', '1347.45'),
      found: '1347.45',
      expected: '1347.43',
      place: '13:8',
      message:
        /“执行数”：合计 = 基本支出 \+ 项目支出 不成立：公布 1347\.45万元，计算得 1347\.43万元，相差 0\.02万元，舍入最多允许 0\.015万元/,
      outcomes: ['failed'],
    },
    {
      name: 'the cell that two digits changed places in',
      report: money('514.08', '806.35', '1347.43'),
      found: '514.08',
      expected: '541.08',
      place: '11:10',
    },
    {
      name: 'one too many in a whole count',
      report: table('类别 | 件数', '咨询 | 8', '求助 | 8', '合计 | 15'),
      found: '15',
      expected: '16',
      message: /舍入最多允许 0；/,
    },
    {
      name: 'one of five parts mistyped (广西 2021)',
      report: table(
        '项目 | 金额（万元）',
        '重点项目 | 774',
        '记录 | 240',
        '研培 | 140',
        '传承人 | 84',
        '保护区 | 750',
        '合计 | 2118',
      ),
      found: '2118',
      expected: '1988',
    },
    {
      name: 'a total left at zero (安徽池州 2022)',
      report: table(
        '项目资金（万元） | 全年预算数',
        '年度资金总额 | 0',
        '其中：当年财政拨款 | 89.974',
        '上年结转资金 | 0',
        '其他资金 | 0',
      ),
      found: '0',
      message: /计算得 89\.97万元，相差 89\.974万元/,
    },
    {
      name: 'a row copied twice',
      report: table('单位 | 金额（元）', '甲 | 100.00', '甲 | 100.00', '丙 | 300.00', '合计 | 400.00'),
      found: '100.00',
      expected: '',
      place: '12:7',
      message: /这一行与前面一行完全相同，像是重复了/,
    },
    {
      name: 'a part that only the report names',
      report: {
        front:
          'figures:\n  expenditure: 438.39万元\n  expenditure.basic: 143.06万元\n  expenditure.project: 295.33万元',
        ...table('支出 | 执行数（万元）', '基本支出 | 143.06', '合计 | 438.39'),
      },
      found: '438.39',
      expected: '295.33万元',
      message: /少的正好是项目支出 295\.33万元，表中没有这一行/,
      figure: 'expenditure',
    },
    {
      name: 'a row left out of the total',
      report: table('单位 | 金额（元）', '甲 | 100.00', '乙 | 200.00', '丙 | 300.00', '合计 | 300.00'),
      found: '300.00',
      expected: '600.00',
    },
  ],
});
