import { groupWeights } from '#verify/rules/group-weights.ts';
import { ruleTable } from '../rule-table.ts';
import { FOLLOWS, regime, row, scorecard } from '../scorecard-of.ts';

const NATIONAL = 'regime: national-project-2020';
const of = (group: string, weight: number | null) =>
  row(`a${group}${weight}`.replace(/[^a-z0-9]/g, 'x'), [null, null, weight, null], `group: ${group}`);
const standard = [of('预算执行率', 10), of('产出指标', 50), of('效益指标', 30)];
const GROUPS = regime(`groups:
  - { group: 执行, weight: "20" }
  - { group: 绩效, weight: "80" }
variants:
  - title: 执行10
    groups:
      - { group: 执行, weight: "10" }
      - { group: 绩效, aliases: [产出, 效益], weight: "90" }`);

ruleTable(groupWeights, {
  valid: [
    {
      name: '50/30/10/10',
      report: scorecard([...standard, of('满意度指标', 10)], {}, NATIONAL),
      outcomes: ['exact', 'exact', 'exact', 'exact'],
    },
    {
      name: 'groups named a little differently',
      report: scorecard([of('执行率', 10), of('产出指标（50分）', 50), of('效益', 30), of('满意度', 10)], {}, NATIONAL),
      outcomes: ['exact', 'exact', 'exact', 'exact'],
    },
    {
      name: 'a group in parts: 8×5+10',
      report: scorecard(
        [
          ...[8, 8, 8, 8, 8, 10].map((n) => of('产出指标', n)),
          of('预算执行率', 10),
          of('效益指标', 30),
          of('满意度指标', 10),
        ],
        {},
        NATIONAL,
      ),
      outcomes: ['exact', 'exact', 'exact', 'exact'],
    },
    {
      name: 'performance 80 divided freely',
      report: scorecard(
        [of('预算执行率', 20), of('产出指标', 40), of('效益指标', 30), of('满意度指标', 10)],
        {},
        'regime: project-execution-20-performance-80',
      ),
      outcomes: ['exact', 'exact'],
    },
    {
      name: 'execution 10, one indicator of 90',
      report: scorecard([of('预算执行率', 10), of('产出指标', 90)], {}, 'regime: project-execution-10-performance-90'),
      outcomes: ['exact', 'exact'],
    },
    {
      name: 'a variant that the regime allows',
      report: scorecard([of('执行', 10), of('产出', 50), of('效益', 40)], {}, FOLLOWS),
      files: GROUPS,
      outcomes: ['exact', 'exact'],
    },
    {
      name: 'a weight that is missing',
      report: scorecard([of('执行', 20), of('绩效', null)], {}, FOLLOWS),
      files: GROUPS,
      outcomes: ['exact', 'not-evaluated'],
    },
    { name: 'no regime', report: scorecard(standard), outcomes: [] },
    { name: 'no rows', report: scorecard([], { total: '"100"' }, NATIONAL), outcomes: [] },
  ],
  invalid: [
    {
      name: 'satisfaction 10 + 10 where 10 is fixed',
      report: scorecard(
        [of('预算执行率', 10), of('产出指标', 50), of('效益指标', 30), of('满意度指标', 10), of('满意度指标', 10)],
        {},
        NATIONAL,
      ),
      found: '20分',
      expected: '10分',
      message: /合计 20分，评价体系规定 10分，相差 10分/,
    },
    {
      name: 'points moved from one group to another',
      report: scorecard(
        [of('预算执行率', 10), of('产出指标', 40), of('效益指标', 40), of('满意度指标', 10)],
        {},
        NATIONAL,
      ),
      found: '40',
      expected: '50',
      count: 2,
      outcomes: ['failed', 'failed', 'exact', 'exact'],
    },
    {
      name: 'a group without any indicator',
      report: scorecard([of('预算执行率', 20), of('产出指标', 50), of('效益指标', 30)], {}, NATIONAL),
      found: '0分',
      expected: '10分',
      count: 2,
      message: /满意度指标没有一项指标/,
    },
    {
      name: 'neither variant',
      report: scorecard([of('执行', 15), of('绩效', 85)], {}, FOLLOWS),
      files: GROUPS,
      found: '15',
      expected: '20',
      count: 2,
    },
  ],
});
