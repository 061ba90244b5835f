import { scoreByTarget } from '#verify/rules/score-by-target.ts';
import { ruleTable } from '../rule-table.ts';
import { FOLLOWS, regime, row, scorecard } from '../scorecard-of.ts';

const one = (target: string, actual: string, weight: number, score: string, more = '') =>
  scorecard([row('a', [target, actual, weight, score], more)]);
const strict = (policy: string) => ({ 'regimes/test.yaml': `title: 测试\nscope: whole-unit\nrounding: ${policy}\n` });
const following = (target: string, actual: string, weight: number, score: string) =>
  scorecard([row('a', [target, actual, weight, score])], {}, FOLLOWS);

ruleTable(scoreByTarget, {
  valid: [
    { name: '93.2/95 × 10', report: one('≥95%', '93.2%', 10, '9.81'), outcomes: ['rounding'] },
    { name: '136/150 × 20, half up', report: one('≥150场', '136场', 20, '18.13'), outcomes: ['rounding'] },
    { name: 'an exact share', report: one('≥10所', '9所', 20, '18'), outcomes: ['exact'] },
    { name: '30/35 × 20 for a limit', report: one('≤30分钟', '35分钟', 20, '17.14'), outcomes: ['rounding'] },
    { name: '98 of 100 % cut off to whole points', report: one('100%', '98%', 10, '9'), outcomes: ['rounding'] },
    { name: 'cut off', report: one('≥150场', '131场', 20, '17.46'), outcomes: ['rounding'] },
    { name: 'nothing done, no points', report: one('≥10所', '0所', 20, '0'), outcomes: ['exact'] },
    { name: 'a limit of zero, which has no formula', report: one('≤0件', '2件', 10, '5'), outcomes: ['not-evaluated'] },
    { name: 'not done, points by judgement', report: one('完成', '部分完成', 10, '6'), outcomes: ['not-evaluated'] },
    {
      name: 'a target that a person must judge',
      report: one('30万元', '29万元', 10, '9'),
      outcomes: ['not-evaluated'],
    },
    {
      name: 'a reduction with a reason, no method fixed',
      report: one('≥95%', '96%', 10, '9', 'reason: 抽样偏少'),
      outcomes: ['not-evaluated'],
    },
    {
      name: 'a reduction with a reason for a target far too low',
      report: one('≥53户', '129户', 10, '8', 'method: target, reason: 目标定得偏低'),
      outcomes: ['not-evaluated'],
    },
    {
      name: 'a reduction by judgement that another target would give by chance',
      report: one('≥60户', '90户', 10, '9', 'method: target, reason: 目标定得偏低'),
      outcomes: ['not-evaluated'],
    },
    {
      name: 'a reduction that no slip of the target explains',
      report: one('≥46%', '86.4%', 20, '18.13', 'method: target, reason: 目标定得偏低'),
      outcomes: ['not-evaluated'],
    },
    { name: 'no score', report: scorecard([row('a', ['≥95%', '93%', 10, null])]), outcomes: ['not-evaluated'] },
    { name: 'full marks', report: one('≥95%', '96%', 10, '10'), outcomes: [] },
    { name: 'words', report: one('明显', '较明显', 10, '8'), outcomes: [] },
    {
      name: 'the rounding that the regime fixes',
      report: following('≥150场', '136场', 20, '18.13'),
      files: strict('half-up'),
    },
  ],
  invalid: [
    {
      name: 'target met, points missing (100 %, 7 of 10)',
      report: one('100%', '100%', 10, '7'),
      found: '7',
      expected: '10',
      place: '9:76',
      message: /公布 7分，按规则计算得 10分，相差 3分/,
      outcomes: ['failed'],
    },
    { name: 'digits transposed', report: one('≥150场', '136场', 20, '18.31'), found: '18.31', expected: '18.13' },
    { name: 'one unit of the last digit past the edge', report: one('≥150场', '136场', 20, '18.15'), found: '18.15' },
    { name: 'a whole point below an exact share', report: one('≥10所', '9所', 20, '17'), found: '17', expected: '18' },
    { name: 'points for nothing', report: one('≥10所', '0所', 20, '5'), found: '5', expected: '0' },
    { name: 'a ratio upside down', report: one('≤30分钟', '35分钟', 20, '15'), found: '15' },
    {
      name: 'a target with a wrong digit, which the score gives away, as a warning',
      report: one('≥46%', '86.65%', 20, '18.05', 'method: target, reason: 人员变动影响进度'),
      found: '≥46%',
      expected: '≥96%',
      place: '9:31',
      message: /完成 86\.65%，超过目标 ≥46%，却只得 18\.05分；这正好是目标 ≥96% 时的得分/,
      outcomes: ['not-evaluated'],
    },
    {
      name: 'a reason does not help where the method is fixed',
      report: one('≥95%', '96%', 10, '9', 'method: target, reason: 抽样偏少'),
      found: '9',
    },
    {
      name: 'cut off where the regime rounds half up',
      report: following('≥150场', '131场', 20, '17.46'),
      files: strict('half-up'),
      found: '17.46',
    },
    {
      name: 'the actual value when the report has another one',
      report: scorecard(
        [row('a', ['≥150场', '163场', 20, '18.13'], 'label: 送戏下乡')],
        {},
        'figures:\n  shows: { label: 送戏下乡, value: 136场 }',
      ),
      found: '163场',
      expected: '136场',
    },
    {
      name: 'the weight when the weights add up to too much',
      report: scorecard([row('a', ['≥10个', '9个', 30, '18']), row('b', ['≥10个', '10个', 80, '80'])]),
      found: '30',
      expected: '20',
      message: /最可能是“a”的分值 30 应为 20/,
    },
  ],
});

ruleTable(scoreByTarget, {
  valid: [
    {
      name: 'a method of the regime over the target',
      report: scorecard([row('a', ['≥95%', '93%', 10, '3'])], {}, FOLLOWS),
      files: regime('indicators:\n  - { id: a, label: 甲, method: judgement }'),
      outcomes: [],
    },
  ],
  invalid: [],
});
