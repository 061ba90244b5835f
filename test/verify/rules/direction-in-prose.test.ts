import { directionInProse } from '#verify/rules/direction-in-prose.ts';
import { ruleTable } from '../rule-table.ts';

const front =
  'figures:\n  incomeGrowth: 3.21%\n  expenditureGrowth: -7.79%\n  decline: { label: 诉求下降幅度, value: 5.4% }\n  flat: { label: 来电增长率, value: 0% }\n  saved: { label: 节约资金, value: 12.50万元 }';
const body = (text: string) => ({ front, body: text });

ruleTable(directionInProse, {
  valid: [
    { name: 'no numbers', report: body('收入增长。') },
    { name: 'a rise', report: body('收入比上年增长3.21%。') },
    { name: 'a fall', report: body('支出比上年下降7.79%。') },
    { name: 'a negative growth rate with its sign', report: body('支出增长率-7.79%。') },
    { name: 'a decline that is published as a positive number', report: body('诉求下降5.4%。') },
    { name: 'zero', report: body('来电增长率下降0%。') },
    { name: 'an amount that has no direction', report: body('节约资金减少12.50万元。') },
    { name: 'a level', report: body('支出比重降至3.21%。') },
  ],
  invalid: [
    {
      name: 'a fall called a rise',
      report: body('支出比上年增长7.79%。'),
      found: '增长7.79%',
      expected: '下降7.79%',
      place: '14:6',
      figure: 'expenditureGrowth',
      message: /本年支出增长率是 -7\.79%，方向相反/,
    },
    { name: 'a rise called a fall', report: body('收入同比下降了3.21%。'), found: '下降3.21%', expected: '增长3.21%' },
    { name: 'a decline called a rise', report: body('诉求上升5.4%。'), found: '上升5.4%', expected: '下降5.4%' },
    { name: 'an inserted figure', report: body('收入下降<Figure of="incomeGrowth"/>。'), found: '下降3.21%' },
  ],
});
