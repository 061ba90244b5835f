import { correctionValue } from '#verify/rules/correction-value.ts';
import { ruleTable } from '../rule-table.ts';

const REASON = '乡镇补报了汛期夜间巡河记录';
const one = (from: string, to: string, date = '2024-09-18', reason = REASON) =>
  `  - { figure: x, from: ${from}, to: ${to}, type: revision, reason: ${reason}, date: ${date} }`;
const report = (value: string, ...corrections: string[]) => ({
  front: `published: 2024-07-12\nfigures:\n  x: { label: 巡河, value: ${value} }\ncorrections:\n${corrections.join('\n')}`,
});

ruleTable(correctionValue, {
  valid: [
    { name: 'a correction that was carried out', report: report('9864次', one('9846次', '9864次')) },
    { name: 'another unit of the same amount', report: report('1.20万元', one('1.10万元', '12000元')) },
    { name: 'corrected to zero', report: report('0次', one('3次', '0次')) },
    { name: 'corrected from a negative amount', report: report('3万元', one('-3万元', '3万元')) },
    {
      name: 'two corrections that follow on',
      report: report('9865次', one('9846次', '9864次'), one('9864次', '9865次', '2024-10-01')),
    },
    { name: 'a correction on the day of publication', report: report('2次', one('1次', '2次', '2024-07-12')) },
    { name: 'a report without corrections', report: {} },
  ],
  invalid: [
    {
      name: 'a figure that was not corrected',
      report: report('9846次', one('9846次', '9864次')),
      found: '9864次',
      expected: '9846次',
      place: '11:35',
      figure: 'x',
      message: /“巡河”的勘误说更正为 9864次，现在公布的却是 9846次/,
    },
    {
      name: 'a difference in the last digit',
      report: report('9.86万元', one('9万元', '9.861万元')),
      found: '9.861万元',
    },
    { name: 'another kind of unit', report: report('9864次', one('9846次', '9864人')), found: '9864人' },
    {
      name: 'no change',
      report: report('9864次', one('9864次', '9864次')),
      found: '9864次',
      message: /勘误前后都是 9864次/,
    },
    {
      name: 'corrections that do not follow on',
      report: report('9865次', one('9846次', '9864次'), one('9863次', '9865次', '2024-10-01')),
      found: '9864次',
      expected: '9863次',
    },
    {
      name: 'a date before publication',
      report: report('2次', one('1次', '2次', '2024-07-11')),
      found: '2024-07-11',
      expected: '≥ 2024-07-12',
      message: /早于报告公开（填报）日期 2024-07-12/,
    },
    {
      name: 'dates that go back',
      report: report('3次', one('1次', '2次', '2024-10-01'), one('2次', '3次', '2024-09-01')),
      found: '2024-09-01',
      message: /早于上一次勘误 2024-10-01/,
    },
    {
      name: 'a reason that says nothing',
      report: report('2次', one('1次', '2次', '2024-09-18', '数据更正。')),
      found: '数据更正。',
    },
  ],
});
