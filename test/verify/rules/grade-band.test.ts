import { gradeBand } from '#verify/rules/grade-band.ts';
import { ruleTable } from '../rule-table.ts';
import { FOLLOWS, regime, row, scorecard } from '../scorecard-of.ts';

const of = (total: string | null, grade: string, front = '') =>
  scorecard([], { ...(total === null ? {} : { total: `"${total}"` }), grade }, front);
const BANDS =
  'grades:\n  - { grade: 优秀, from: "95" }\n  - { grade: 合格, from: "60" }\n  - { grade: 不合格, from: "0" }';

ruleTable(gradeBand, {
  valid: [
    { name: '96 as 优', report: of('96', '优'), outcomes: ['exact'] },
    { name: '97 as 优秀', report: of('97', '优秀'), outcomes: ['exact'] },
    { name: '90, the lower end', report: of('90', '优'), outcomes: ['exact'] },
    { name: '89.99', report: of('89.99', '良'), outcomes: ['exact'] },
    { name: '60', report: of('60', '中'), outcomes: ['exact'] },
    { name: '0', report: of('0', '差'), outcomes: ['exact'] },
    {
      name: 'bands of the regime',
      report: of('94', '合格', FOLLOWS),
      files: regime('total: "100"', BANDS),
      outcomes: ['exact'],
    },
    {
      name: 'the sum where there is no total',
      report: scorecard([row('a', [null, null, 100, 91])], { grade: '优' }),
      outcomes: ['exact'],
    },
    { name: 'no total', report: of(null, '优'), outcomes: ['not-evaluated'] },
    { name: 'a word without a band', report: of('96', '满意'), outcomes: ['not-evaluated'] },
    {
      name: 'another number of points',
      report: of('110', '优', FOLLOWS),
      files: regime('total: "120"'),
      outcomes: ['not-evaluated'],
    },
    { name: 'no grade', report: scorecard([], { total: '"96"' }), outcomes: [] },
  ],
  invalid: [
    {
      name: '89.5 as 优',
      report: of('89.5', '优'),
      found: '优',
      expected: '良',
      place: '9:10',
      message: /总分 89\.5分 属于“良”，等级却写“优”（90分以上）/,
      outcomes: ['failed'],
    },
    { name: 'too low a grade', report: of('95', '良'), found: '良', expected: '优' },
    { name: 'just below', report: of('59.99', '中'), found: '中', expected: '差' },
    {
      name: 'another band of the regime',
      report: of('94', '优秀', FOLLOWS),
      files: regime('total: "100"', BANDS),
      found: '优秀',
      expected: '合格',
    },
    {
      name: 'the total when the scores speak for the grade',
      report: scorecard([row('a', [null, null, 100, 95])], { total: '"59"', grade: '优' }),
      found: '59',
      expected: '95',
    },
  ],
});
