import type { Rule } from '#verify/rule.ts';
import { checkScore, scoreProblem } from '#verify/score-check.ts';
import { type ScoredItem, scorecardOf } from '#verify/scorecard.ts';

/** score = execution rate × weight, at most the weight */
export const scoreByRate: Rule = {
  id: 'score-by-rate',
  severity: 'error',
  waivable: true,
  title: { zh: '执行率得分算得不对', en: 'the score of a rate is not rate × weight' },
  equation: '得分 = 执行率 × 分值，最多得满分',
  explanation:
    '预算执行率按比例计分：执行了76%，分值10分就得7.6分。没有执行完却得满分，或者得分与执行率对不上，都是错误。',
  example: { failing: '执行率 76%，分值 10，得分 10', passing: '执行率 76%，分值 10，得分 7.6' },
  check(subject) {
    const card = scorecardOf(subject);
    if (card === undefined) return {};
    const results = card.items
      .filter(isScoredByRate)
      .map((scored) => ({ scored, check: checkScore(subject, card, scored, 'score-by-rate') }));
    const problems = results
      .filter(({ check }) => check.outcome === 'failed')
      .map(({ scored, check }) => scoreProblem(subject, card, scored, check));
    return { checks: results.map(({ check }) => check), problems };
  },
};

/** More than full marks is `score-within-weight`. */
function isScoredByRate({ method, weight, score }: ScoredItem): boolean {
  return method === 'rate' && !(weight !== undefined && score !== undefined && score.value.compare(weight.value) > 0);
}
