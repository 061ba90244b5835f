import type { Relation } from '#expression/syntax.ts';
import { decimalText, HUNDRED, ONE, rational, ZERO } from '#quantity/rational.ts';
import type { Severity } from '#schema/site.ts';
import { appliedRelations } from '#verify/applied-relations.ts';
import type { Outcome } from '#verify/check.ts';
import type { Problem, Rule } from '#verify/rule.ts';
import type { ReportFigure, Subject } from '#verify/subject.ts';

/** 0 % <= share of a whole <= 100 % */
export const rateRange: Rule = {
  id: 'rate-range',
  severity: 'error',
  waivable: true,
  title: { zh: '比率超出可能的范围', en: 'a rate out of its range' },
  equation: '部分占整体的比率在 0% 与 100% 之间；1% 不是 100%',
  explanation:
    '满意度、合格率、占比是部分除以整体，不会小于 0%，也不会大于 100%。把 100% 写成 1%，多半是从按小数记数的表格里照抄了 1。完成率、执行率可能超过 100%，但要请人看一眼；增长率、变动率、调整率不在此列。',
  example: { failing: '群众满意度：198.9%；资金执行率：1%', passing: '群众满意度：98.9%；资金执行率：100%' },
  check(subject) {
    const shares = sharesOfWhole(subject);
    const outcomes = calculatedRates(subject);
    const problems = [...subject.figures.values()].filter(isRate).flatMap((figure) => {
      const wrong = outOfRange(figure, shares.has(figure.id), outcomes.get(figure.id));
      return wrong === undefined ? [] : [problemOf(subject, figure, wrong)];
    });
    return { problems };
  },
};

/** Rates that a relation gives, and whether it holds: a failed one is a finding of its own. */
function calculatedRates(subject: Subject): Map<string, Outcome> {
  const outcomes = new Map<string, Outcome>();
  for (const { relation, check } of appliedRelations(subject)) {
    if (relation?.comparison !== '=' || relation.left.kind !== 'figure' || check === undefined) continue;
    if (outcomes.get(relation.left.id) !== 'failed') outcomes.set(relation.left.id, check.outcome);
  }
  return outcomes;
}

/** Part of a whole by its name. */
const SHARE = /满意[度率]|占比$|比重$|(?:合格|知晓|覆盖|准确|及时|完好|接种|利用|回复|达标|普及|参与)率$/;
/** May pass 100 %: more was done than planned, or spent than budgeted. */
const FULFILMENT = /(?:完成|执行|办结|到位|控制|落实|兑现|支付|使用)率$/;
const CHANGE = /[增减升降]|变动|调整|提高|差|同比|环比|超/;

function isRate({ label, quantity: { unit }, kind }: ReportFigure): boolean {
  return unit.dimension === 'ratio' && unit.name !== '倍' && kind === 'ratio' && !CHANGE.test(label);
}

interface Wrong {
  expected: string;
  severity: Severity;
  zh: string;
  en: string;
  /** The text that was probably meant. */
  meant?: string;
}

function outOfRange(figure: ReportFigure, share: boolean, calculated: Outcome | undefined): Wrong | undefined {
  const { label, interval, quantity } = figure;
  const bounded = share || SHARE.test(label);
  if ((!bounded && !FULFILMENT.test(label)) || calculated === 'failed') return undefined;
  if (interval.high !== undefined && interval.high.compare(ZERO) < 0) {
    return { ...sentence(figure, '≥ 0%', '不能小于 0%', 'cannot be below 0 %'), severity: 'error' };
  }
  if (interval.low !== undefined && interval.low.compare(ONE) > 0) {
    if (bounded) {
      const words = sentence(figure, '≤ 100%', '是部分占整体的比率，不会大于 100%', 'cannot exceed 100 %');
      return { ...words, severity: 'error' };
    }
    if (calculated === 'exact' || calculated === 'rounding') return undefined;
    return { ...sentence(figure, '≤ 100%', '大于 100%', 'exceeds 100 %'), severity: 'warning' };
  }
  return quantity.unit.name === '%' && !SMALL.test(label) ? fractionAsPercent(figure) : undefined;
}

/** Shares may be small; the other rates are not between 0.5 % and 1 %: `0.9956%` was 99.56 % as a fraction. */
const SMALL = /占比|比重/;
const SMALLEST = rational(1n, 2n);

function fractionAsPercent(figure: ReportFigure): Wrong | undefined {
  const { number, decimals, qualifier } = figure.quantity;
  if (qualifier !== undefined || number.compare(ONE) > 0 || number.compare(SMALLEST) < 0) return undefined;
  const digits = Math.max(0, decimals - 2);
  const meant = `${decimalText(number.mul(HUNDRED), digits, digits)}%`;
  const words = sentence(figure, meant, `多半是把 ${meant} 写成了小数`, `is probably ${meant} written as a fraction`);
  return { ...words, severity: 'warning', meant };
}

function sentence({ label, quantity: { text } }: ReportFigure, expected: string, zh: string, en: string) {
  return {
    expected,
    zh: `“${label}”为 ${text}，${zh}；请核对分子、分母和小数点`,
    en: `${label} is ${text}, which ${en}; look at numerator, denominator and decimal point`,
  };
}

function problemOf({ report }: Subject, { id, quantity }: ReportFigure, { meant, ...wrong }: Wrong): Problem {
  const place = report.locate(['figures', id, 'value']);
  const problem: Problem = { place, figure: id, found: quantity.text, ...wrong };
  if (meant === undefined) return problem;
  return {
    ...problem,
    hypotheses: [{ kind: 'fraction', figure: id, replace: quantity.text, with: meant, score: 0.8 }],
  };
}

/** Rates that a relation gives as `part / whole`, where another one or the ids say that the part is one. */
function sharesOfWhole(subject: Subject): Set<string> {
  const relations = appliedRelations(subject).flatMap(({ relation }) => relation ?? []);
  const within = new Set(relations.filter(({ comparison }) => comparison === '<=').map((one) => pairOf(one)));
  const shares = relations.flatMap((one) => {
    const { left, right, comparison } = one;
    if (comparison !== '=' || left.kind !== 'figure' || right.kind !== 'binary' || right.operator !== '/') return [];
    const [part, whole] = [right.left, right.right];
    if (part.kind !== 'figure' || whole.kind !== 'figure' || part.at !== whole.at) return [];
    return within.has(`${part.id} ${whole.id}`) || part.id.startsWith(`${whole.id}.`) ? [left.id] : [];
  });
  return new Set(shares);
}

function pairOf({ left, right }: Relation): string {
  return left.kind === 'figure' && right.kind === 'figure' ? `${left.id} ${right.id}` : '';
}
