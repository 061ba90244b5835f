import { point } from '#quantity/interval.ts';
import type { Check } from '#verify/check.ts';
import { comparisonCheck, notEvaluated } from '#verify/comparison-check.ts';
import { POINTS } from '#verify/due-score.ts';
import type { Problem, Rule } from '#verify/rule.ts';
import { suspectsOfScore } from '#verify/score-suspects.ts';
import { type ResolvedScorecard, type ScoredItem, scorecardOf } from '#verify/scorecard.ts';
import type { Subject } from '#verify/subject.ts';
import { blame, likely } from '#verify/suspect.ts';

/** score <= weight */
export const scoreWithinWeight: Rule = {
  id: 'score-within-weight',
  severity: 'error',
  waivable: true,
  title: { zh: '得分超过分值', en: 'a score above its weight' },
  equation: '得分 ≤ 分值',
  explanation: '一项指标最多得满分。得分高于分值，不是得分写错，就是分值写错，或者两列填反了。',
  example: { failing: '分值 10，得分 15', passing: '分值 15，得分 15' },
  check(subject) {
    const card = scorecardOf(subject);
    if (card === undefined) return {};
    const results = card.items
      .filter(({ weight, score }) => weight !== undefined || score !== undefined)
      .map((scored) => ({ scored, check: checkScore(scored) }));
    const problems = results
      .filter(({ check }) => check.outcome === 'failed')
      .map(({ scored, check }) => failure(subject, card, scored, check));
    return { checks: results.map(({ check }) => check), problems };
  },
};

function checkScore({ key, label, weight, score }: ScoredItem): Check {
  const about = { rule: 'score-within-weight', target: key, statement: `${label}：得分 ≤ 分值`, figures: [] };
  if (weight === undefined) return notEvaluated(about, '没有公布分值');
  if (score === undefined) return notEvaluated(about, '没有公布得分');
  return comparisonCheck(about, {
    published: point(score.value),
    publishedText: `${score.text}分`,
    comparison: '<=',
    calculated: point(weight.value),
    unit: POINTS,
    decimals: weight.decimals,
  });
}

function failure(subject: Subject, card: ResolvedScorecard, scored: ScoredItem, check: Check): Problem {
  const suspects = suspectsOfScore(subject, card, scored).filter(
    ({ hypothesis: { kind } }) => kind === 'wrong-score' || kind === 'wrong-weight',
  );
  const { label, index, score, weight } = scored;
  const found = score?.text ?? '';
  const zh = `“${label}”得分 ${found}，超过分值 ${weight?.text}，多 ${check.gap}${likely(suspects, card.items)}；请核对得分和分值`;
  const en = `${label} has the score ${found}, above its weight ${weight?.text} (gap ${check.gap}); correct the score or the weight`;
  const first = suspects[0]?.hypothesis;
  const path = ['scorecard', 'items', index, 'score'];
  const expected = first?.with ?? `≤${weight?.text}`;
  return { ...blame(subject, suspects, path), check: check.id, found: first?.replace ?? found, expected, zh, en };
}
