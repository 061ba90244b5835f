import type { Rule } from '#verify/rule.ts';
import { tableResult } from '#verify/table/result.ts';

/** total column = sum of the columns it covers */
export const tableRowTotal: Rule = {
  id: 'table-row-total',
  severity: 'error',
  waivable: true,
  title: { zh: '表中横向合计不等于各栏之和', en: 'a total column is not the sum of its columns' },
  equation: '“合计”栏 = 同一行各栏之和（在公布精度内）',
  explanation: '表中“合计”一栏应等于同一行它所包括的各栏之和，“其中”栏不重复相加。',
  example: {
    failing: '在职 8、退休 8、合计 15',
    passing: '在职 8、退休 8、合计 16',
  },
  check: (subject) => tableResult(subject, 'table-row-total'),
};
