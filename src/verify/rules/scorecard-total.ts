import { type Interval, point } from '#quantity/interval.ts';
import { decimalText } from '#quantity/rational.ts';
import type { Check } from '#verify/check.ts';
import { comparisonCheck, notEvaluated } from '#verify/comparison-check.ts';
import { POINTS } from '#verify/due-score.ts';
import { rowSuspects } from '#verify/row-suspects.ts';
import type { Problem, Rule } from '#verify/rule.ts';
import { type ResolvedScorecard, type Score, scorecardOf } from '#verify/scorecard.ts';
import type { Subject } from '#verify/subject.ts';
import { partialSum, suspectsOfScores } from '#verify/sum-suspects.ts';
import { blame, likely, ranked, type Suspect } from '#verify/suspect.ts';

/** total = sum of all scores */
export const scorecardTotal: Rule = {
  id: 'scorecard-total',
  severity: 'error',
  waivable: true,
  title: { zh: '总分不等于各项得分之和', en: 'the total is not the sum of the scores' },
  equation: '总分 = 各项指标得分之和',
  explanation:
    '总分是各项得分加起来的。对不上，不是加错，就是改了一项得分没有改总分，或者漏了一行。有得分没有公布时，总分也不能超过已公布的得分加上其余各项的分值。',
  example: {
    failing: '得分 19.82、65、10，总分 95.82',
    passing: '得分 19.82、65、10，总分 94.82',
  },
  check(subject) {
    const card = scorecardOf(subject);
    if (card === undefined) return {};
    const check = checkTotal(card);
    return { checks: [check], problems: check.outcome === 'failed' ? [failure(subject, card, check)] : [] };
  },
};

function checkTotal(card: ResolvedScorecard): Check {
  const { items, total } = card;
  const statement = '总分 = 各项得分之和';
  const about = { rule: 'scorecard-total', target: 'scorecard', statement, figures: [] };
  if (total === undefined) return notEvaluated(about, '评分表没有公布总分');
  if (items.length === 0) return notEvaluated(about, '评分表没有公布各项指标的得分');
  const possible = possibleSum(card);
  if (possible === undefined) return notEvaluated(about, '有指标既没有公布得分，也没有公布分值');
  const decimals = Math.max(card.decimals, total.decimals);
  const sides = {
    published: point(total.value),
    publishedText: `${total.text}分`,
    comparison: '=',
    calculated: possible,
    unit: POINTS,
    decimals,
  } as const;
  const check = comparisonCheck(about, sides);
  const missing = items.filter(({ score }) => score === undefined);
  if (missing.length === 0 || check.outcome === 'failed') return check;
  return notEvaluated(about, `没有公布得分：${missing.map(({ label }) => label).join('、')}`);
}

/** From nothing to full marks for every score that is not published. */
function possibleSum({ items }: ResolvedScorecard): Interval | undefined {
  const { sum } = partialSum(items.map(({ score }) => score));
  const open: Score[] = [];
  for (const { score, weight } of items) {
    if (score !== undefined) continue;
    if (weight === undefined) return undefined;
    open.push(weight);
  }
  return { low: sum, nominal: sum, high: sum.add(partialSum(open).sum) };
}

function failure(subject: Subject, card: ResolvedScorecard, check: Check): Problem {
  const { items, total } = card;
  const suspects = suspectsOf(subject, card);
  const parts = items.map(({ score }) => score?.text ?? '？').join('+');
  const { published = '', calculated, calculatedLow, calculatedHigh, gap } = check;
  const sum = calculatedLow === calculatedHigh ? calculated : `${calculatedLow} 至 ${calculatedHigh}`;
  const zh = `各项得分 ${parts} 合计 ${sum}，总分写 ${published}，相差 ${gap}${likely(suspects, items)}；请核对各项得分和总分`;
  const en = `the scores ${parts} add up to ${sum}, the total says ${published} (gap ${gap}); correct a score or the total`;
  const first = suspects[0]?.hypothesis;
  const found = first?.replace || (total?.text ?? '');
  const expected = first?.with ?? calculated ?? '';
  return { ...blame(subject, suspects, ['scorecard', 'total']), check: check.id, found, expected, zh, en };
}

/** A score that its own rule speaks against, or the total; the score that the narrative gives is a witness. */
function suspectsOf(subject: Subject, card: ResolvedScorecard): Suspect[] {
  const { total, items } = card;
  const { sum, missing } = partialSum(items.map(({ score }) => score));
  if (total === undefined || missing > 0) return [];
  const narrative = subject.figures.get('evaluation.score')?.quantity.number;
  const confirmed = narrative?.equals(total.value);
  const score = narrative?.equals(sum) ? 0.97 : confirmed ? 0.1 : 0.65;
  const hypothesis = {
    kind: 'wrong-total',
    figure: null,
    replace: total.text,
    with: decimalText(sum, 6, total.decimals),
    score,
  };
  return ranked([
    { path: ['scorecard', 'total'], hypothesis },
    ...rowSuspects(card),
    ...suspectsOfScores(subject, card, sum.sub(total.value)),
  ]);
}
