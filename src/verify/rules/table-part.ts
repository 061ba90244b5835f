import type { Rule } from '#verify/rule.ts';
import { tableResult } from '#verify/table/result.ts';

/** a row 其中 <= the row it is part of */
export const tablePart: Rule = {
  id: 'table-part',
  severity: 'error',
  waivable: true,
  title: { zh: '表中“其中”大于总数', en: 'a part in a table is more than its whole' },
  equation: '“其中”行 ≤ 它所属的行（每一列）',
  explanation:
    '“其中：某某”是上面一行的一部分，每一列都不应比上面一行大。大了，就一定有一个数写错了；常见的是总数漏填成 0，或者小数点丢了。',
  example: {
    failing: '年度资金总额 0，其中：财政拨款 89.974',
    passing: '年度资金总额 89.974，其中：财政拨款 89.974',
  },
  check: (subject) => tableResult(subject, 'table-part'),
};
