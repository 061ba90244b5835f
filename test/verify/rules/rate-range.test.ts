import { rateRange } from '#verify/rules/rate-range.ts';
import { ruleTable } from '../rule-table.ts';

const front = (lines: string) => ({ front: `figures:\n  ${lines}` });
const own = (label: string, value: string) => front(`a: { label: ${label}, value: ${value} }`);

ruleTable(rateRange, {
  valid: [
    { name: 'a rate within its range', report: front('satisfaction: 98.89%') },
    { name: '100 %', report: front('satisfaction: 100%') },
    { name: '0 %', report: front('satisfaction: 0%') },
    { name: 'a negative growth', report: front('incomeGrowth: -8.19%') },
    { name: 'a growth above 100 %', report: own('满意度比上年提高', '120%') },
    { name: 'a rate of adjustment', report: front('adjustmentRate: 117.23%') },
    { name: 'a rate that says nothing about its range', report: own('容积率', '180%') },
    { name: 'a low rate', report: own('网络利用率', '2%') },
    { name: 'a small share', report: own('咨询占比', '0.27%') },
    { name: 'the same as 倍', report: front('executionRate: 1倍') },
    { name: 'a share below 1 %', report: own('感谢占比', '0.99%') },
    {
      name: 'more done than planned, as its relation says',
      report: front(
        'a: { label: 完成率, value: 104% }\n  b: { label: 完成, value: 52户 }\n  c: { label: 计划, value: 50户 }\nrelations:\n  - a = b / c',
      ),
    },
    {
      name: 'a swapped ratio, which the relation rule finds',
      report: front(
        'a: { label: 接种率, value: 101.30% }\n  b: { label: 实种, value: 98.7件 }\n  c: { label: 应种, value: 100件 }\nrelations:\n  - a = b / c',
      ),
    },
    { name: 'a target', report: own('服务满意度', '≥90%') },
    { name: 'a report without figures', report: {} },
  ],
  invalid: [
    {
      name: 'a satisfaction above 100 %',
      report: front('satisfaction: 198.9%'),
      found: '198.9%',
      expected: '≤ 100%',
      place: '8:17',
      figure: 'satisfaction',
      message: /“服务对象满意度”为 198\.9%，是部分占整体的比率，不会大于 100%；请核对分子、分母和小数点/,
    },
    { name: 'just above 100 %', report: front('satisfaction: 100.01%'), found: '100.01%' },
    { name: 'a negative share', report: own('事项占比', '-3.2%'), found: '-3.2%', expected: '≥ 0%' },
    {
      name: 'a share by its relations',
      report: front(
        'a: { label: 接入率, value: 104% }\n  b: { label: 接入, value: 52户 }\n  c: { label: 全部, value: 50户 }\nrelations:\n  - a = b / c\n  - b <= c',
      ),
      found: '104%',
      message: /不会大于 100%/,
    },
    {
      name: 'more done than planned, for a person to look at',
      report: own('完成率', '243%'),
      found: '243%',
      message: /大于 100%/,
    },
    {
      name: '1 for 100 %',
      report: front('executionRate: 1%'),
      found: '1%',
      expected: '100%',
      message: /多半是把 100% 写成了小数/,
    },
    {
      name: 'a fraction for a percentage',
      report: front('executionRate: 0.9956%'),
      found: '0.9956%',
      expected: '99.56%',
    },
  ],
});
