import { tableUnit } from '#verify/rules/table-unit.ts';
import { ruleTable } from '../rule-table.ts';
import { captioned, table } from '../table/table-of.ts';

const FIGURES = 'figures:\n  expenditure: 438.39万元\n  expenditure.basic: 143.06万元\n  staff.total: 20人';
const bound = (header: string, ...rows: string[]) => ({ front: FIGURES, ...table(header, ...rows) });

ruleTable(tableUnit, {
  valid: [
    { name: 'the value of the figure', report: bound('项目 | 支出（万元）', '本年支出 | 438.39'), outcomes: ['exact'] },
    { name: 'the same unit again', report: table('项目 | 支出（万元）', '甲 | 150万元'), outcomes: ['exact'] },
    {
      name: 'the value in 元 under 元',
      report: bound('项目 | 支出（元）', '本年支出 | 4,383,900.00'),
      outcomes: ['exact'],
    },
    { name: 'zero', report: bound('项目 | 支出（万元）', '本年支出 | 0.00'), outcomes: [] },
    { name: 'an empty cell', report: bound('项目 | 支出（万元）', '本年支出 | '), outcomes: [] },
    { name: 'people in a table in 万元', report: captioned('单位：万元', '项目 | 数量', '人数 | 15人'), outcomes: [] },
    { name: 'points of percentage under %', report: table('项目 | 变化（%）', '甲 | 3.2个百分点'), outcomes: [] },
    { name: 'an amount of something else', report: bound('项目 | 支出（万元）', '水费 | 1.43'), outcomes: [] },
  ],
  invalid: [
    {
      name: '元 under a 万元 header',
      report: bound('项目 | 支出（万元）', '本年支出 | 4383900', '基本支出 | 1430600'),
      found: '4383900',
      expected: '438.39',
      message: /读作 4383900万元；而本年支出是 438\.39万元，这一栏共有2个这样的数/,
      figure: 'expenditure',
      outcomes: ['failed'],
    },
    {
      name: '万元 under a 元 header',
      report: bound('项目 | 支出（元）', '本年支出 | 438.39'),
      found: '438.39',
      expected: '4383900',
    },
    {
      name: '150万 under 万元',
      report: table('项目 | 支出（万元）', '甲 | 150万'),
      found: '150万',
      expected: '150',
      outcomes: ['exact'],
    },
    {
      name: '亿元 under 万元',
      report: table('项目 | 支出（万元）', '甲 | -1.5亿元'),
      found: '-1.5亿元',
      expected: '-15000',
    },
    {
      name: 'people under 万元',
      report: table('项目 | 支出（万元）', '甲 | 15人', '乙 | 3.00'),
      found: '15人',
      outcomes: ['failed'],
    },
  ],
});
