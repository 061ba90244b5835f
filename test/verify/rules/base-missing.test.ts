import { baseMissing } from '#verify/rules/base-missing.ts';
import { ruleTable } from '../rule-table.ts';

const front =
  'figures:\n  income: 438.00万元\n  incomeGrowth: 9.50%\n  last: { label: 上年收入, value: 400.00万元, period: 2022 }\n  zero: { label: 来电增长率, value: 0.00% }\n  fall: { label: 诉求增长率, value: -3.20% }';
const body = (text: string) => ({ front, body: text });
const lastYear = { year: 2022, front: 'figures:\n  income: 400.00万元' };

ruleTable(baseMissing, {
  valid: [
    { name: 'no rate of change', report: body('收入438.00万元。') },
    { name: 'last year’s report', report: [body('收入438.00万元，同比增长9.50%。'), lastYear] },
    { name: 'the base in the sentence', report: body('收入438.00万元，比上年的400.00万元增长9.50%。') },
    { name: 'a rate that is no figure', report: body('气温同比上升1.11%。') },
    { name: 'a growth rate without comparison', report: body('收入增长率9.50%。') },
  ],
  invalid: [
    {
      name: 'no report of last year',
      report: body('收入438.00万元，同比增长9.50%。'),
      found: '9.50%',
      place: '14:16',
      figure: 'incomeGrowth',
      message: /9\.50%没有给出基数/,
    },
    { name: 'a beginning long ago', report: body('收入比设立之初增加9.50%。'), found: '9.50%' },
    { name: 'zero', report: body('来电同比增长0.00%。'), found: '0.00%' },
    { name: 'a fall', report: body('诉求同比下降3.20%。'), found: '3.20%' },
  ],
});
