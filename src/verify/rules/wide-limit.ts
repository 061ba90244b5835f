import type { Expression, Relation } from '#expression/syntax.ts';
import { decimal, type Rational, rational } from '#quantity/rational.ts';
import { appliedRelations } from '#verify/applied-relations.ts';
import type { Check } from '#verify/check.ts';
import type { Problem, Rule } from '#verify/rule.ts';
import type { Subject } from '#verify/subject.ts';

/** |published − sum of many rounded parts| < 0.8 × limit */
export const wideLimit: Rule = {
  id: 'wide-limit',
  severity: 'warning',
  waivable: true,
  title: { zh: '差额几乎用满舍入允许的范围', en: 'a gap that uses most of a wide limit' },
  equation: '五项以上相加时，公布值与计算值的差额 < 舍入允许范围的 80%',
  explanation:
    '加数越多，舍入允许的差额越宽：40 个保留两位小数的数相加，允许差 0.205。这么宽的范围里可以藏下一个真的错误。舍入误差有正有负、大半会抵消，差额几乎用满时应当再核一遍。',
  example: {
    failing: '六项之和 10.03万元，合计写 10.00万元（舍入最多允许 0.035万元）',
    passing: '六项之和 10.01万元，合计写 10.00万元',
  },
  check(subject) {
    const problems = appliedRelations(subject).flatMap(({ relation, check }) =>
      relation !== undefined && check !== undefined && isWide(relation, check) ? [problemOf(subject, check)] : [],
    );
    return { problems };
  },
};

const FEWEST_PARTS = 5;
const MOST_USED: Rational = rational(4n, 5n);

function isWide({ right }: Relation, { outcome, ratio, figures }: Check): boolean {
  if (outcome !== 'rounding' || ratio === null || figures.length <= FEWEST_PARTS || !isSum(right)) return false;
  return decimal(ratio).compare(MOST_USED) >= 0;
}

/** Sums and differences of figures, whose limits add up. */
function isSum(expression: Expression): boolean {
  if (expression.kind === 'binary') {
    return '+-'.includes(expression.operator) && isSum(expression.left) && isSum(expression.right);
  }
  return expression.kind === 'figure' || expression.kind === 'sum';
}

function problemOf({ report, figures }: Subject, check: Check): Problem {
  const { id, gap, limit, ratio, published, calculated, statement } = check;
  const [figure = ''] = check.figures;
  const label = figures.get(figure)?.label ?? figure;
  const parts = check.figures.length - 1;
  const zh = `“${label}”公布 ${published}，${parts} 项相加得 ${calculated}，相差 ${gap}，是舍入最多允许的 ${limit} 的 ${ratio} 倍；虽在允许范围内，请再核对各项`;
  const en = `${statement}: published ${published}, the sum of ${parts} parts is ${calculated}, gap ${gap} is ${ratio} of the limit ${limit}; within rounding, but look at the parts again`;
  return {
    place: report.locate(['figures', figure, 'value']),
    figure,
    check: id,
    found: published ?? '',
    expected: calculated ?? '',
    zh,
    en,
  };
}
