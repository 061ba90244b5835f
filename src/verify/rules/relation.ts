import { appliedRelations } from '#verify/applied-relations.ts';
import type { Check } from '#verify/check.ts';
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
    const checks = appliedRelations(subject).flatMap(({ check }) => check ?? []);
    const problems = checks.filter(({ outcome }) => outcome === 'failed').map((check) => failure(subject, check));
    return { checks, problems };
  },
};

function failure(subject: Subject, check: Check): Problem {
  const suspect = suspectOf(check, subject);
  const index = subject.report.front.relations.indexOf(check.statement);
  const place =
    suspect === undefined ? subject.report.locate(['relations', index]) : subject.report.locate(['figures', suspect]);
  const formula = withLabels(check, subject);
  const { published = '', calculated = '', calculatedLow, calculatedHigh, gap, limit } = check;
  const range = calculatedLow === calculatedHigh ? '' : `（区间 ${calculatedLow ?? '-∞'} 至 ${calculatedHigh ?? '∞'}）`;
  const allowed = limit === null ? '' : `，舍入最多允许 ${limit}`;
  const zh = `${formula} 不成立：公布 ${published}，计算得 ${calculated}${range}，相差 ${gap}${allowed}；请更正数据，或在 waivers 中公开说明`;
  const en = `${check.statement} does not hold: published ${published}, calculated ${calculated}, gap ${gap}, limit ${limit ?? 'none'}; correct the figure or explain it under waivers`;
  const found = suspect === undefined ? (published ?? '') : (subject.figures.get(suspect)?.quantity.text ?? '');
  const problem: Problem = { place, check: check.id, found, expected: calculated ?? '', zh, en };
  return suspect === undefined ? problem : { ...problem, figure: suspect };
}

/** The figure most likely wrong: the only one that the narrative does not repeat, otherwise the published one. */
function suspectOf({ figures }: Check, { reading }: Subject): string | undefined {
  const repeated = new Set(reading.bindings.flatMap(({ figures: bound }) => bound.map(({ id }) => id)));
  const single = figures.filter((id) => !repeated.has(id));
  return single.length === 1 ? single[0] : figures[0];
}

/** The statement with labels in place of ids: 支出 = 基本支出 + 项目支出. */
function withLabels({ statement }: Check, { figures, content }: Subject): string {
  return statement.replace(
    /[a-z][A-Za-z0-9]*(\.[a-z0-9][A-Za-z0-9]*)*/g,
    (id) => figures.get(id)?.label ?? content.metrics.get(id)?.label ?? id,
  );
}
