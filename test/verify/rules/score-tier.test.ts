import { scoreTier } from '#verify/rules/score-tier.ts';
import { ruleTable } from '../rule-table.ts';
import { FOLLOWS, regime, row, scorecard } from '../scorecard-of.ts';

const of = (actual: string, score: string | null, more = '', front = '') =>
  scorecard([row('a', ['社会效益明显', actual, 10, score], more)], {}, front);
const NATIONAL = 'regime: national-project-2020';
const OTHER = regime('tiers:\n  - { words: [好], from: "80", to: "100" }\n  - { words: [一般], from: "50", to: "80" }');

ruleTable(scoreTier, {
  valid: [
    { name: 'reached, full marks', report: of('达成预期指标', '10', '', NATIONAL), outcomes: ['exact'] },
    { name: 'reached, at the lower end', report: of('达成预期指标', '8', '', NATIONAL), outcomes: ['exact'] },
    {
      name: 'in part, at the upper end',
      report: of('部分达成预期指标并具有一定效果', '8', '', NATIONAL),
      outcomes: ['exact'],
    },
    { name: 'not reached, no points', report: of('未达成预期指标且效果较差', '0', '', NATIONAL), outcomes: ['exact'] },
    { name: 'no regime, the wider tiers', report: of('部分达成预期指标', '5.5'), outcomes: ['exact'] },
    { name: 'the tiers of a regime', report: of('一般', '5', '', FOLLOWS), files: OTHER, outcomes: ['exact'] },
    { name: 'words that name no tier', report: of('有所提升', '10'), outcomes: [] },
    {
      name: 'words that name no tier though tiers are the method',
      report: of('有所提升', '10', 'method: tiers'),
      outcomes: ['not-evaluated'],
    },
    { name: 'no score', report: of('达成预期指标', null), outcomes: ['not-evaluated'] },
    { name: 'a target in numbers', report: scorecard([row('a', ['≥95%', '达成预期指标', 10, '3'])]), outcomes: [] },
  ],
  invalid: [
    {
      name: 'in part, full marks',
      report: of('部分达成预期指标', '10', '', NATIONAL),
      found: '10',
      expected: '8分',
      place: '10:82',
      message: /得分为分值的 60%—80%，得分 10（分值 10）超出这一档.*相差 2分/,
      outcomes: ['failed'],
    },
    { name: 'not reached, full marks', report: of('未达成预期指标', '10'), found: '10', outcomes: ['failed'] },
    {
      name: 'reached, few points',
      report: of('达成预期指标', '7.99', '', NATIONAL),
      found: '7.99',
      outcomes: ['failed'],
    },
    { name: 'a hundredth above', report: of('部分达成', '8.01', '', NATIONAL), found: '8.01' },
  ],
});
