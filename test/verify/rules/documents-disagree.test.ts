import { documentsDisagree } from '#verify/rules/documents-disagree.ts';
import { ruleTable } from '../rule-table.ts';

const SCORECARD = 'scorecard:\n  items:\n    - { indicator: a, label: 甲, weight: 10, score: 10 }\n';
const both = (figures: string, row: string, body = '') => ({
  front: `figures:\n  ${figures}\ndatasheet:\n  - { ${row} }\n${SCORECARD}`,
  body,
});

ruleTable(documentsDisagree, {
  valid: [
    {
      name: 'the same number',
      report: both('expenditure: 438.39万元', 'figure: expenditure, actual: 438.39万元'),
      outcomes: ['exact'],
    },
    {
      name: 'the same number in 元',
      report: both('expenditure: 438.39万元', "figure: expenditure, actual: '4,383,911.20元'"),
      outcomes: ['rounding'],
    },
    {
      name: 'touching ends',
      report: both('expenditure: 438.5万元', 'figure: expenditure, actual: 439万元'),
      outcomes: ['rounding'],
    },
    {
      name: 'budgets',
      report: both(
        'budget.original: 5万元\n  budget.adjusted: 6万元',
        'figure: expenditure, original: 5万元, adjusted: 6万元, actual: 4万元',
      ),
      outcomes: ['exact', 'exact'],
    },
    {
      name: 'a budget of a part',
      report: both('budget.original.basic: 5万元', 'figure: expenditure.basic, original: 5万元'),
      outcomes: ['exact'],
    },
    {
      name: 'a row for the budget itself',
      report: both('budget.adjusted: 6万元', 'figure: budget.adjusted, adjusted: 6万元'),
      outcomes: ['exact'],
    },
    { name: 'zero', report: both('expenditure: 0万元', 'figure: expenditure, actual: 0.00万元'), outcomes: ['exact'] },
    {
      name: 'a negative amount',
      report: both('carryover.closing: -1万元', 'figure: carryover.closing, actual: -1万元'),
      outcomes: ['exact'],
    },
    {
      name: 'an income’s budget, which no figure states',
      report: both('income: 5万元', 'figure: income, original: 9万元'),
      outcomes: [],
    },
    {
      name: 'a figure of some months, as not evaluated',
      report: both(
        'expenditure: { value: 300万元, period: 2023-01/2023-11 }',
        'figure: expenditure, actual: 438.39万元',
      ),
      outcomes: ['not-evaluated'],
    },
    {
      name: 'no datasheet and no scorecard, each as not evaluated',
      report: { front: 'figures:\n  expenditure: 1万元' },
      outcomes: ['not-evaluated', 'not-evaluated'],
    },
  ],
  invalid: [
    {
      name: 'transposed digits in the datasheet',
      report: both('expenditure: 438.39万元', 'figure: expenditure, actual: 438.93万元'),
      found: '438.93万元',
      expected: '438.39万元',
      place: '10:36',
      figure: 'expenditure',
      message:
        /数据表“本年支出（全年执行）”438\.93万元，正文数据“本年支出”438\.39万元，相差 0\.54万元，舍入最多允许 0万元/,
      outcomes: ['failed'],
    },
    {
      name: 'the last digit',
      report: both('expenditure: 438.39万元', 'figure: expenditure, actual: 438.40万元'),
      found: '438.40万元',
      outcomes: ['failed'],
    },
    {
      name: 'another budget',
      report: both('budget.adjusted: 600.00万元', 'figure: expenditure, adjusted: 660.00万元, actual: 4万元'),
      found: '660.00万元',
      outcomes: ['failed'],
    },
    {
      name: 'a figure that its own relation and the datasheet’s sum contradict',
      report: {
        front: `figures:\n  expenditure: 438.39万元\n  expenditure.basic: 134.06万元\n  expenditure.project: 295.33万元\ndatasheet:\n  - { figure: expenditure.basic, actual: 143.06万元 }\n  - { figure: expenditure.project, actual: 295.33万元 }\n  - { figure: expenditure, actual: 438.39万元 }\n${SCORECARD}`,
      },
      found: '134.06万元',
      expected: '143.06万元',
      place: '9:22',
      figure: 'expenditure.basic',
      outcomes: ['failed', 'exact', 'exact'],
    },
    {
      name: 'a cell that the text contradicts',
      report: both('expenditure: 438.39万元', 'figure: expenditure, actual: 48.39万元', '支出438.39万元。'),
      found: '48.39万元',
      outcomes: ['failed'],
    },
    {
      name: 'zero in the datasheet',
      report: both('expenditure: 438.39万元', 'figure: expenditure, actual: 0万元'),
      found: '0万元',
      outcomes: ['failed'],
    },
  ],
});
