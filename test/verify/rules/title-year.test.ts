import { titleYear } from '#verify/rules/title-year.ts';
import { ruleTable } from '../rule-table.ts';

const source = (title: string) => ({ front: `source: { title: ${title} }` });

ruleTable(titleYear, {
  valid: [
    { name: 'a title without a year', report: {}, outcomes: [] },
    { name: 'the right year', report: source('2023年度整体绩效自评报告'), outcomes: ['exact'] },
    { name: 'two years, one of them right', report: source('2022年结转项目2023年度绩效自评报告'), outcomes: ['exact'] },
    { name: 'a range of years', report: source('2022—2024年三年行动绩效自评报告'), outcomes: ['exact'] },
    { name: 'the right year in the text', report: { body: '评价年度：2023年度' }, outcomes: ['exact'] },
    { name: 'a serial number', report: source('第2022号绩效自评报告'), outcomes: [] },
  ],
  invalid: [
    {
      name: 'last year’s title',
      report: source('2022年度整体绩效自评报告'),
      found: '2022年',
      expected: '2023年',
      place: '7:18',
      message: /写的是2022年，评价年度是2023/,
      outcomes: ['failed'],
    },
    {
      name: 'last year’s line in the text',
      report: { body: '评价年度：2022年度' },
      found: '2022年',
      place: '9:6',
      outcomes: ['failed'],
    },
    {
      name: 'a range that ended before',
      report: source('2020—2022年绩效自评报告'),
      found: '2020年',
      outcomes: ['failed'],
    },
  ],
});
