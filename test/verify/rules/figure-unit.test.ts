import { figureUnit } from '#verify/rules/figure-unit.ts';
import { ruleTable } from '../rule-table.ts';

const front = (lines: string) => ({ front: `figures:\n  ${lines}` });

ruleTable(figureUnit, {
  valid: [
    { name: 'the metric’s own unit', report: front('income: 439.62万元') },
    { name: 'another unit of money', report: front('income: 0.04亿元') },
    { name: 'another word for the same kind of count', report: front('service.accepted: 177321宗') },
    { name: 'people counted as 名', report: front('staff.onPost: 6名') },
    { name: 'zero', report: front('income: 0元') },
    { name: 'a negative amount', report: front('carryover.closing: -1.23万元') },
    { name: 'a rate in ‰ or 倍', report: front('executionRate: 0.9956倍') },
    { name: 'an own figure whose name tells nothing', report: front('a: { label: 巡河, value: 3公里 }') },
    { name: '频率 as a number of times', report: front('a: { label: 检查频率, value: 4次 }') },
    { name: 'a difference of shares', report: front('a: { label: 事项占比, value: 3.4个百分点 }') },
    {
      name: 'a datasheet in 元 beside figures in 万元',
      report: front(
        "income: 439.62万元\ndatasheet:\n  - { figure: expenditure, original: '4,396,200.00元', actual: 438.39万元 }",
      ),
    },
    { name: 'a report without figures', report: {} },
  ],
  invalid: [
    {
      name: 'income in cases',
      report: front('income: 439.62件'),
      found: '439.62件',
      expected: '万元',
      place: '8:11',
      figure: 'income',
      message: /“本年收入”的单位应与“万元”同类，现为“件”（439\.62件）/,
    },
    { name: 'a rate as an amount of money', report: front('executionRate: 99.56万元'), found: '99.56万元' },
    { name: 'a rate as a difference of rates', report: front('executionRate: 99.56个百分点'), found: '99.56个百分点' },
    { name: 'an amount for each person', report: front('income: 3.30万元/人'), found: '3.30万元/人' },
    { name: 'visits in place of cases', report: front('service.accepted: 177321人次'), found: '177321人次' },
    {
      name: 'an own rate in 万元',
      report: front('a: { label: 设备完好率, value: 98万元 }'),
      found: '98万元',
      expected: '%',
      figure: 'a',
    },
    { name: 'own money in 户', report: front('a: { label: 补助资金, value: 120户 }'), found: '120户' },
    {
      name: 'a datasheet cell in another unit',
      report: { front: 'datasheet:\n  - { figure: expenditure, original: 10万元, actual: 438.39% }' },
      found: '438.39%',
      place: '8:52',
      figure: 'expenditure',
    },
  ],
});
