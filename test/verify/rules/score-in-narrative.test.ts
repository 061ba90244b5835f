import { scoreInNarrative } from '#verify/rules/score-in-narrative.ts';
import { ruleTable } from '../rule-table.ts';
import { row, scorecard } from '../scorecard-of.ts';

const of = (total: string | null, score: string, sum: string | null = null) =>
  scorecard(
    sum === null ? [] : [row('a', [null, null, 100, sum])],
    total === null ? { grade: '优' } : { total: `"${total}"` },
    `figures:\n  evaluation.score: ${score}`,
  );

ruleTable(scoreInNarrative, {
  valid: [
    { name: 'the same', report: of('97.57', '97.57分'), outcomes: ['exact'] },
    { name: 'trailing zeros', report: of('98.0', '98分'), outcomes: ['exact'] },
    { name: 'zero', report: of('0', '0分'), outcomes: ['exact'] },
    { name: 'no total', report: of(null, '97分'), outcomes: [] },
    { name: 'no score in the narrative', report: scorecard([], { total: '"97"' }), outcomes: [] },
  ],
  invalid: [
    {
      name: 'another score, where the scores add up to the total',
      report: of('97.57', '98.57分', '97.57'),
      found: '98.57分',
      expected: '97.57分',
      place: '8:21',
      figure: 'evaluation.score',
      message:
        /figures 的 evaluation\.score（自评得分）是 98\.57分，评分表 total（总分）是 97\.57分，相差 1分；正文里没有写这个分数/,
      outcomes: ['failed'],
    },
    {
      name: 'a text that sides with the scorecard',
      report: { ...of('97.57', '96.81分', '97.57'), body: '自评得分97.57分，等级为优。' },
      found: '96.81分',
      message: /figures 的 evaluation\.score（自评得分）是 96\.81分.*正文第 \d+ 行写的是 97\.57分/,
    },
    {
      name: 'a text that sides with the figure',
      report: { ...of('97.57', '96.81分', '97.57'), body: '自评得分96.81分，等级为优。' },
      found: '96.81分',
      message: /正文第 \d+ 行写的是 96\.81分/,
    },
    { name: 'a rounded one: scores are exact', report: of('97.57', '98分', '97.57'), found: '98分' },
    {
      name: 'another total, where the scores do not add up',
      report: of('79.57', '97.57分', '97.57'),
      found: '79.57',
      expected: '97.57',
    },
    {
      name: 'a figure of its own name',
      report: scorecard(
        [row('a', [null, null, 100, 97])],
        { total: '"97"' },
        'figures:\n  score: { label: 自评总分, value: 98分 }',
      ),
      found: '98分',
      place: '8:32',
    },
  ],
});
