import type { Problem, Rule } from '#verify/rule.ts';
import { checkScore, scoreProblem } from '#verify/score-check.ts';
import { type ResolvedScorecard, type ScoredItem, scorecardOf } from '#verify/scorecard.ts';
import type { Subject } from '#verify/subject.ts';
import { targetSlip } from '#verify/target-slip.ts';

/** score = weight if the target is met, else actual / target (≥) or target / actual (≤) × weight */
export const scoreByTarget: Rule = {
  id: 'score-by-target',
  severity: 'error',
  waivable: true,
  title: { zh: '得分与完成比例不符', en: 'a score that is not in proportion to the target' },
  equation: '达到目标：得分 = 分值；没有达到：得分 = 完成值 ÷ 目标值（≥）或 目标值 ÷ 完成值（≤）× 分值',
  explanation:
    '定量指标达到目标得满分，没有达到的按比例计分。这里用公布的目标值、完成值和分值重算得分，按公布的小数位四舍五入或舍去都算相符。超过目标而写明原因少得分的不判错；得分正好等于目标写错一位数字时的得分，是提醒。',
  example: {
    failing: '目标 ≥150场，完成 136场，分值 20，得分 18.31',
    passing: '目标 ≥150场，完成 136场，分值 20，得分 18.13',
  },
  check(subject) {
    const card = scorecardOf(subject);
    if (card === undefined) return {};
    const results = card.items
      .filter(isScoredByTarget)
      .map((scored) => ({ scored, check: checkScore(subject, card, scored, 'score-by-target') }));
    const problems = results.flatMap(({ scored, check }): Problem[] => {
      if (check.outcome === 'failed') return [scoreProblem(subject, card, scored, check)];
      const isReduced = check.outcome === 'not-evaluated' && scored.item.reason !== undefined;
      return isReduced ? otherTarget(subject, card, scored) : [];
    });
    return { checks: results.map(({ check }) => check), problems };
  },
};

/** Points taken off with a reason are the unit's own decision, unless another target gives them exactly. */
function otherTarget(subject: Subject, card: ResolvedScorecard, scored: ScoredItem): Problem[] {
  const hypothesis = targetSlip(subject, card, scored);
  if (hypothesis === undefined) return [];
  const { replace, with: other } = hypothesis;
  const { label, index, item } = scored;
  const zh = `“${label}”完成 ${item.actual}，超过目标 ${replace}，却只得 ${item.score}分；这正好是目标 ${other} 时的得分，请核对目标值`;
  const en = `${label}: ${item.actual} exceeds the target ${replace}, yet the score is ${item.score}, just what the target ${other} gives; look at the target`;
  const place = subject.report.locate(['scorecard', 'items', index, 'target']);
  return [{ place, found: replace, expected: other, zh, en, severity: 'warning', hypotheses: [hypothesis] }];
}

/** Full marks are `missed-target-full-marks`, more than that `score-within-weight`, no actual `score-without-evidence`. */
function isScoredByTarget({ method, target, actual, weight, score }: ScoredItem): boolean {
  if (method !== 'target' || target.kind === 'none' || actual.kind === 'none') return false;
  return weight === undefined || score === undefined || score.value.compare(weight.value) < 0;
}
