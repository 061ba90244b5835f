import { unknownIndicator } from '#verify/rules/unknown-indicator.ts';
import { ruleTable } from '../rule-table.ts';
import { FOLLOWS, regime, row, scorecard } from '../scorecard-of.ts';

const LIST = 'indicators:\n  - { id: executionRate, label: 预算执行率, weight: "10" }\n  - { id: output, label: 产出 }';
const OPEN = regime(`${LIST}\ngroups:\n  - { group: 预算执行, weight: "10" }\n  - { group: 产出指标, weight: "90" }`);
const CLOSED = regime(`${LIST}\nclosed: "true"`);
const of = (...rows: string[]) => scorecard(rows, {}, FOLLOWS);

ruleTable(unknownIndicator, {
  valid: [
    {
      name: 'the indicators of the regime',
      report: of('indicator: executionRate', 'indicator: output'),
      files: CLOSED,
    },
    { name: 'an indicator of its own', report: of('indicator: places, label: 新增学位'), files: OPEN },
    { name: 'a group of the regime', report: of('indicator: places, group: 产出'), files: OPEN },
    { name: 'no regime', report: scorecard([row('x', [null, null, 10, 10], 'group: 其他')]) },
    { name: 'no rows', report: scorecard([], { total: '"100"' }, FOLLOWS), files: CLOSED },
  ],
  invalid: [
    {
      name: 'an indicator outside a closed list',
      report: of('indicator: places, label: 新增学位'),
      files: CLOSED,
      found: 'places',
      place: '10:20',
      message: /没有指标 places（新增学位）；请核对指标/,
    },
    {
      name: 'a misspelt id',
      report: of('indicator: excutionRate'),
      files: OPEN,
      found: 'excutionRate',
      expected: 'executionRate',
    },
    {
      name: 'an id of its own for an indicator of the regime',
      report: of('indicator: rate, label: 预算执行率'),
      files: OPEN,
      found: 'rate',
      expected: 'executionRate',
    },
    {
      name: 'a group that the regime does not have',
      report: of('indicator: places, group: 其他'),
      files: OPEN,
      found: '其他',
      expected: '预算执行、产出指标',
    },
  ],
});
