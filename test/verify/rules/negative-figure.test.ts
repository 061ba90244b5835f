import { negativeFigure } from '#verify/rules/negative-figure.ts';
import { ruleTable } from '../rule-table.ts';

const front = (lines: string) => ({ front: `figures:\n  ${lines}` });

ruleTable(negativeFigure, {
  valid: [
    { name: 'a positive flow', report: front('expenditure: 438.39万元') },
    { name: 'zero', report: front('expenditure: 0.00万元') },
    { name: 'minus zero', report: front('expenditure: -0.00万元') },
    { name: 'a balance below zero', report: front('carryover.closing: -1.23万元') },
    { name: 'a rate of change', report: front('incomeGrowth: -8.19%') },
    { name: 'a reduction that says so', report: front('a: { label: 公益林调减, value: -2.66万元 }') },
    { name: 'a difference of shares', report: front('a: { label: 占比, value: -3.4个百分点 }') },
    { name: 'a report without figures', report: {} },
  ],
  invalid: [
    {
      name: 'a negative expenditure',
      report: front('expenditure.project: -295.33万元'),
      found: '-295.33万元',
      expected: '295.33万元',
      place: '8:24',
      figure: 'expenditure.project',
      message: /“项目支出”不能是负数，现为 -295\.33万元；请改为 295\.33万元/,
    },
    { name: 'income, whose name has 收', report: front('income: -1万元'), found: '-1万元' },
    { name: 'a negative number of cases', report: front('a: { label: 办结, value: -3件 }'), found: '-3件' },
    { name: 'people on the last day', report: front('staff.retired: -2人'), found: '-2人' },
    { name: 'the smallest step below zero', report: front('expenditure: -0.01万元'), found: '-0.01万元' },
    {
      name: 'a datasheet cell',
      report: { front: 'datasheet:\n  - { figure: expenditure, original: -10万元, actual: 9万元 }' },
      found: '-10万元',
      place: '8:38',
      figure: 'expenditure',
    },
  ],
});
