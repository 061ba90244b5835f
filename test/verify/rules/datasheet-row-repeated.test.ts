import { datasheetRowRepeated } from '#verify/rules/datasheet-row-repeated.ts';
import { ruleTable } from '../rule-table.ts';

const sheet = (...rows: string[]) => ({ front: `datasheet:\n${rows.map((row) => `  - { ${row} }`).join('\n')}` });
const basic = 'figure: expenditure.basic, actual: 143.06万元';
const project = 'figure: expenditure.project, original: 300万元, actual: 295.33万元';

ruleTable(datasheetRowRepeated, {
  valid: [
    { name: 'each figure once', report: sheet(basic, project), outcomes: [] },
    {
      name: 'the same value of two figures',
      report: sheet(basic, 'figure: expenditure.project, actual: 143.06万元'),
    },
    { name: 'a report without a datasheet', report: {}, outcomes: [] },
  ],
  invalid: [
    {
      name: 'a row copied',
      report: sheet(basic, project, project),
      found: 'expenditure.project',
      expected: '',
      place: '10:15',
      figure: 'expenditure.project',
      message:
        /数据表“项目支出”（expenditure\.project）与第2行重复：年初预算 300万元、全年执行 295\.33万元；请删去重复的一行/,
      outcomes: ['failed'],
    },
    {
      name: 'a row copied whose figure was not changed',
      report: sheet(basic, 'figure: expenditure.basic, actual: 295.33万元'),
      found: 'expenditure.basic',
      message: /列了两行，数不相同：第1行和第2行全年执行 143\.06万元 与 295\.33万元/,
      outcomes: ['failed'],
    },
    {
      name: 'two rows that fill different columns',
      report: sheet(basic, 'figure: expenditure.basic, original: 0万元'),
      found: 'expenditure.basic',
      message: /年初预算 未填 与 0万元、全年执行 143\.06万元 与 未填/,
    },
    { name: 'a row three times', report: sheet(basic, basic, basic), found: 'expenditure.basic', count: 2 },
    { name: 'rows of zeros', report: sheet('figure: a, label: 甲', 'figure: a, label: 甲'), found: 'a' },
    {
      name: 'a negative value twice',
      report: sheet('figure: a, label: 甲, actual: -1万元', 'figure: a, label: 甲, actual: -1万元'),
      found: 'a',
      message: /与第1行重复：全年执行 -1万元/,
    },
  ],
});
