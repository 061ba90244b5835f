import { figureDuplicate } from '#verify/rules/figure-duplicate.ts';
import { ruleTable } from '../rule-table.ts';

const two = (a: string, b: string) => ({ front: `figures:\n  a: { label: ${a} }\n  b: { label: ${b} }` });

ruleTable(figureDuplicate, {
  valid: [
    { name: 'two names', report: two('甲村, value: 3户', '乙村, value: 4户'), outcomes: [] },
    { name: 'the same value twice', report: two('甲村, value: 3户', '甲村, value: 3户'), outcomes: ['exact'] },
    { name: 'another precision', report: two('资金, value: 5.4万元', '资金, value: 5万元'), outcomes: ['rounding'] },
    { name: 'touching ends', report: two('资金, value: 5万元', '资金, value: 5.5万元'), outcomes: ['rounding'] },
    {
      name: 'another unit of the same amount',
      report: two('资金, value: 5万元', '资金, value: 50000元'),
      outcomes: ['exact'],
    },
    { name: 'zero twice', report: two('资金, value: 0万元', '资金, value: 0.00万元'), outcomes: ['exact'] },
    { name: 'another kind of unit', report: two('培训, value: 3场', '培训, value: 120人'), outcomes: [] },
    {
      name: 'another period',
      report: two('工单, value: 3件, period: 2023-01/2023-06', '工单, value: 4件'),
      outcomes: [],
    },
    { name: 'a report without figures', report: {}, outcomes: [] },
  ],
  invalid: [
    {
      name: 'two amounts under one name',
      report: two('自治区资金, value: 5万元', '自治区资金, value: 6.1万元'),
      found: '6.1万元',
      expected: '5万元',
      place: '9:29',
      figure: 'b',
      message: /“自治区资金”写了两个数：a 是 5万元，b 是 6\.1万元，相差 1\.1万元/,
      outcomes: ['failed'],
    },
    {
      name: 'a finer value that rounds to another one',
      report: two('资金, value: 5万元', '资金, value: 5.51万元'),
      found: '5.51万元',
      message: /舍入最多允许|相差 0\.51万元/,
      outcomes: ['failed'],
    },
    {
      name: 'places in brackets',
      report: two('自治区资金（前文）, value: 5件', '自治区资金（后文）, value: 6件'),
      found: '6件',
      outcomes: ['failed'],
    },
    {
      name: 'the last digit, at one precision',
      report: two('资金, value: 5.00万元', '资金, value: 5.01万元'),
      found: '5.01万元',
      outcomes: ['failed'],
    },
    {
      name: 'zero and something',
      report: two('资金, value: 0元', '资金, value: 2元'),
      found: '2元',
      outcomes: ['failed'],
    },
    {
      name: 'a lost sign',
      report: two('调整, value: -3万元', '调整, value: 3万元'),
      found: '3万元',
      outcomes: ['failed'],
    },
    {
      name: 'the label of a standard metric',
      report: { front: 'figures:\n  income: 439.62万元\n  total: { label: 本年收入, value: 440.26万元 }' },
      found: '440.26万元',
      expected: '439.62万元',
      outcomes: ['failed'],
    },
  ],
});
