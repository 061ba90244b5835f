import { uncorrectedChange } from '#verify/rules/uncorrected-change.ts';
import { ruleTable } from '../rule-table.ts';

const figures = (value: string, more = '') => ({
  front: `published: 2024-07-12\nfigures:\n  x: { label: 巡河, value: "${value}" }\n${more}`,
});
const note = (from: string, to?: string, date = '2024-09-18') =>
  `corrections:\n  - { figure: x, from: ${from}${to === undefined ? '' : `, to: ${to}`}, type: error, reason: 乡镇补报了记录, date: ${date} }`;
const OTHER = 'figures:\n  y: { label: 清淤, value: 3处 }\n';
const sheet = (actual: string, more = '') => ({
  front: `figures:\n  x: { label: 巡河, value: 9万元 }\ndatasheet:\n  - { figure: x, actual: ${actual} }\n${more}`,
});

ruleTable(uncorrectedChange, {
  valid: [
    { name: 'a report without a base', report: figures('9864次') },
    { name: 'a new report', report: figures('9864次'), published: null },
    { name: 'the same value', report: figures('9864次'), published: figures('9864次') },
    { name: 'zero that stays zero', report: figures('0次'), published: figures('0次') },
    { name: 'the same amount in another unit', report: figures('12000元'), published: figures('1.20万元') },
    { name: 'a figure more', report: figures('1次', '  y: { label: 清淤, value: 3处 }'), published: figures('1次') },
    { name: 'a change with its correction', report: figures('2次', note('1次', '2次')), published: figures('1次') },
    { name: 'from a negative amount', report: figures('3万元', note('-3万元', '3万元')), published: figures('-3万元') },
    { name: 'to zero', report: figures('0次', note('1次', '0次')), published: figures('1次') },
    {
      name: 'a second correction of the same figure',
      report: figures('3次', `${note('1次', '2次')}\n${note('2次', '3次', '2024-10-01').split('\n')[1]}`),
      published: figures('2次', note('1次', '2次')),
    },
    {
      name: 'a figure withdrawn with its correction',
      report: { front: OTHER + note('1次') },
      published: figures('1次'),
    },
    {
      name: 'the same value under another id',
      report: { front: 'figures:\n  z: { label: 巡河, value: 1次 }' },
      published: figures('1次'),
    },
    { name: 'a datasheet that is the same', report: sheet('9.1万元'), published: sheet('9.1万元') },
    {
      name: 'a datasheet changed with a correction of its figure',
      report: sheet('9.2万元', note('9.1万元', '9万元')),
      published: sheet('9.1万元'),
    },
  ],
  invalid: [
    {
      name: 'a change without a correction',
      report: figures('177231件'),
      published: figures('177321件'),
      found: '177231件',
      expected: '177321件',
      place: '9:26',
      figure: 'x',
      message:
        /“巡河”已公布的是 177321件，这次改为 177231件，没有勘误；请改回原数，或把下面几行放在文件头（两条 --- 之间），写好原因和日期：\ncorrections:\n {2}- figure: x\n {4}from: 177321件\n {4}to: 177231件\n {4}type: error\n/,
    },
    {
      name: 'a change in the last digit',
      report: figures('9.87万元'),
      published: figures('9.86万元'),
      found: '9.87万元',
    },
    { name: 'a sign that changed', report: figures('3万元'), published: figures('-3万元'), found: '3万元' },
    { name: 'a change to zero', report: figures('0次'), published: figures('1次'), found: '0次' },
    { name: 'a change from zero', report: figures('1次'), published: figures('0次'), found: '1次' },
    { name: 'a value rounded away', report: figures('99.6%'), published: figures('99.56%'), found: '99.6%' },
    { name: 'a qualifier that came in', report: figures('约20人'), published: figures('20人'), found: '约20人' },
    {
      name: 'a correction that starts from another value',
      report: figures('3次', note('2次', '3次')),
      published: figures('1次'),
      found: '2次',
      expected: '1次',
      place: '11:24',
      message: /请把 from 改为 1次/,
    },
    {
      name: 'a correction that starts from the value with fewer decimals',
      report: figures('865.40万元', note('856.4万元', '865.40万元')),
      published: figures('856.40万元'),
      found: '856.4万元',
      expected: '856.40万元',
      message: /小数位数要与公布的一样；请把 from 改为 856\.40万元/,
    },
    {
      name: 'a change beside another correction',
      report: figures(
        '3次',
        `  y: { label: 清淤, value: 4处 }\n${note('3处', '4处').replace('figure: x', 'figure: y')}`,
      ),
      published: figures('1次', '  y: { label: 清淤, value: 3处 }'),
      found: '3次',
      message: /接在文件头（两条 --- 之间）的 corrections: 末尾，写好原因和日期：\n {2}- figure: x\n/,
    },
    {
      name: 'an old correction for a new change',
      report: figures('3次', note('1次', '2次')),
      published: figures('2次', note('1次', '2次')),
      found: '3次',
      expected: '2次',
    },
    {
      name: 'a figure that is gone',
      report: { front: OTHER },
      published: figures('1次'),
      found: '',
      expected: '1次',
      message: /已公布的“巡河” 1次 这次删去了，没有勘误；.*不写 to，表示不再公布/,
    },
    {
      name: 'a datasheet changed beside its figure',
      report: sheet('9.2万元'),
      published: sheet('9.1万元'),
      found: '9.2万元',
      expected: '9.1万元',
      message: /数据表中“x”的决算数已公布的是 9.1万元/,
    },
  ],
});
