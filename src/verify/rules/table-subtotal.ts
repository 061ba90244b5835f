import type { Rule } from '#verify/rule.ts';
import { tableResult } from '#verify/table/result.ts';

/** subtotal row = sum of the rows it covers, in each column */
export const tableSubtotal: Rule = {
  id: 'table-subtotal',
  severity: 'error',
  waivable: true,
  title: { zh: '表中小计不等于各行之和', en: 'a subtotal in a table is not the sum of its rows' },
  equation: '每一列：小计行 = 它所包括各行之和；“一、”= 它下面各个“（一）”之和（在公布精度内）',
  explanation:
    '小计应等于它所包括的各行之和；用“一、”“（一）”或科目编码分了层次的表，上一层应等于下一层各行之和。层次看不明白的表不计算。',
  example: {
    failing: '工资 80.00、津贴 20.00、小计 110.00',
    passing: '工资 80.00、津贴 20.00、小计 100.00',
  },
  check: (subject) => tableResult(subject, 'table-subtotal'),
};
