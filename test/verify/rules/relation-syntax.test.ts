import { relationSyntax } from '#verify/rules/relation-syntax.ts';
import { ruleTable } from '../rule-table.ts';

const relation = (text: string) => ({
  front: `figures:\n  expenditure: 438.39万元\n  income: 0.05亿元\n  staff.onPost: 6人\nrelations:\n  - ${text}`,
});

ruleTable(relationSyntax, {
  valid: [
    { name: 'no relations', report: {} },
    { name: '万元 and 亿元', report: relation('expenditure <= income') },
    { name: 'a standard metric that is not published', report: relation('expenditure = expenditure.basic') },
  ],
  invalid: [
    {
      name: 'a misspelt id',
      report: relation('expenditure = incom'),
      found: 'expenditure = incom',
      place: '12:19',
      message: /没有编号为 incom 的数据/,
    },
    {
      name: 'people and money',
      report: relation('expenditure = income + staff.onPost'),
      found: 'expenditure = income + staff.onPost',
      message: /无法计算/,
    },
    {
      name: 'a relation without a comparison',
      report: relation('expenditure + income'),
      found: 'expenditure + income',
    },
  ],
});
