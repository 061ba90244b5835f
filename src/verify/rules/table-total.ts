import type { Rule } from '#verify/rule.ts';
import { tableResult } from '#verify/table/result.ts';

/** total row = sum of the rows it covers, in each column */
export const tableTotal: Rule = {
  id: 'table-total',
  severity: 'error',
  waivable: true,
  title: { zh: '表中合计不等于各行之和', en: 'a total in a table is not the sum of its rows' },
  equation: '每一列：合计行 = 它所包括各行之和（在公布精度内）',
  explanation:
    '表中“合计”“总计”一行，每一列都应等于它所包括的各行之和：小计不重复相加，“其中”行不相加，“减：”行相减，比率不相加。有的行没有填数、计量单位不同或层次看不明白时不计算，写明原因。',
  example: {
    failing: '基本支出 541.08、项目支出 806.35、合计 1347.34',
    passing: '基本支出 541.08、项目支出 806.35、合计 1347.43',
  },
  check: (subject) => tableResult(subject, 'table-total'),
};
