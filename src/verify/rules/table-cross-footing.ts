import type { Rule } from '#verify/rule.ts';
import { tableResult } from '#verify/table/result.ts';

/** row and column that cross in a cell fail by the same amount = the cell is wrong */
export const tableCrossFooting: Rule = {
  id: 'table-cross-footing',
  severity: 'error',
  waivable: true,
  title: { zh: '横行纵列同时不平，错在交叉的一格', en: 'a cell at which a row and a column fail' },
  equation: '经过同一格的横行、纵列差额相同时，错在这一格',
  explanation:
    '横着算不对、竖着算也不对，而且差得一样多，多半是交叉的那一格写错了；小计写错，使小计和合计都不平，也是这样。把这一格改成两边都要求的数，所有关系就都成立，所以只报这一格，不再分别报两个合计。',
  example: {
    failing: '甲行 在职 8、退休 8、合计 15；“在职”列、“退休”列都对，“合计”列少 1：应改的是甲行的合计',
    passing: '甲行 在职 8、退休 8、合计 16',
  },
  check: (subject) => tableResult(subject, 'table-cross-footing'),
};
