import { missedTargetFullMarks } from '#verify/rules/missed-target-full-marks.ts';
import { ruleTable } from '../rule-table.ts';
import { row, scorecard } from '../scorecard-of.ts';

const full = (target: string | null, actual: string | null, more = '') =>
  scorecard([row('a', [target, actual, 10, '10'], more)]);

ruleTable(missedTargetFullMarks, {
  valid: [
    { name: '2859 of 2200', report: full('≥2200篇', '2859篇'), outcomes: ['exact'] },
    { name: 'just met', report: full('≥95%', '95%'), outcomes: ['exact'] },
    { name: 'met within the precision of the actual value', report: full('≥95.3%', '95%'), outcomes: ['rounding'] },
    { name: 'touching ends', report: full('≥99.5%', '99%'), outcomes: ['rounding'] },
    {
      name: 'missed by so little that the formula gives full marks: 9.9966',
      report: full('≥88%', '87.97%'),
      outcomes: ['rounding'],
    },
    { name: 'at most', report: full('≤30万元', '29.98万元'), outcomes: ['exact'] },
    { name: 'zero wanted, zero found', report: full('≤0件', '0件'), outcomes: ['exact'] },
    { name: 'a negative change under a limit of zero', report: full('≤0%', '-3.5%'), outcomes: ['exact'] },
    { name: 'done', report: full('是', '是'), outcomes: ['exact'] },
    { name: '≥100百分比 and 100', report: full('≥100百分比', '100'), outcomes: ['exact'] },
    { name: '1 for 100 %', report: full('100%', '"1"'.replaceAll('"', '')), outcomes: ['exact'] },
    { name: 'a range', report: full('80%—90%', '84%'), outcomes: ['exact'] },
    { name: 'a limit copied from the target', report: full('≥95%', '≥95%'), outcomes: ['exact'] },
    { name: 'a cost without ≤ that was not reached', report: full('30万元', '29万元'), outcomes: ['not-evaluated'] },
    { name: 'units that do not fit', report: full('≥95%', '12个'), outcomes: ['not-evaluated'] },
    { name: 'words', report: full('明显改善', '有所改善'), outcomes: [] },
    { name: 'no actual value', report: full('≥95%', null), outcomes: [] },
    { name: 'no target', report: full(null, '95%'), outcomes: [] },
    {
      name: 'fewer points for a missed target',
      report: scorecard([row('a', ['≥95%', '93.2%', 10, '9.81'])]),
      outcomes: [],
    },
    { name: 'no points to lose', report: scorecard([row('a', ['≥95%', '93.2%', 0, '0'])]), outcomes: [] },
  ],
  invalid: [
    {
      name: '72.74 % of 100 %',
      report: scorecard([row('procurementRate', ['100%', '72.74%', 2, '2'])]),
      found: '2',
      expected: '1.45',
      place: '9:91',
      message: /目标 100%，完成 72\.74%，没有达到，差 27\.26个百分点，却得满分 2/,
      outcomes: ['failed'],
    },
    { name: '93.2 % of 95 %', report: full('≥95%', '93.2%'), found: '10', expected: '9.81', outcomes: ['failed'] },
    { name: 'full-width signs', report: full('≧９５％', '９３.２％'), found: '10' },
    { name: 'missed by a little in whole points: 9.989', report: full('≥95%', '94.9%'), found: '10', expected: '9.99' },
    { name: 'one short', report: full('≥12个', '11个'), found: '10', expected: '9.17' },
    { name: 'one beyond a limit', report: full('≤40件', '42件'), found: '10', expected: '9.52' },
    { name: 'a limit of zero', report: full('≤0件', '1件'), found: '10' },
    { name: 'the limit past the rounding edge', report: full('≥99.51%', '99%'), found: '10' },
    { name: 'below a range', report: full('80%—90%', '79%'), found: '10' },
    { name: 'not done', report: full('是', '否'), found: '10', message: /目标 是，完成 否，没有达到，却得满分 10/ },
    { name: 'done in part', report: full('完成', '部分完成'), found: '10' },
    { name: 'a unit on one side only', report: full('≥50', '45个'), found: '10', expected: '9' },
    { name: 'a fraction', report: full('≥95%', '0.93'), found: '10' },
    { name: 'whatever the method', report: full('≥95%', '93.2%', 'method: judgement'), found: '10' },
    {
      name: 'the score when the total shows how much is too much',
      report: scorecard([row('a', ['≥150场', '136场', 20, '20.00']), row('b', ['≥10个', '10个', 80, '80.00'])], {
        total: '"98.13"',
      }),
      found: '20.00',
      expected: '18.13',
      message: /最可能是“a”的得分 20\.00 应为 18\.13/,
    },
    {
      name: 'the actual value when the report has another one that meets the target',
      report: scorecard(
        [row('output.shows', ['≥150场', '106场', 20, '20'], 'label: 送戏下乡')],
        {},
        'figures:\n  shows: { label: 送戏下乡, value: 160场 }',
      ),
      found: '106场',
      expected: '160场',
      place: '11:59',
    },
  ],
});
