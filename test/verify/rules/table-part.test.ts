import { tablePart } from '#verify/rules/table-part.ts';
import { ruleTable } from '../rule-table.ts';
import { table } from '../table/table-of.ts';

const part = (whole: string, value: string) => table('项目 | 金额（万元）', `支出 | ${whole}`, `其中：工资 | ${value}`);

ruleTable(tablePart, {
  valid: [
    { name: 'a part', report: part('100.00', '80.00'), outcomes: ['exact'] },
    { name: 'all of it', report: part('100.00', '100.00'), outcomes: ['exact'] },
    { name: 'nothing of nothing', report: part('0.00', '0.00'), outcomes: ['exact'] },
    { name: 'more only by rounding', report: part('89.97', '89.974'), outcomes: ['rounding'] },
    { name: 'a negative amount, of which a part may be more', report: part('-2.66', '1.00'), outcomes: [] },
    { name: 'a part that is not filled in', report: part('100.00', ''), outcomes: [] },
    { name: 'names that only begin alike', report: table('类别 | 件数', '感谢 | 192', '其他 | 1555'), outcomes: [] },
    {
      name: 'parts of a total below it',
      report: table('项目 | 金额（万元）', '甲 | 60.00', '乙 | 40.00', '合计 | 100.00', '其中：财政 | 90.00'),
      outcomes: ['exact'],
    },
  ],
  invalid: [
    {
      name: 'a part above its whole',
      report: part('80.00', '100.00'),
      found: '100.00',
      place: '12:11',
      message: /其中：工资 ≤ 支出 不成立：公布 100\.00万元，应不大于 80\.00万元，相差 20万元/,
      outcomes: ['failed'],
    },
    { name: 'a whole left at zero', report: part('0', '89.974'), found: '89.974' },
    { name: 'one too many of a count', report: table('单位 | 人数', '在职 | 8', '其中：女 | 9'), found: '9' },
  ],
});
