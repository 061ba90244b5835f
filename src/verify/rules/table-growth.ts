import type { Rule } from '#verify/rule.ts';
import { tableResult } from '#verify/table/result.ts';

/** growth column = (this year − last year) / last year */
export const tableGrowth: Rule = {
  id: 'table-growth',
  severity: 'error',
  waivable: true,
  title: { zh: '表中增长率算得不对', en: 'a growth rate in a table is wrong' },
  equation: '增长率 =（本年 − 上年）÷ 上年（同一行，在公布精度内）',
  explanation:
    '增减率、增幅一栏应等于同一行本年数减上年数，再除以上年数。除以了本年数，或者沿用了去年的增长率，都会在这里显出来。上年为零时不计算。',
  example: {
    failing: '2022年 200.00、2023年 250.00、增长率 20%',
    passing: '2022年 200.00、2023年 250.00、增长率 25%',
  },
  check: (subject) => tableResult(subject, 'table-growth'),
};
