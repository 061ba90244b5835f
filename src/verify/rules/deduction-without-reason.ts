import { decimal, rational } from '#quantity/rational.ts';
import { dueShare } from '#verify/due-score.ts';
import type { Problem, Rule } from '#verify/rule.ts';
import { type ResolvedScorecard, type ScoredItem, scorecardOf } from '#verify/scorecard.ts';
import type { Subject } from '#verify/subject.ts';

/** score < weight only with a reason; of an execution rate only below the regime's threshold (90 % unless it says) */
export const deductionWithoutReason: Rule = {
  id: 'deduction-without-reason',
  severity: 'warning',
  waivable: true,
  title: { zh: '扣了分没有写原因', en: 'points lost without a reason' },
  equation: '得分 < 分值的指标写明偏差原因；预算执行率低于规定（通常90%）的写明原因',
  explanation:
    '自评的用处在于找出没有做到的事和原因。扣了分不写原因，问题就无从改进。预算执行率略低于100%是常事，低于评价体系规定的比例才要说明。',
  example: {
    failing: '目标 ≥10所，完成 9所，分值 20，得分 18，原因空白',
    passing: '目标 ≥10所，完成 9所，分值 20，得分 18，原因：一所学校重新选址',
  },
  check(subject) {
    const card = scorecardOf(subject);
    if (card === undefined) return {};
    return {
      problems: card.items
        .filter((scored) => needsReason(subject, card, scored))
        .map((scored) => problem(subject, card, scored)),
    };
  },
};

const THRESHOLD = '90';
const EMPTY = /^(?:[-—–/\\.。]*|无|略|暂无|未填|没有)$/;

function needsReason(subject: Subject, card: ResolvedScorecard, scored: ScoredItem): boolean {
  const { item, method, weight, score } = scored;
  if (item.reason !== undefined && !EMPTY.test(item.reason)) return false;
  if (weight === undefined || score === undefined || score.value.compare(weight.value) >= 0) return false;
  if (method !== 'rate') return true;
  const threshold = thresholdOf(card);
  const due = dueShare(scored, subject.rounding);
  const share = 'reason' in due ? score.value.div(weight.value) : due.share.nominal;
  return share.compare(decimal(threshold).div(rational(100n))) < 0;
}

function thresholdOf({ layout }: ResolvedScorecard): string {
  return layout?.reasonBelow ?? THRESHOLD;
}

function problem(
  subject: Subject,
  card: ResolvedScorecard,
  { index, label, item, method, weight }: ScoredItem,
): Problem {
  const { score = '', reason } = item;
  const place = subject.report.locate(['scorecard', 'items', index, reason === undefined ? 'score' : 'reason']);
  const why = method === 'rate' ? `，执行率 ${item.actual ?? ''} 低于 ${thresholdOf(card)}%` : '';
  const zh = `“${label}”分值 ${weight?.text}，得分 ${score}${why}，没有写原因；请写明偏差原因（reason）`;
  const en = `${label} has ${score} of ${weight?.text} points and no reason; say why under reason`;
  return { place, found: reason ?? score, expected: 'reason', zh, en };
}
