import { point } from '#quantity/interval.ts';
import { decimalText } from '#quantity/rational.ts';
import type { Check } from '#verify/check.ts';
import { comparisonCheck, notEvaluated } from '#verify/comparison-check.ts';
import { POINTS } from '#verify/due-score.ts';
import { rowSuspects } from '#verify/row-suspects.ts';
import type { Problem, Rule } from '#verify/rule.ts';
import { type ResolvedScorecard, scorecardOf } from '#verify/scorecard.ts';
import type { Subject } from '#verify/subject.ts';
import { partialSum, suspectsOfWeights } from '#verify/sum-suspects.ts';
import { blame, likely, ranked } from '#verify/suspect.ts';

/** sum of all weights = points of the whole scorecard */
export const weightsTotal: Rule = {
  id: 'weights-total',
  severity: 'error',
  waivable: true,
  title: { zh: '分值合计不等于满分', en: 'the weights do not add up to the whole' },
  equation: '各项指标分值之和 = 满分（评价体系另有规定的除外，满分为100分）',
  explanation:
    '评分表各项指标的分值加起来应当正好是满分。合计不是100分，说明有一项分值写错、漏了一行或者多了一行，总分也就不能同别的报告相比。',
  example: {
    failing: '分值 70、20、10、10，合计110分',
    passing: '分值 60、20、10、10，合计100分',
  },
  check(subject) {
    const card = scorecardOf(subject);
    if (card === undefined || card.items.length === 0) return {};
    const check = checkWeights(card);
    return { checks: [check], problems: check.outcome === 'failed' ? [failure(subject, card, check)] : [] };
  },
};

function checkWeights({ items, full }: ResolvedScorecard): Check {
  const statement = `各项分值之和 = 满分 ${decimalText(full, 6)}分`;
  const about = { rule: 'weights-total', target: 'scorecard', statement, figures: [] };
  const { sum, missing } = partialSum(items.map(({ weight }) => weight));
  if (missing === items.length) return notEvaluated(about, '评分表没有公布分值');
  if (missing > 0 && sum.compare(full) <= 0) return notEvaluated(about, `有${missing}项没有公布分值`);
  const decimals = Math.max(0, ...items.map(({ weight }) => weight?.decimals ?? 0));
  return comparisonCheck(about, {
    published: point(sum),
    comparison: missing > 0 ? '<=' : '=',
    calculated: point(full),
    unit: POINTS,
    decimals,
  });
}

function failure(subject: Subject, card: ResolvedScorecard, check: Check): Problem {
  const excess = partialSum(card.items.map(({ weight }) => weight)).sum.sub(card.full);
  const suspects = ranked([...rowSuspects(card), ...suspectsOfWeights(subject, card, card.items, excess)]);
  const parts = card.items.map(({ weight }) => weight?.text ?? '？').join('+');
  const { published = '', calculated = '', gap } = check;
  const direction = !excess.isNegative ? '多' : '少';
  const zh = `各项分值 ${parts} 合计 ${published}，应为 ${calculated}，${direction} ${gap}${likely(suspects, card.items)}；请核对各项分值，并看有没有漏行或重复的行`;
  const en = `the weights ${parts} add up to ${published}, not to ${calculated} (gap ${gap}); correct the weights, or the row that is missing or doubled`;
  const first = suspects[0]?.hypothesis;
  return {
    ...blame(subject, suspects, ['scorecard', 'items']),
    check: check.id,
    found: first?.replace || (published ?? ''),
    expected: first?.with ?? calculated ?? '',
    zh,
    en,
  };
}
