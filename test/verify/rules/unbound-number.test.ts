import { unboundNumber } from '#verify/rules/unbound-number.ts';
import { ruleTable } from '../rule-table.ts';

const front =
  'figures:\n  expenditure: 438.39万元\n  executionRate: 99.56%\n  staff.onPost: 6人\n  carryover.closing: 0.00万元\n  incomeGrowth: -7.79%\n  hotline: { label: 热线来电, value: 17732宗 }';
const body = (text: string) => ({ front, body: text });

ruleTable(unboundNumber, {
  valid: [
    { name: 'no numbers', report: body('各项任务已经完成。') },
    { name: 'a number as declared', report: body('支出438.39万元。') },
    { name: 'full-width digits and a space', report: body('支出４３８．３９ 万元。') },
    { name: 'a number split by a line end', report: body('支出438.\n39万元。') },
    { name: 'marked digits', report: body('支出**438.39**万元。') },
    { name: 'the same at a coarser precision', report: body('支出约0.04亿元。') },
    { name: 'a figure rounded by a qualifier', report: body('热线来电近1.8万宗。') },
    { name: 'zero', report: body('年末结转和结余0.00万元。') },
    { name: 'a fall in words', report: body('收入比上年下降7.79%。') },
    { name: 'a fall with its sign', report: body('收入增长率-7.79%。') },
    { name: 'names', report: body('接听12345热线，依照〔2024〕4号文，落实第三十二条，24小时值守。') },
    {
      name: 'a cell with the unit in the header',
      report: body('| 项目 | 金额（万元） |\n| --- | --- |\n| 支出 | 438.39 |'),
    },
    { name: 'an editor’s note', report: body('<Note>\n\n差了99.99万元。\n\n</Note>') },
  ],
  invalid: [
    {
      name: 'an amount of money',
      report: body('另支付押金77.70万元。'),
      found: '77.70万元',
      place: '15:6',
      message: /“77\.70万元”没有对应的数据/,
    },
    {
      name: 'a number of the scorecard that no figure declares, not of the figure of a like name',
      report: {
        front:
          'figures:\n  beds: { label: 床位, value: 320张 }\nscorecard:\n  items:\n    - { indicator: output.renovated, label: 护理床位改造, target: ≥100张, actual: 110张 }',
        body: '全年完成护理床位改造110张。',
      },
      found: '110张',
      expected: /^$/,
      message:
        /评分表“护理床位改造”的完成值是 110张，请在 figures: 下面加一行： {2}output\.renovated: \{ label: 护理床位改造, value: 110张, kind: count \}$/,
    },
    {
      name: 'a number of the datasheet that no figure declares',
      report: {
        front: 'figures:\n  income: 5.00万元\ndatasheet:\n  - { figure: deposit, label: 押金, actual: 77.70万元 }',
        body: '另支付押金77.70万元。',
      },
      found: '77.70万元',
      message:
        /数据表“押金（全年执行）”是 77\.70万元，请在 figures: 下面加一行： {2}deposit: \{ label: 押金, value: 77\.70万元 \}$/,
    },
    {
      name: 'a number of nothing, with the line to add',
      report: body('另支付押金77.70万元。'),
      found: '77.70万元',
      message: /请更正，或在 figures: 下面加一行： {2}item1: \{ label: 写上名称, value: 77\.70万元 \}$/,
    },
    { name: 'a rate', report: body('抽检合格率88.8%。'), found: '88.8%' },
    { name: 'a count', report: body('开展活动37场。'), found: '37场' },
    { name: 'a negative amount', report: body('调整为 -77.70万元。'), found: '-77.70万元' },
    { name: 'a value just past the precision', report: body('支出438.5万元。'), found: '438.5万元' },
    { name: 'people where the figure is a rate', report: body('执行99.56人。'), found: '99.56人' },
  ],
});
