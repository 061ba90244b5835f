import { missingIndicator } from '#verify/rules/missing-indicator.ts';
import { ruleTable } from '../rule-table.ts';
import { FOLLOWS, regime, scorecard } from '../scorecard-of.ts';

const LIST = 'indicators:\n  - { id: executionRate, label: 预算执行率, weight: "10" }\n  - { id: output, label: 产出 }';
const of = (...rows: string[]) => scorecard(rows, {}, FOLLOWS);

ruleTable(missingIndicator, {
  valid: [
    { name: 'all there', report: of('indicator: executionRate', 'indicator: output'), files: regime(LIST) },
    { name: 'known by its name', report: of('indicator: rate, label: 预算执行率'), files: regime(LIST) },
    { name: 'one without fixed points', report: of('indicator: executionRate'), files: regime(LIST) },
    {
      name: 'no rows: the scorecard was not published',
      report: scorecard([], { total: '"100"' }, FOLLOWS),
      files: regime(LIST),
    },
    { name: 'no regime', report: scorecard(['indicator: output']) },
  ],
  invalid: [
    {
      name: 'the execution rate left out',
      report: of('indicator: output'),
      files: regime(LIST),
      found: '',
      expected: 'executionRate',
      message: /没有评价体系规定的“预算执行率”（10分）/,
    },
    {
      name: 'one of a closed list',
      report: of('indicator: executionRate'),
      files: regime(`${LIST}\nclosed: "true"`),
      found: '',
      expected: 'output',
    },
  ],
});
