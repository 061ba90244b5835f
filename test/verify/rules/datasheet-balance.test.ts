import { datasheetBalance } from '#verify/rules/datasheet-balance.ts';
import { ruleTable } from '../rule-table.ts';

const sheet = (cells: Record<string, string>, column = 'actual') => ({
  front: `datasheet:\n${Object.entries(cells)
    .map(([figure, value]) => `  - { figure: ${figure}, ${column}: ${value} }`)
    .join('\n')}`,
});
const year = (income: string, expenditure: string, closing: string) => ({
  income,
  expenditure,
  'carryover.closing': closing,
});

ruleTable(datasheetBalance, {
  valid: [
    {
      name: 'a balance without opening carry-over',
      report: sheet(year('439.62万元', '438.39万元', '1.23万元')),
      outcomes: ['exact'],
    },
    {
      name: 'a balance with it',
      report: sheet({ 'carryover.opening': '2.00万元', ...year('439.62万元', '438.39万元', '3.23万元') }),
      outcomes: ['exact'],
    },
    {
      name: 'a balance within rounding',
      report: sheet(year('439.62万元', '438.39万元', '1.2万元')),
      outcomes: ['rounding'],
    },
    { name: 'nothing left', report: sheet(year('5万元', '5万元', '0万元')), outcomes: ['exact'] },
    { name: 'more spent than received', report: sheet(year('5万元', '6万元', '-1万元')), outcomes: ['exact'] },
    {
      name: 'no income, as not evaluated',
      report: sheet({ expenditure: '438.39万元', 'carryover.closing': '1.23万元' }),
      outcomes: ['not-evaluated'],
    },
    {
      name: 'a budget, which need not balance',
      report: sheet(year('5万元', '6万元', '1万元'), 'original'),
      outcomes: [],
    },
    { name: 'a report without a datasheet', report: {}, outcomes: [] },
  ],
  invalid: [
    {
      name: 'a closing carry-over with transposed digits',
      report: sheet(year('439.62万元', '438.39万元', '1.32万元')),
      found: '1.32万元',
      expected: '1.23万元',
      place: '10:42',
      figure: 'carryover.closing',
      message:
        /数据表“全年执行”栏：年末结转和结余 = 本年收入 − 本年支出 不成立：合计 1\.32万元，各项相加得 1\.23万元，相差 0\.09万元/,
      outcomes: ['failed'],
    },
    {
      name: 'a gap just past the limit',
      report: sheet(year('439.62万元', '438.39万元', '1.25万元')),
      found: '1.25万元',
      outcomes: ['failed'],
    },
    {
      name: 'an opening carry-over left out of the sum',
      report: sheet({ 'carryover.opening': '2.00万元', ...year('439.62万元', '438.39万元', '1.23万元') }),
      found: '1.23万元',
      outcomes: ['failed'],
    },
  ],
});
