import { partExceedsWhole } from '#verify/rules/part-exceeds-whole.ts';
import { ruleTable } from '../rule-table.ts';

const roads = (whole: string, part: string, more = '') => ({
  front: `figures:\n  roads: { label: 修建道路, value: ${whole} }\n  roads.rural: { label: 其中农村道路, value: ${part} }\n  ${more}`,
});

ruleTable(partExceedsWhole, {
  valid: [
    { name: 'a part below its whole', report: roads('12.5公里', '8.0公里'), outcomes: ['exact'] },
    { name: 'a part equal to its whole', report: roads('12.5公里', '12.5公里'), outcomes: ['exact'] },
    { name: 'zero of zero', report: roads('0公里', '0公里'), outcomes: ['exact'] },
    { name: 'an excess within rounding', report: roads('12公里', '12.5公里'), outcomes: ['rounding'] },
    { name: 'a part without a whole', report: { front: 'figures:\n  expenditure.basic: 1万元' }, outcomes: [] },
    { name: 'other units', report: roads('12.5公里', '800万元'), outcomes: [] },
    {
      name: 'a plan under its topic',
      report: {
        front:
          'figures:\n  roads: { label: 修建道路, value: 12公里 }\n  roads.planned: { label: 计划修建, value: 15公里 }',
      },
      outcomes: [],
    },
    {
      name: 'a topic of the report’s own',
      report: {
        front:
          'figures:\n  homes: { label: 开工小区, value: 10个 }\n  homes.finished: { label: 完工小区, value: 12个 }',
      },
      outcomes: [],
    },
    {
      name: 'another period',
      report: roads('12公里', '15公里, period: 2022'),
      outcomes: [],
    },
    {
      name: 'a whole with a negative part',
      report: roads('12公里', '15公里', 'roads.cut: { label: 调减, value: -3公里 }'),
      outcomes: [],
    },
    {
      name: 'a pair that a relation covers',
      report: {
        front: 'figures:\n  expenditure: 3.00万元\n  expenditure.basic: 1.00万元\n  expenditure.project: 2.00万元',
      },
      outcomes: [],
    },
  ],
  invalid: [
    {
      name: 'a part above its whole',
      report: roads('12.5公里', '80.0公里'),
      found: '80.0公里',
      expected: '≤ 12.5公里',
      place: '9:40',
      figure: 'roads.rural',
      message: /“其中农村道路”80\.0公里 大于它所属的“修建道路”12\.5公里，多出 67\.5公里，舍入最多允许 0\.1公里/,
      outcomes: ['failed'],
    },
    {
      name: 'an excess just past the limit',
      report: roads('12.5公里', '12.7公里'),
      found: '12.7公里',
      outcomes: ['failed'],
    },
    {
      name: 'one of whole things too many',
      report: roads('12条', '13条'),
      found: '13条',
      outcomes: ['failed'],
    },
    {
      name: '元 under 万元',
      report: { front: 'figures:\n  expenditure: 438.39万元\n  expenditure.basic: 1430600万元' },
      found: '1430600万元',
      outcomes: ['failed'],
    },
    {
      name: 'a part of nothing',
      report: { front: 'figures:\n  expenditure: 0万元\n  expenditure.basic: 5万元' },
      found: '5万元',
      outcomes: ['failed'],
    },
  ],
});
