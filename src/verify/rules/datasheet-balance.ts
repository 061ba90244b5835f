import { datasheetEquations } from '#verify/datasheet-equations.ts';
import { datasheetFailure } from '#verify/datasheet-failure.ts';
import type { Rule } from '#verify/rule.ts';

/** closing carry-over = opening + income - expenditure, in the column of what was executed */
export const datasheetBalance: Rule = {
  id: 'datasheet-balance',
  severity: 'error',
  waivable: true,
  title: { zh: '数据表收支不平衡', en: 'the datasheet does not balance' },
  equation: '数据表全年执行栏：年末结转结余 = 年初结转结余 + 本年收入 − 本年支出',
  explanation:
    '一年的钱从哪里来、用到哪里去、还剩多少，三者必须平衡。数据表列有收入、支出和结转结余时，按全年执行栏核对；报告没有年初结转结余的，视为没有上年结转。预算栏不要求平衡。',
  example: {
    failing: '收入 439.62万元，支出 438.39万元，年末结转结余 1.32万元',
    passing: '收入 439.62万元，支出 438.39万元，年末结转结余 1.23万元',
  },
  check(subject) {
    const balances = datasheetEquations(subject).filter(({ kind }) => kind === 'balance');
    const failed = balances.filter(({ check }) => check.outcome === 'failed');
    return {
      checks: balances.map(({ check }) => check),
      problems: failed.map((equation) => datasheetFailure(subject, equation)),
    };
  },
};
