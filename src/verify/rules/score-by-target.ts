import type { Rule } from '#verify/rule.ts';
import { checkScore, scoreProblem } from '#verify/score-check.ts';
import { type ScoredItem, scorecardOf } from '#verify/scorecard.ts';

/** score = weight if the target is met, else actual / target (≥) or target / actual (≤) × weight */
export const scoreByTarget: Rule = {
  id: 'score-by-target',
  severity: 'error',
  waivable: true,
  title: { zh: '得分与完成比例不符', en: 'a score that is not in proportion to the target' },
  equation: '达到目标：得分 = 分值；没有达到：得分 = 完成值 ÷ 目标值（≥）或 目标值 ÷ 完成值（≤）× 分值',
  explanation:
    '定量指标达到目标得满分，没有达到的按比例计分。这里用公布的目标值、完成值和分值重算得分，按公布的小数位四舍五入或舍去都算相符。',
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
    const problems = results
      .filter(({ check }) => check.outcome === 'failed')
      .map(({ scored, check }) => scoreProblem(subject, card, scored, check));
    return { checks: results.map(({ check }) => check), problems };
  },
};

/** Full marks are `missed-target-full-marks`, more than that `score-within-weight`, no actual `score-without-evidence`. */
function isScoredByTarget({ method, target, actual, weight, score }: ScoredItem): boolean {
  if (method !== 'target' || target.kind === 'none' || actual.kind === 'none') return false;
  return weight === undefined || score === undefined || score.value.compare(weight.value) < 0;
}
