import { scoreWithoutEvidence } from '#verify/rules/score-without-evidence.ts';
import { ruleTable } from '../rule-table.ts';
import { row, scorecard } from '../scorecard-of.ts';

ruleTable(scoreWithoutEvidence, {
  valid: [
    { name: 'an actual value', report: scorecard([row('a', ['≥95%', '96%', 10, 10])]) },
    { name: 'words', report: scorecard([row('a', ['明显', '较明显', 10, 9])]) },
    { name: 'zero as actual value', report: scorecard([row('a', ['≤0件', '0件', 10, 10])]) },
    { name: 'few points', report: scorecard([row('a', ['≥95%', null, 10, '7.99'])]) },
    { name: 'no target', report: scorecard([row('a', [null, null, 10, 10])]) },
    { name: 'no score', report: scorecard([row('a', ['≥95%', null, 10, null])]) },
    { name: 'no points to give', report: scorecard([row('a', ['≥95%', null, 0, 0])]) },
  ],
  invalid: [
    {
      name: 'full marks for nothing',
      report: scorecard([row('a', ['≥95%', null, 10, 10])]),
      found: '10',
      place: '9:60',
      message: /目标 ≥95%，没有完成值，却得 10（分值 10）/,
    },
    { name: 'a dash', report: scorecard([row('a', ['≥95%', '—', 10, 8])]), found: '—' },
  ],
});
