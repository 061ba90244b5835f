import { dateOrder } from '#verify/rules/date-order.ts';
import { ruleTable } from '../rule-table.ts';

const dates = (...lines: string[]) => ({ front: lines.join('\n') });

ruleTable(dateOrder, {
  valid: [
    { name: 'no dates at all', report: {}, outcomes: [] },
    { name: 'the first day after the year', report: dates('prepared: 2024-01-01'), outcomes: ['exact'] },
    {
      name: 'both on one day',
      report: dates('prepared: 2024-09-10', 'published: 2024-09-10'),
      outcomes: ['exact', 'exact'],
    },
    {
      name: 'a publication without preparation as not evaluated',
      report: dates('published: 2024-09-10'),
      outcomes: ['not-evaluated'],
    },
    {
      name: 'a notice of the fiscal year',
      report: dates('prepared: 2024-03-01', 'basis: 云财绩〔2023〕90号'),
      outcomes: ['exact', 'exact'],
    },
    {
      name: 'a ministry’s rule that stays in force',
      report: dates('prepared: 2024-03-01', 'basis: 财预〔2020〕10号'),
      outcomes: ['exact', 'exact'],
    },
    { name: 'a notice in words', report: dates('basis: 部门预算绩效管理办法'), outcomes: [] },
    {
      name: 'the same day in the text',
      report: { front: 'prepared: 2024-09-10', body: '填报日期：2024年9月10日' },
      outcomes: ['exact', 'exact'],
    },
    { name: 'a group set up after the year', report: { body: '2024年1月5日成立绩效自评工作小组。' } },
    { name: 'another group set up earlier', report: { body: '2022年4月1日成立防汛领导小组。' } },
  ],
  invalid: [
    {
      name: 'published before prepared',
      report: dates('prepared: 2024-09-10', 'published: 2024-09-09'),
      found: '2024-09-09',
      expected: '≥ 2024-09-10',
      place: '8:12',
      message: /公开日期 2024-09-09 早于填报日期 2024-09-10/,
      outcomes: ['exact', 'failed'],
    },
    {
      name: 'prepared on the last day of the year',
      report: dates('prepared: 2023-12-31'),
      found: '2023-12-31',
      expected: '≥ 2024-01-01',
      outcomes: ['failed'],
    },
    {
      name: 'another day in the text',
      report: { front: 'prepared: 2024-09-10', body: '填报日期：2024年 9月 1日' },
      found: '2024年 9月 1日',
      expected: '2024-09-10',
      place: '9:6',
      outcomes: ['exact', 'failed'],
    },
    {
      name: 'a notice later than the report',
      report: dates('prepared: 2024-09-10', 'basis: 云财绩〔2025〕4号'),
      found: '云财绩〔2025〕4号',
      place: '8:8',
      outcomes: ['exact', 'failed'],
    },
    {
      name: 'last year’s notice',
      report: dates('prepared: 2024-09-10', 'basis: 云财绩〔2022〕4号'),
      found: '云财绩〔2022〕4号',
      message: /2022〕4号 早于评价年度2023/,
      outcomes: ['exact', 'exact'],
    },
    {
      name: 'the notice of last year’s report',
      report: [dates('basis: 云财绩〔2023〕6号'), { ...dates('basis: 云财绩〔2023〕6号'), year: 2022 }],
      found: '云财绩〔2023〕6号',
      message: /与2022年度报告所依据的相同/,
    },
    {
      name: 'a working group before the year ended',
      report: { body: '依照文件，于2023年4月11日成立绩效评价自评工作领导小组。' },
      found: '2023年4月11日',
      place: '9:7',
      message: /自评小组2023年4月11日成立，2023年度还没有结束/,
    },
  ],
});
