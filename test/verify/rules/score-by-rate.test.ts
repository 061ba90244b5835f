import { scoreByRate } from '#verify/rules/score-by-rate.ts';
import { ruleTable } from '../rule-table.ts';
import { row, scorecard } from '../scorecard-of.ts';

const rate = (actual: string | null, weight: number, score: string, target = '100%') =>
  scorecard([row('executionRate', [target, actual, weight, score])]);

ruleTable(scoreByRate, {
  valid: [
    { name: '10 × 76 %', report: rate('76%', 10, '7.6'), outcomes: ['exact'] },
    { name: '20 × 20 %', report: rate('20%', 20, '4'), outcomes: ['exact'] },
    { name: '20 × 1', report: rate('1', 20, '20'), outcomes: ['exact'] },
    { name: '10 × 100 %', report: rate('100%', 10, '10'), outcomes: ['exact'] },
    { name: '20 × 97.36 %', report: rate('97.36%', 20, '19.47'), outcomes: ['rounding'] },
    {
      name: 'executed money of budgeted money, half up',
      report: rate('154.74万元', 10, '5', '310.2万元'),
      outcomes: ['rounding'],
    },
    { name: 'more than the budget', report: rate('104%', 10, '10'), outcomes: ['exact'] },
    { name: 'nothing executed', report: rate('0%', 10, '0'), outcomes: ['exact'] },
    { name: 'full marks by rounding', report: rate('99.98%', 10, '10.00'), outcomes: ['rounding'] },
    { name: 'no rate', report: rate(null, 10, '10'), outcomes: ['not-evaluated'] },
    { name: 'a rate with a target of its own', report: rate('96%', 10, '10', '≥95%'), outcomes: [] },
    { name: 'another rate', report: scorecard([row('procurementRate', ['100%', '72%', 10, '7.2'])]), outcomes: [] },
  ],
  invalid: [
    {
      name: '9 of 10 for 100 %',
      report: rate('100%', 10, '9'),
      found: '9',
      expected: '10',
      place: '9:88',
      message: /公布 9分，按规则计算得 10分，相差 1分/,
      outcomes: ['failed'],
    },
    { name: 'full marks for 76 %', report: rate('76%', 10, '10'), found: '10', expected: '7.6' },
    { name: 'full marks for 97 %', report: rate('97.36%', 20, '20'), found: '20' },
    { name: 'past the rounding edge', report: rate('97.36%', 20, '19.49'), found: '19.49', expected: '19.47' },
    { name: 'points for nothing executed', report: rate('0%', 10, '10'), found: '10' },
    {
      name: 'the actual rate when the report gives another one',
      report: scorecard(
        [row('executionRate', ['100%', '93.76%', 20, '19.47'])],
        {},
        'figures:\n  executionRate: 97.36%',
      ),
      found: '93.76%',
      expected: '97.36%',
    },
  ],
});
