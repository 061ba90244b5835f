import { noticeScope } from '#verify/rules/notice-scope.ts';
import { ruleTable } from '../rule-table.ts';

const body = (title: string) => ({ body: `根据《${title}》要求开展自评。` });
const project = (title: string) => ({ ...body(title), front: 'project: roads' });

ruleTable(noticeScope, {
  valid: [
    { name: 'a notice about whole units', report: body('关于开展2023年度部门整体支出绩效自评的通知') },
    { name: 'a notice about both', report: body('关于开展2023年度部门整体和项目支出绩效自评的通知') },
    { name: 'a notice about projects in a project report', report: project('关于开展2023年度专项资金绩效自评的通知') },
    { name: 'a notice about something else', report: body('关于2022年度专项资金安排的通知') },
    { name: 'the year in which the work is done', report: body('关于开展2024年绩效自评工作的通知') },
  ],
  invalid: [
    {
      name: 'special funds in a whole-unit report',
      report: body('关于开展2023年度财政专项资金支出自我绩效评价的通知'),
      found: '专项资金',
      expected: '单位整体',
      place: '9:16',
      message: /说的是“专项资金”，本报告评价的是单位整体/,
    },
    {
      name: 'whole units in a project report',
      report: project('关于开展2023年度部门整体支出绩效自评的通知'),
      found: '整体',
      expected: '项目',
    },
    {
      name: 'last year’s notice',
      report: body('关于开展2022年度部门整体支出绩效自评的通知'),
      found: '2022年度',
      expected: '2023年度',
      place: '9:8',
    },
  ],
});
