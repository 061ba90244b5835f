import { priorYearRestated } from '#verify/rules/prior-year-restated.ts';
import { ruleTable } from '../rule-table.ts';

const years = (now: string, before: string) => [
  { year: 2023, front: `figures:\n  ${now}` },
  { year: 2022, front: `figures:\n  ${before}` },
];
const accepted = (value: string, id = 'x.lastYear', label = '上年受理') =>
  `${id}: { label: ${label}, value: ${value}, kind: count, period: 2022 }`;
const BEFORE = 'x: { label: 受理, value: 163902件, kind: count }';

ruleTable(priorYearRestated, {
  valid: [
    {
      name: 'the same number, found by its id',
      report: years(accepted('163902件', 'x.lastYear', '前次受理'), BEFORE),
      outcomes: ['exact'],
    },
    {
      name: 'the same number, found by its name',
      report: years(accepted('163902件', 'y'), BEFORE),
      outcomes: ['exact'],
    },
    {
      name: 'the year in the name',
      report: years(accepted('163902件', 'y', '2022年受理'), BEFORE),
      outcomes: ['exact'],
    },
    { name: 'another precision', report: years(accepted('16.39万件'), BEFORE), outcomes: ['rounding'] },
    {
      name: 'an alias of the metric',
      report: years('y: { label: 上年收入合计, value: 5万元, period: 2022 }', 'income: 5万元'),
      outcomes: ['exact'],
    },
    {
      name: 'zero',
      report: years(accepted('0件'), 'x: { label: 受理, value: 0件, kind: count }'),
      outcomes: ['exact'],
    },
    {
      name: 'no report for last year, as not evaluated',
      report: { front: `figures:\n  ${accepted('3件')}` },
      outcomes: ['not-evaluated'],
    },
    {
      name: 'a figure last year’s report does not have',
      report: years(accepted('3件'), 'income: 1万元'),
      outcomes: ['not-evaluated'],
    },
    {
      name: 'a figure of last year without a counterpart',
      report: years(accepted('3件', 'z', '首批完成'), BEFORE),
      outcomes: [],
    },
    { name: 'this year’s figures', report: years('x: { label: 受理, value: 1件, kind: count }', BEFORE), outcomes: [] },
    {
      name: 'a figure that a relation compares already',
      report: years(`${accepted('5件')}\nrelations:\n  - x.lastYear = x@prev`, BEFORE),
      outcomes: [],
    },
  ],
  invalid: [
    {
      name: 'transposed digits',
      report: years(accepted('163920件'), BEFORE),
      found: '163920件',
      expected: '163902件',
      place: '8:37',
      figure: 'x.lastYear',
      message: /“上年受理”163920件，2022年度报告公布的“受理”是 163902件，相差 18件，舍入最多允许 0件/,
      outcomes: ['failed'],
    },
    {
      name: 'the last digit',
      report: years('y: { label: 上年收入, value: 5.02万元, period: 2022 }', 'income: 5.01万元'),
      found: '5.02万元',
      outcomes: ['failed'],
    },
    {
      name: 'a stock on the last day of last year',
      report: years(
        'drugs.lastYear: { label: 上年目录, value: 112种, kind: stock, period: 2022-12-31 }',
        'drugs: { label: 目录, value: 121种, kind: stock }',
      ),
      found: '112种',
      outcomes: ['failed'],
    },
    {
      name: 'a lost sign',
      report: years('y: { label: 上年调整, value: 3.0万元, period: 2022 }', 'z: { label: 调整, value: -3.0万元 }'),
      found: '3.0万元',
      outcomes: ['failed'],
    },
  ],
});
