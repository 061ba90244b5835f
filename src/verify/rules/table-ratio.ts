import type { Rule } from '#verify/rule.ts';
import { tableResult } from '#verify/table/result.ts';

/** rate column = numerator / denominator of the same row; share = the row / the total row */
export const tableRatio: Rule = {
  id: 'table-ratio',
  severity: 'error',
  waivable: true,
  title: { zh: '表中比率算得不对', en: 'a rate or share in a table is wrong' },
  equation: '执行率 = 执行数 ÷ 预算数；占比 = 本行 ÷ 合计行（在公布精度内）',
  explanation:
    '执行率、完成率等一栏应等于同一行两个数相除，占比应等于本行除以合计行。分母是年初预算还是调整预算，各地规定不同：先看表头（如“B/A”），表头没有写明时看多数行怎样算，仍看不出来就不计算。',
  example: {
    failing: '全年预算 52.80、执行数 30.80、执行率 85.33%',
    passing: '全年预算 52.80、执行数 30.80、执行率 58.33%',
  },
  check: (subject) => tableResult(subject, 'table-ratio'),
};
