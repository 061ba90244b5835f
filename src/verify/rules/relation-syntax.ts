import { appliedRelations } from '#verify/applied-relations.ts';
import type { Rule } from '#verify/rule.ts';

/** a relation can be read, names known figures, and its units fit */
export const relationSyntax: Rule = {
  id: 'relation-syntax',
  severity: 'error',
  waivable: false,
  title: { zh: '关系式无法计算', en: 'a relation cannot be read' },
  equation: '关系式能读懂、编号都存在、单位相容',
  explanation:
    '关系式写错了就什么也没有校验。这条规则要求每个关系式都读得懂，其中的数据编号都存在，相加减和比较的单位相容（万元与亿元可以，人与万元不可以）。',
  example: {
    failing: 'staff.total = staff.onPost + expenditure',
    passing: 'staff.total = staff.onPost + staff.external',
  },
  check(subject) {
    const problems = appliedRelations(subject).flatMap(({ text, declared, error }) => {
      if (error === undefined) return [];
      const start =
        declared === undefined ? subject.report.locate(['figures']) : subject.report.locate(['relations', declared]);
      const quoted = start.endColumn - start.column > text.length ? 1 : 0;
      const column = declared === undefined ? start.column : start.column + quoted + error.column - 1;
      const place = { line: start.line, column, endColumn: column + 1 };
      const zh = `关系式 ${text} 无法计算：${error.message}`;
      return [{ place, found: text, expected: '', zh, en: `relation ${text}: ${error.messageEn}` }];
    });
    return { problems };
  },
};
