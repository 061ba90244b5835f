import { datasheetRowMissing } from '#verify/rules/datasheet-row-missing.ts';
import { ruleTable } from '../rule-table.ts';

const sheet = (rows: readonly string[], figures: readonly string[] = []) => ({
  front: [
    ...(figures.length === 0 ? [] : ['figures:', ...figures.map((figure) => `  ${figure}`)]),
    'datasheet:',
    ...rows.map((row) => `  - { figure: ${row} }`),
  ].join('\n'),
});
const basic = 'expenditure.basic, actual: 143.06万元';
const project = 'expenditure.project, actual: 295.33万元';
const total = 'expenditure, actual: 438.39万元';

ruleTable(datasheetRowMissing, {
  valid: [
    { name: 'every part', report: sheet([basic, project, total], ['expenditure.project: 295.33万元']), outcomes: [] },
    { name: 'a total alone', report: sheet([total], ['expenditure.project: 295.33万元']), outcomes: [] },
    { name: 'parts without a total', report: sheet([basic], ['expenditure.project: 295.33万元']), outcomes: [] },
    {
      name: 'a missing part that is zero',
      report: sheet([basic, 'expenditure, actual: 143.06万元'], ['expenditure.project: 0万元']),
    },
    { name: 'nothing left within rounding', report: sheet([basic, 'expenditure, actual: 143.1万元']) },
    {
      name: 'a row that is empty in this column',
      report: sheet([basic, 'expenditure.project, original: 295.33万元', total], ['expenditure.project: 295.33万元']),
    },
    {
      name: 'parts that are only some of the whole',
      report: sheet(
        ['a, label: 合计, actual: 9万元', 'a.b, label: 其中甲, actual: 1万元'],
        ['a.c: { label: 乙, value: 8万元 }'],
      ),
    },
    { name: 'a report without a datasheet', report: {}, outcomes: [] },
  ],
  invalid: [
    {
      name: 'a part that the narrative states',
      report: sheet([basic, total], ['expenditure.project: 295.33万元']),
      found: '',
      expected: '295.33万元',
      place: '11:5',
      figure: 'expenditure.project',
      message:
        /数据表“本年支出（全年执行）”438\.39万元，所列各项（基本支出 143\.06万元）少 295\.33万元，正好是正文的“项目支出”；数据表漏了一行，请补上 figure: expenditure\.project/,
      outcomes: ['failed'],
    },
    {
      name: 'one that it states in 元',
      report: sheet([basic, total], ['expenditure.project: "2,953,300元"']),
      found: '',
      expected: '2,953,300元',
      outcomes: ['failed'],
    },
    {
      name: 'one that fits within rounding',
      report: sheet([basic, 'expenditure, actual: 438.4万元'], ['expenditure.project: 295.33万元']),
      found: '',
      expected: '295.33万元',
      outcomes: ['failed'],
    },
    {
      name: 'one that fits at the touching end',
      report: sheet(
        ['expenditure.basic, actual: 5.5万元', 'expenditure, actual: 10万元'],
        ['expenditure.project: 5.1万元'],
      ),
      found: '',
      expected: '5.1万元',
      outcomes: ['failed'],
    },
    {
      name: 'one past the touching end, as a warning',
      report: sheet(
        ['expenditure.basic, actual: 5.5万元', 'expenditure, actual: 10万元'],
        ['expenditure.project: 5.3万元'],
      ),
      found: '',
      expected: '5万元',
      message: /少 5万元；正文的“项目支出”是 5\.3万元，数据表没有“项目支出”一行/,
      outcomes: [],
    },
    {
      name: 'one in a budget column',
      report: sheet(
        ['expenditure.basic, original: 1万元, actual: 2万元', 'expenditure, original: 4万元, actual: 5万元'],
        ['budget.original.project: { label: 项目年初预算, value: 3万元 }'],
      ),
      found: '',
      expected: '3万元',
      message: /“本年支出（年初预算）”/,
      outcomes: ['failed'],
    },
    {
      name: 'one that only the standard metrics know, as a warning',
      report: sheet([basic, total]),
      found: '',
      expected: '295.33万元',
      message: /少 295\.33万元；数据表没有“项目支出”一行/,
      outcomes: [],
    },
    {
      name: 'a part that the total does not contain either, as a warning',
      report: sheet([basic, 'expenditure, actual: 143.06万元'], ['expenditure.project: 295.33万元']),
      found: '',
      message: /只有所列各项（基本支出 143\.06万元）；正文的“项目支出”是 295\.33万元，数据表没有“项目支出”一行/,
      outcomes: [],
    },
    {
      name: 'a negative part',
      report: sheet(
        ['a, label: 合计, actual: 3万元', 'a.b, label: 甲, actual: -1万元', 'a.c, label: 乙, actual: 1万元'],
        ['a.d: { label: 丙, value: 3万元 }'],
      ),
      found: '',
      expected: '3万元',
      figure: 'a.d',
    },
  ],
});
