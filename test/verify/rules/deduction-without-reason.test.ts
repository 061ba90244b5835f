import { deductionWithoutReason } from '#verify/rules/deduction-without-reason.ts';
import { ruleTable } from '../rule-table.ts';
import { FOLLOWS, regime, row, scorecard } from '../scorecard-of.ts';

const rate = (actual: string, score: string, more = '') => row('executionRate', ['100%', actual, 10, score], more);
const STRICT = regime('reasonBelow: "95"');

ruleTable(deductionWithoutReason, {
  valid: [
    { name: 'full marks', report: scorecard([row('a', ['≥10所', '10所', 20, 20])]) },
    { name: 'a reason', report: scorecard([row('a', ['≥10所', '9所', 20, 18], 'reason: 重新选址')]) },
    { name: 'an execution rate of 90 %', report: scorecard([rate('90%', '9')]) },
    { name: 'an execution rate of 97 %', report: scorecard([rate('97%', '9.7')]) },
    { name: 'a low rate with a reason', report: scorecard([rate('76%', '7.6', 'reason: 招标推迟')]) },
    { name: 'no score', report: scorecard([row('a', ['≥10所', '9所', 20, null])]) },
    { name: 'zero of zero', report: scorecard([row('a', ['≥10所', '9所', 0, 0])]) },
  ],
  invalid: [
    {
      name: 'points lost without a reason',
      report: scorecard([row('a', ['≥10所', '9所', 20, 18])]),
      found: '18',
      place: '9:74',
      message: /分值 20，得分 18，没有写原因/,
    },
    { name: 'a dash for a reason', report: scorecard([row('a', ['好', '好', 20, 18], 'reason: 无')]), found: '无' },
    { name: 'all points lost', report: scorecard([row('a', ['≥10所', '0所', 20, 0])]), found: '0' },
    {
      name: 'an execution rate of 20 %',
      report: scorecard([rate('20%', '2')]),
      found: '2',
      message: /执行率 20% 低于 90%/,
    },
    { name: 'just below the threshold', report: scorecard([rate('89.99%', '9')]), found: '9' },
    {
      name: 'the threshold of a regime',
      report: scorecard([rate('94%', '9.4')], {}, FOLLOWS),
      files: STRICT,
      found: '9.4',
    },
  ],
});
