import { relation } from '#verify/rules/relation.ts';
import { ruleTable } from '../rule-table.ts';

const figures = (expenditure: string, basic: string, project: string) => ({
  front: `figures:\n  expenditure: ${expenditure}\n  expenditure.basic: ${basic}\n  expenditure.project: ${project}`,
});

ruleTable(relation, {
  valid: [
    { name: 'an exact sum', report: figures('438.39万元', '143.06万元', '295.33万元'), outcomes: ['exact'] },
    {
      name: 'a sum within rounding',
      report: figures('438.40万元', '143.06万元', '295.33万元'),
      outcomes: ['rounding'],
    },
    { name: 'touching ends', report: figures('10万元', '5.5万元', '5.0万元'), outcomes: ['rounding'] },
    { name: 'zero parts', report: figures('0.00万元', '0.00万元', '0.00万元'), outcomes: ['exact'] },
    { name: 'a negative part', report: figures('1.00万元', '-1.00万元', '2.00万元'), outcomes: ['exact'] },
    { name: '亿元 and 万元 in one sum', report: figures('1亿元', '4000万元', '6000万元'), outcomes: ['exact'] },
    {
      name: 'a missing part as not evaluated',
      report: { front: 'figures:\n  expenditure: 438.39万元\n  expenditure.basic: 143.06万元' },
      outcomes: ['not-evaluated'],
    },
    { name: 'a total without parts', report: { front: 'figures:\n  expenditure: 438.39万元' }, outcomes: [] },
  ],
  invalid: [
    {
      name: 'a digit mistyped',
      report: figures('438.39万元', '143.16万元', '295.33万元'),
      found: '438.39万元',
      expected: '438.49万元',
      place: '8:16',
      figure: 'expenditure',
      message: /公布 438\.39万元，计算得 438\.49万元.*相差 0\.1万元.*0\.015万元/,
      outcomes: ['failed'],
    },
    {
      name: 'a gap just past the limit',
      report: figures('438.42万元', '143.06万元', '295.33万元'),
      found: '143.06万元',
      message: /相差 0\.03万元，舍入最多允许 0\.015万元/,
      outcomes: ['failed'],
    },
    {
      name: 'one case too many in a whole count',
      report: {
        front:
          'figures:\n  n: { label: 合计, value: 8件 }\n  a: { label: 甲, value: 3件 }\n  b: { label: 乙, value: 4件 }\nrelations:\n  - n = a + b',
      },
      found: '8件',
      expected: '7件',
      outcomes: ['failed'],
    },
    {
      name: 'an opening carry-over that is not last year’s closing one',
      report: [
        { year: 2023, front: 'figures:\n  carryover.opening: 5.26万元' },
        { year: 2022, front: 'figures:\n  carryover.closing: 5.62万元' },
      ],
      found: '5.26万元',
      expected: '5.62万元',
      place: '8:22',
      figure: 'carryover.opening',
      message: /^年初结转和结余 = 上年年末结转和结余 不成立：公布 5\.26万元，计算得 5\.62万元/,
      outcomes: ['failed'],
    },
    {
      name: 'a growth of another base, named in words',
      report: [
        { year: 2023, front: 'figures:\n  income: 110.00万元\n  incomeGrowth: 20.00%' },
        { year: 2022, front: 'figures:\n  income: 100.00万元' },
      ],
      found: '20.00%',
      message: /^本年收入增长率 = 本年收入的增长率 不成立：公布 20\.00%，计算得 10\.00%/,
      outcomes: ['failed'],
    },
    {
      name: 'a sum of all parts, named in words',
      report: {
        front:
          'figures:\n  n: { label: 合计, value: 8件 }\n  n.a: { label: 甲, value: 3件 }\n  n.b: { label: 乙, value: 4件 }\nrelations:\n  - n = sum(n.*)',
      },
      found: '8件',
      message: /^合计 = 合计各部分之和 不成立/,
      outcomes: ['failed'],
    },
  ],
});
