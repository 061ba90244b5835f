import { datasheetEquations } from '#verify/datasheet-equations.ts';
import { datasheetFailure } from '#verify/datasheet-failure.ts';
import type { Rule } from '#verify/rule.ts';

/** row of the datasheet = sum of the rows of its parts, in each column */
export const datasheetTotal: Rule = {
  id: 'datasheet-total',
  severity: 'error',
  waivable: true,
  title: { zh: '数据表合计不等于各项之和', en: 'a datasheet total is not the sum of its parts' },
  equation: '数据表每一栏：合计行 = 各分项行之和（在公布精度内）',
  explanation:
    '数据表的年初预算、全年预算、全年执行三栏各自加总，合计行应等于各分项之和。某一项没有填，这一栏就不计算，写明缺哪一项。合计与正文的数相互印证，可以指出是哪一格填错。',
  example: {
    failing: '全年执行：基本支出 143.06万元，项目支出 295.33万元，合计 438.93万元',
    passing: '全年执行：基本支出 143.06万元，项目支出 295.33万元，合计 438.39万元',
  },
  check(subject) {
    const totals = datasheetEquations(subject).filter(({ kind }) => kind === 'total');
    const failed = totals.filter(({ check }) => check.outcome === 'failed');
    return {
      checks: totals.map(({ check }) => check),
      problems: failed.map((equation) => datasheetFailure(subject, equation)),
    };
  },
};
