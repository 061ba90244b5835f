import { datasheetTotal } from '#verify/rules/datasheet-total.ts';
import { ruleTable } from '../rule-table.ts';

interface Row {
  original?: string;
  adjusted?: string;
  actual?: string;
}

const row = (figure: string, columns: Row | string) => {
  const cells = typeof columns === 'string' ? { actual: columns } : columns;
  const written = Object.entries(cells).map(([column, value]) => `${column}: ${value}`);
  return `  - { figure: ${[figure, ...written].join(', ')} }`;
};
const sheet = (rows: Record<string, Row | string>, figures = '') => ({
  front: `${figures}datasheet:\n${Object.entries(rows)
    .map(([id, cells]) => row(id, cells))
    .join('\n')}`,
});
const spent = (total: string, basic: string, project: string, figures?: string) =>
  sheet({ 'expenditure.basic': basic, 'expenditure.project': project, expenditure: total }, figures);

ruleTable(datasheetTotal, {
  valid: [
    { name: 'an exact total', report: spent('438.39万元', '143.06万元', '295.33万元'), outcomes: ['exact'] },
    { name: 'a total within rounding', report: spent('438.4万元', '143.06万元', '295.33万元'), outcomes: ['rounding'] },
    { name: 'touching ends', report: spent('10万元', '5.5万元', '5.0万元'), outcomes: ['rounding'] },
    { name: 'zeros', report: spent('0万元', '0万元', '0.00万元'), outcomes: ['exact'] },
    { name: 'a negative part', report: spent('1万元', '-1万元', '2万元'), outcomes: ['exact'] },
    { name: '元 and 万元', report: spent('438.39万元', "'1,430,600元'", "'2,953,300元'"), outcomes: ['exact'] },
    {
      name: 'three columns',
      report: sheet({
        'expenditure.basic': { original: '1万元', adjusted: '2万元', actual: '2万元' },
        'expenditure.project': { original: '3万元', adjusted: '3万元', actual: '1万元' },
        expenditure: { original: '4万元', adjusted: '5万元', actual: '3万元' },
      }),
      outcomes: ['exact', 'exact', 'exact'],
    },
    {
      name: 'a missing part as not evaluated',
      report: sheet({ 'expenditure.basic': '1万元', expenditure: '4万元' }),
      outcomes: ['not-evaluated'],
    },
    {
      name: 'a part that is empty in one column as not evaluated there',
      report: sheet({
        'expenditure.basic': { original: '1万元', actual: '2万元' },
        'expenditure.project': '1万元',
        expenditure: { original: '4万元', actual: '3万元' },
      }),
      outcomes: ['not-evaluated', 'exact'],
    },
    { name: 'a total without parts', report: sheet({ expenditure: '4万元' }), outcomes: [] },
    { name: 'parts without a total', report: sheet({ 'expenditure.basic': '4万元' }), outcomes: [] },
    { name: 'a report without a datasheet', report: {}, outcomes: [] },
    {
      name: 'income without 事业收入',
      report: sheet({ income: '3万元', 'income.fiscal': '2万元', 'income.other': '1万元' }),
      outcomes: ['exact'],
    },
    {
      name: 'income whose 事业收入 stands elsewhere, as not evaluated',
      report: sheet(
        { income: '3万元', 'income.fiscal': '1万元', 'income.other': '1万元' },
        'figures:\n  income.business: 1万元\n',
      ),
      outcomes: ['not-evaluated'],
    },
    {
      name: 'parts that are only some of the whole',
      report: {
        front:
          'datasheet:\n  - { figure: a, label: 合计, actual: 9万元 }\n  - { figure: a.b, label: 其中甲, actual: 1万元 }\n  - { figure: a.c, label: 其中乙, actual: 2万元 }',
      },
      outcomes: [],
    },
  ],
  invalid: [
    {
      name: 'a total with transposed digits',
      report: spent('438.93万元', '143.06万元', '295.33万元'),
      found: '438.93万元',
      expected: '438.39万元',
      place: '10:36',
      figure: 'expenditure',
      message:
        /数据表“全年执行”栏：本年支出 = 基本支出 \+ 项目支出 不成立：合计 438\.93万元，各项相加得 438\.39万元，相差 0\.54万元，舍入最多允许 0\.015万元/,
      outcomes: ['failed'],
    },
    {
      name: 'a part that the narrative contradicts',
      report: spent(
        '438.39万元',
        '153.06万元',
        '295.33万元',
        'figures:\n  expenditure.basic: 143.06万元\n  expenditure: 438.39万元\n',
      ),
      found: '153.06万元',
      expected: '143.06万元',
      place: '11:42',
      figure: 'expenditure.basic',
      outcomes: ['failed'],
    },
    {
      name: 'a gap just past the limit',
      report: spent('438.41万元', '143.06万元', '295.33万元'),
      found: '143.06万元',
      expected: '143.08万元',
      outcomes: ['failed'],
    },
    {
      name: 'a total left at zero',
      report: spent('0万元', '143.06万元', '295.33万元'),
      found: '0万元',
      expected: '438万元',
      outcomes: ['failed'],
    },
    {
      name: 'rows of the report’s own',
      report: {
        front:
          'datasheet:\n  - { figure: a, label: 合计, original: 9.0万元 }\n  - { figure: a.b, label: 甲, original: 1.0万元 }\n  - { figure: a.c, label: 乙, original: 7.0万元 }',
      },
      found: '9.0万元',
      expected: '8.0万元',
      outcomes: ['failed'],
    },
  ],
});
