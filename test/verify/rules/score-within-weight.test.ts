import { scoreWithinWeight } from '#verify/rules/score-within-weight.ts';
import { ruleTable } from '../rule-table.ts';
import { row, scorecard } from '../scorecard-of.ts';

ruleTable(scoreWithinWeight, {
  valid: [
    { name: 'full marks', report: scorecard([row('a', [null, null, 10, '10.00'])]), outcomes: ['exact'] },
    { name: 'zero', report: scorecard([row('a', [null, null, 10, 0])]), outcomes: ['exact'] },
    { name: 'zero of zero', report: scorecard([row('a', [null, null, 0, 0])]), outcomes: ['exact'] },
    { name: 'no score', report: scorecard([row('a', [null, null, 10, null])]), outcomes: ['not-evaluated'] },
    { name: 'no weight', report: scorecard([row('a', [null, null, null, 5])]), outcomes: ['not-evaluated'] },
    { name: 'neither', report: scorecard([row('a', ['好', '好', null, null])]), outcomes: [] },
  ],
  invalid: [
    {
      name: 'more than the weight',
      report: scorecard([row('a', [null, null, 10, '15'])]),
      found: '15',
      message: /得分 15，超过分值 10，多 5分/,
      outcomes: ['failed'],
    },
    { name: 'a hundredth more', report: scorecard([row('a', [null, null, 10, '10.01'])]), found: '10.01' },
    {
      name: 'a weight that is too small, as the total of weights says',
      report: scorecard([row('a', ['≥5个', '5个', 10, '30']), row('b', ['≥5个', '5个', 70, '70'])]),
      found: '10',
      expected: '30',
      place: '9:60',
    },
  ],
});
