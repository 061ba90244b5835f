import { unitName } from '#verify/rules/unit-name.ts';
import { ruleTable } from '../rule-table.ts';

const files = {
  'units/library.yaml': 'name: 云汀市图书馆\naliases: [市图书馆]\n',
  'units/school.yaml': 'name: 云汀市教育局\naliases: [市教育局]\n',
};
const body = (text: string) => ({ body: text });

ruleTable(unitName, {
  valid: [
    { name: 'the full name', report: body('评价单位：云汀市图书馆'), files },
    { name: 'a known short name', report: body('填报单位：市图书馆'), files },
    { name: 'the name after a seal', report: body('预算部门单位（公章）：云汀市图书馆'), files },
    { name: 'another unit in a sentence', report: body('按云汀市教育局要求开展进校园活动。'), files },
    { name: 'a unit that is not registered', report: body('评价单位：测试单位') },
    { name: 'no name at all', report: body('正文。'), files },
  ],
  invalid: [
    {
      name: 'another unit',
      report: body('评价单位：云汀市教育局'),
      files,
      found: '云汀市教育局',
      expected: '云汀市图书馆',
      place: '9:6',
      message: /写的单位是“云汀市教育局”，本报告的单位是“云汀市图书馆”/,
    },
    // Reports of this table are titled 自评报告.
    {
      name: 'another unit in the title',
      report: {},
      files: { ...files, 'units/other.yaml': 'name: 自评报告\n' },
      found: '自评报告',
      place: '2:8',
    },
    { name: 'another unit’s short name', report: body('填报单位：市教育局'), files, found: '市教育局' },
    {
      name: 'a name with a slip',
      report: body('评价单位：云汀市图书舘'),
      files,
      found: '云汀市图书舘',
      expected: '云汀市图书馆',
      message: /写错请改正/,
    },
  ],
});
