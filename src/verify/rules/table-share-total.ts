import type { Rule } from '#verify/rule.ts';
import { tableResult } from '#verify/table/result.ts';

/** sum of the shares = 100 % */
export const tableShareTotal: Rule = {
  id: 'table-share-total',
  severity: 'error',
  waivable: true,
  title: { zh: '表中占比之和不是100%', en: 'the shares in a table do not make 100 %' },
  equation: '各行占比之和 = 100%（在各占比的公布精度内）',
  explanation:
    '一张表把全部列完时，各行的占比加起来应是100%，四舍五入带来的零点几个百分点除外。超出这个范围，说明有的占比写错了，或者不是用同一个总数算的。',
  example: {
    failing: '咨询 47.61%、求助 29.39%、其他 32.00%',
    passing: '咨询 47.61%、求助 29.39%、其他 23.00%',
  },
  check: (subject) => tableResult(subject, 'table-share-total'),
};
