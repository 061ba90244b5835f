import { staleValue } from '#verify/rules/stale-value.ts';
import { ruleTable } from '../rule-table.ts';

const years = (now: string, before: string, more = '') => [
  { year: 2023, front: `figures:\n  ${now}\n${more}` },
  { year: 2022, front: `figures:\n  ${before}` },
];

ruleTable(staleValue, {
  valid: [
    { name: 'another value', report: years('income: 439.62万元', 'income: 401.18万元') },
    { name: 'a value that differs in its last digit', report: years('income: 439.62万元', 'income: 439.61万元') },
    { name: 'three digits', report: years('income: 439万元', 'income: 439万元') },
    { name: 'a round budget', report: years('budget.original: 7460.00万元', 'budget.original: 7460.00万元') },
    { name: 'zero', report: years('income: 0.0000万元', 'income: 0.0000万元') },
    { name: 'a stock', report: years('assets.fixed: 1284.60万元', 'assets.fixed: 1284.60万元') },
    { name: 'a rate', report: years('satisfaction: 99.56%', 'satisfaction: 99.56%') },
    { name: 'a report without a predecessor', report: { front: 'figures:\n  income: 439.62万元' } },
    { name: 'a figure that is new', report: years('income: 439.62万元', 'expenditure: 439.62万元') },
    {
      name: 'the same amount by chance, as the balance with changed figures shows',
      report: years(
        'income: 441.00万元\n  expenditure: 439.62万元\n  carryover.closing: 1.38万元',
        'income: 440.00万元\n  expenditure: 439.62万元\n  carryover.closing: 0.38万元',
      ),
    },
    {
      name: 'last year’s figure, told as such',
      report: years(
        'x: { label: 上年受理, value: 163902件, kind: count, period: 2022 }',
        'x: { label: 受理, value: 163902件, kind: count }',
      ),
    },
  ],
  invalid: [
    {
      name: 'an income left in',
      report: years('income: 439.62万元', 'income: 439.62万元'),
      found: '439.62万元',
      place: '8:11',
      figure: 'income',
      message: /“本年收入”439\.62万元 与2022年度报告公布的数完全相同，可能漏改/,
    },
    {
      name: 'the same amount in 元',
      report: years('income: 439.62万元', "income: '4,396,200元'"),
      found: '439.62万元',
    },
    {
      name: 'a number of cases',
      report: years('service.accepted: 177321件', 'service.accepted: 177321件'),
      found: '177321件',
    },
    {
      name: 'a negative change',
      report: years('x: { label: 调减, value: -12.66万元 }', 'x: { label: 调减, value: -12.66万元 }'),
      found: '-12.66万元',
    },
    {
      name: 'a sum that was left in with all its parts',
      report: years(
        'expenditure: 438.39万元\n  expenditure.basic: 143.06万元\n  expenditure.project: 295.33万元',
        'expenditure: 438.39万元\n  expenditure.basic: 143.06万元\n  expenditure.project: 295.33万元',
      ),
      found: '438.39万元',
      count: 3,
    },
    { name: 'four digits exactly', report: years('income: 1.284万元', 'income: 1.284万元'), found: '1.284万元' },
  ],
});
