import { scorecardTotal } from '#verify/rules/scorecard-total.ts';
import { ruleTable } from '../rule-table.ts';
import { row, scorecard } from '../scorecard-of.ts';

const scores = (total: string | null, ...all: (number | string | null)[]) =>
  scorecard(
    all.map((score, i) => row(`a${i}`, [null, null, 10, score])),
    total === null ? {} : { total: `"${total}"` },
  );

ruleTable(scorecardTotal, {
  valid: [
    { name: '20+20+10+10+40', report: scores('100', 20, 20, 10, 10, 40), outcomes: ['exact'] },
    { name: 'eight tens, 7 and 9', report: scores('96', ...Array(8).fill(10), 7, 9), outcomes: ['exact'] },
    { name: '90 + 7.6', report: scores('97.6', 90, '7.6'), outcomes: ['exact'] },
    { name: 'trailing zeros', report: scores('97.60', '90.00', '7.6'), outcomes: ['exact'] },
    { name: 'zero', report: scores('0', 0, 0), outcomes: ['exact'] },
    { name: 'a score that is missing', report: scores('98', 84, null, 5), outcomes: ['not-evaluated'] },
    { name: 'no total', report: scores(null, 10, 10), outcomes: ['not-evaluated'] },
    { name: 'no rows', report: scorecard([], { total: '"100"' }), outcomes: ['not-evaluated'] },
    {
      name: 'a row without score and weight',
      report: scorecard(['indicator: a'], { total: '"100"' }),
      outcomes: ['not-evaluated'],
    },
    { name: 'no scorecard', report: {}, outcomes: [] },
  ],
  invalid: [
    {
      name: 'a point too many',
      report: scores('98.6', 90, '7.6'),
      found: '98.6',
      expected: '97.6',
      place: '11:10',
      message: /90\+7\.6 合计 97\.6分，总分写 98\.6分，相差 1分/,
      outcomes: ['failed'],
    },
    { name: 'a hundredth: scores are exact', report: scores('97.61', 90, '7.6'), found: '97.61', expected: '97.60' },
    {
      name: 'more than the missing score can give: 84 + 10 < 98',
      report: scores('98', 84, null),
      found: '98',
      message: /合计 84分 至 94分，总分写 98分/,
    },
    {
      name: 'the score that its rule speaks against',
      report: scorecard(
        [row('a', ['≥150场', '136场', 20, '18.31']), row('b', ['≥10个', '10个', 80, '80'])],
        { total: '"98.13"' },
        'figures:\n  evaluation.score: 98.13分',
      ),
      found: '18.31',
      expected: '18.13',
      message: /最可能是“a”的得分 18\.31 应为 18\.13/,
    },
    {
      name: 'the total when the narrative has the sum',
      report: scorecard([row('a', [null, null, 100, '97'])], { total: '"79"' }, 'figures:\n  evaluation.score: 97分'),
      found: '79',
      expected: '97',
    },
  ],
});
