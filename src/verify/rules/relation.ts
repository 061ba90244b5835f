import type { Hypothesis } from '#schema/finding.ts';
import { type AppliedRelation, appliedRelations } from '#verify/applied-relations.ts';
import type { Check } from '#verify/check.ts';
import { diagnoseRelation } from '#verify/diagnose.ts';
import type { Problem, Rule } from '#verify/rule.ts';
import type { Subject } from '#verify/subject.ts';

/** published (= | <= | >=) calculated, within the precision of every figure that takes part */
export const relation: Rule = {
  id: 'relation',
  severity: 'error',
  waivable: true,
  title: { zh: '勾稽关系不成立', en: 'a relation between figures does not hold' },
  equation: '公布值（= 或 ≤ 或 ≥）计算值，按各数公布的精度取区间比较',
  explanation:
    '报告里的数字应当对得上：总数等于各部分之和，比率等于分子除以分母，结转等于收入减支出。每个公布的数代表一个区间（99.56% 代表 99.555% 到 99.565%），计算时区间一路带到底；公布值与计算值的区间没有共同点，就一定有一个数错了。',
  example: {
    failing: '支出 438.39万元，基本支出 143.16万元，项目支出 295.33万元：相差 0.1万元',
    passing: '支出 438.39万元，基本支出 143.06万元，项目支出 295.33万元',
  },
  check(subject) {
    const applied = appliedRelations(subject);
    const checks = applied.flatMap(({ check }) => check ?? []);
    const problems = applied.flatMap((one) =>
      one.check?.outcome === 'failed' ? [failure(subject, one, one.check)] : [],
    );
    return { checks, problems };
  },
};

function failure(subject: Subject, applied: AppliedRelation, check: Check): Problem {
  const diagnosis = diagnoseRelation(subject, applied);
  const hypotheses = diagnosis ?? [];
  const given = diagnosis === undefined ? GIVEN_UP : likely(hypotheses, subject);
  const suspect = hypotheses[0]?.figure ?? check.figures[0];
  const { declared = 0 } = applied;
  const place =
    suspect === undefined
      ? subject.report.locate(['relations', declared])
      : subject.report.locate(figurePath(subject, suspect));
  const { published = '', calculated = '', calculatedLow, calculatedHigh, gap, limit } = check;
  const range = calculatedLow === calculatedHigh ? '' : `（区间 ${calculatedLow ?? '-∞'} 至 ${calculatedHigh ?? '∞'}）`;
  const allowed = limit === null ? '' : `，舍入最多允许 ${limit}`;
  const zh = `${withLabels(check, subject)} 不成立：公布 ${published}，计算得 ${calculated}${range}，相差 ${gap}${allowed}${given}；请更正数据，或在 waivers 中公开说明`;
  const en = `${check.statement} does not hold: published ${published}, calculated ${calculated}, gap ${gap}, limit ${limit ?? 'none'}; correct the figure or explain it under waivers`;
  const found = suspect === undefined ? (published ?? '') : (subject.figures.get(suspect)?.quantity.text ?? '');
  const expected = hypotheses[0]?.with ?? calculated ?? '';
  const problem: Problem = { place, check: check.id, found, expected, zh, en, hypotheses };
  return suspect === undefined ? problem : { ...problem, figure: suspect };
}

/** Said instead of what is likeliest: one report may use so much time, and no more. */
const GIVEN_UP = '；本报告不成立的关系太多，这一处没有推断原因';

/** A figure is written as text, or as an object with a value. */
function figurePath({ report }: Subject, id: string): string[] {
  const { front } = report;
  const entry = front.figures[id];
  return entry !== undefined && Object.keys(entry).length > 1 ? ['figures', id, 'value'] : ['figures', id];
}

function likely([first]: readonly Hypothesis[], { figures }: Subject): string {
  if (first === undefined || first.figure === null) return '';
  const label = figures.get(first.figure)?.label ?? first.figure;
  return `；最可能是${label} ${first.replace} 应为 ${first.with}（${KINDS[first.kind] ?? first.kind}）`;
}

/** What a hypothesis says, in words. */
const KINDS: Readonly<Record<string, string>> = {
  digit: '一位数字有误',
  transposition: '相邻数字颠倒',
  'decimal-point': '小数点错位',
  'unit-slip': '单位写错',
  sign: '正负号写反',
  'digit-missing': '漏了一位数字',
  'digit-doubled': '多了一位数字',
  'stale-value': '留用了上年数',
  'part-omitted': '合计漏了一项',
  'part-doubled': '一项加了两次',
  'inverted-ratio': '分子分母颠倒',
  'other-base': '分母用错',
  'other-document': '正文是这样写的',
  value: '按其他数据推算',
};

/** The statement with labels in place of ids: 支出 = 基本支出 + 项目支出; `@prev` is 上年, `growth(x)` x的增长率. */
function withLabels({ statement }: Check, { figures, content }: Subject): string {
  const label = (id: string) => figures.get(id)?.label ?? content.metrics.get(id)?.label ?? id;
  return statement.replace(
    NAMED,
    (_, call: string | undefined, id: string, all: string | undefined, at: string | undefined) => {
      const when = at === undefined ? '' : at === '@prev' ? '上年' : `${at.slice(1)}年`;
      if (call === 'growth(') return `${when}${label(id)}的增长率`;
      return all === undefined && call === undefined ? when + label(id) : `${when}${label(id)}各部分之和`;
    },
  );
}

/** An id, alone or in `sum(…)` or `growth(…)`, with the year it refers to. */
const NAMED =
  /(sum\(|growth\()?\b([a-z][A-Za-z0-9]*(?:\.[a-z0-9][A-Za-z0-9]*)*)(\.\*)?(@prev|@\d{4})?(?:(?<=(?:sum|growth)\([^()]*)\))?/g;
