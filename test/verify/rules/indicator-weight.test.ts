import { indicatorWeight } from '#verify/rules/indicator-weight.ts';
import { ruleTable } from '../rule-table.ts';
import { FOLLOWS, regime, row, scorecard } from '../scorecard-of.ts';

const FIXED = regime('indicators:\n  - { id: executionRate, label: 预算执行率, weight: "10", method: rate }');

ruleTable(indicatorWeight, {
  valid: [
    {
      name: 'the fixed weight',
      report: scorecard([row('executionRate', [null, null, 10, null])], {}, FOLLOWS),
      files: FIXED,
      outcomes: ['exact'],
    },
    {
      name: 'the same with decimals',
      report: scorecard(['indicator: executionRate, weight: "10.00"'], {}, FOLLOWS),
      files: FIXED,
      outcomes: ['exact'],
    },
    {
      name: 'a weight left to the regime',
      report: scorecard(['indicator: executionRate'], {}, FOLLOWS),
      files: FIXED,
      outcomes: [],
    },
    {
      name: 'an indicator of its own',
      report: scorecard([row('own', [null, null, 20, null])], {}, FOLLOWS),
      files: FIXED,
      outcomes: [],
    },
    {
      name: 'satisfaction divided in a national project',
      report: scorecard([row('satisfaction', [null, null, 5, null])], {}, 'regime: national-project-2020'),
      outcomes: [],
    },
  ],
  invalid: [
    {
      name: 'another weight',
      report: scorecard([row('executionRate', [null, null, 20, null])], {}, FOLLOWS),
      files: FIXED,
      found: '20',
      expected: '10',
      place: '10:43',
      message: /分值是 20，评价体系规定 10，相差 10分/,
      outcomes: ['failed'],
    },
    {
      name: 'an indicator known by its name',
      report: scorecard(['indicator: rate, label: 预算执行率, weight: "9.99"'], {}, FOLLOWS),
      files: FIXED,
      found: '9.99',
      expected: '10',
    },
    {
      name: 'no points at all',
      report: scorecard([row('executionRate', [null, null, 0, null])], {}, FOLLOWS),
      files: FIXED,
      found: '0',
      expected: '10',
    },
  ],
});
