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
    { name: 'a rate', report: body('抽检合格率88.8%。'), found: '88.8%' },
    { name: 'a count', report: body('开展活动37场。'), found: '37场' },
    { name: 'a negative amount', report: body('调整为 -77.70万元。'), found: '-77.70万元' },
    { name: 'a value just past the precision', report: body('支出438.5万元。'), found: '438.5万元' },
    { name: 'people where the figure is a rate', report: body('执行99.56人。'), found: '99.56人' },
  ],
});
