import { yearInProse } from '#verify/rules/year-in-prose.ts';
import { ruleTable } from '../rule-table.ts';

const front =
  'figures:\n  expenditure: 438.39万元\n  carryover.closing: 0.00万元\n  incomeGrowth: -7.79%\n  last: { label: 上年支出, value: 401.20万元, period: 2022 }';
const body = (text: string) => ({ front, body: text });

ruleTable(yearInProse, {
  valid: [
    { name: 'no year', report: body('支出438.39万元。') },
    { name: 'the figure’s own year', report: body('2023年支出438.39万元。') },
    { name: 'last year’s figure with its year', report: body('2022年支出401.20万元。') },
    { name: 'a comparison', report: body('比2022年支出多，为438.39万元。') },
    { name: 'a point in time', report: body('截至2024年1月支出438.39万元。') },
    { name: 'a year of another clause', report: body('2022年起试点，支出438.39万元。') },
    { name: 'a number that is no figure', report: body('2022年开会3次。') },
  ],
  invalid: [
    {
      name: 'last year left in the text',
      report: body('2023年收入持平，2022年支出数438.39万元。'),
      found: '2022年',
      expected: '2023年',
      place: '13:11',
      figure: 'expenditure',
      message: /本年支出 438\.39万元 是2023年的数据/,
    },
    { name: 'a year before zero', report: body('2022年年末结转和结余0.00万元。'), found: '2022年', expected: '2023年' },
    {
      name: 'a year before a negative rate',
      report: body('2021年收入增长率-7.79%。'),
      found: '2021年',
      expected: '2023年',
    },
    { name: 'a year with spaces', report: body('2022 年支出 438.39 万元。'), found: '2022年', expected: '2023年' },
  ],
});
