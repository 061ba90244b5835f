import { figureReference } from '#verify/rules/figure-reference.ts';
import { ruleTable } from '../rule-table.ts';

const figures = 'figures:\n  expenditure: 438.39万元\n  expenditure.project: 295.33万元\n';

ruleTable(figureReference, {
  valid: [
    { name: 'no references', report: { front: figures } },
    { name: 'a figure in the text', report: { front: figures, body: '支出<Figure of="expenditure"/>。' } },
    {
      name: 'a standard metric in the datasheet',
      report: { front: 'datasheet:\n  - { figure: income, actual: 1万元 }' },
    },
  ],
  invalid: [
    {
      name: 'a figure that is not there',
      report: { front: figures, body: '支出<Figure of="expenditure.projects"/>。' },
      found: 'expenditure.projects',
      expected: /^expenditure/,
      place: '11:3',
      message: /没有编号为 expenditure\.projects 的数据/,
    },
    {
      name: 'one in the datasheet',
      report: { front: 'datasheet:\n  - { figure: incomes, actual: 1万元 }' },
      found: 'incomes',
      place: '8:15',
    },
    {
      name: 'a correction of a figure that is not published',
      report: {
        front: `${figures}corrections:\n  - { figure: income, from: 1万元, to: 2万元, type: error, reason: 录入有误, date: 2024-10-01 }`,
      },
      found: 'income',
      place: '11:15',
    },
  ],
});
