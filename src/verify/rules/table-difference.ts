import type { Rule } from '#verify/rule.ts';
import { tableResult } from '#verify/table/result.ts';

/** difference column = one amount − the other of the same row */
export const tableDifference: Rule = {
  id: 'table-difference',
  severity: 'error',
  waivable: true,
  title: { zh: '表中差额算得不对', en: 'a difference in a table is wrong' },
  equation: '增减额 = 本年 − 上年；结余 = 预算 − 执行（同一行，在公布精度内）',
  explanation:
    '表中的增减额、结余、未执行数应等于同一行两个数相减。由哪两个数相减，看表头的“上年”“本年”“预算”“执行”；表头没有写明时，看多数行怎样算，多数行也看不出来就不计算。',
  example: {
    failing: '全年预算 5610.00、执行数 5520.80、未执行 98.20',
    passing: '全年预算 5610.00、执行数 5520.80、未执行 89.20',
  },
  check: (subject) => tableResult(subject, 'table-difference'),
};
