import { point } from '#quantity/interval.ts';
import { ZERO } from '#quantity/rational.ts';
import type { Check } from '#verify/check.ts';
import { comparisonCheck, notEvaluated, plainCheck } from '#verify/comparison-check.ts';
import { fits } from '#verify/due-score.ts';
import type { Problem, Rule } from '#verify/rule.ts';
import { checkScore } from '#verify/score-check.ts';
import { suspectsOfScore } from '#verify/score-suspects.ts';
import { type ResolvedScorecard, type ScoredItem, scorecardOf } from '#verify/scorecard.ts';
import type { Subject } from '#verify/subject.ts';
import { blame, likely } from '#verify/suspect.ts';

/** score = weight only if the actual value reaches the target */
export const missedTargetFullMarks: Rule = {
  id: 'missed-target-full-marks',
  severity: 'error',
  waivable: true,
  title: { zh: '没有达到目标却得满分', en: 'full marks on a missed target' },
  equation: '得分 = 分值时，完成值达到目标值（≥、≤、= 或范围，按完成值公布的精度）',
  explanation:
    '得满分的意思是达到了目标。完成值没有达到目标，却给了满分，是自评表里最常见的错误。没有达到的，应当按完成的比例计分，并写明原因。',
  example: {
    failing: '目标 ≥95%，完成 93.2%，分值 10，得分 10',
    passing: '目标 ≥95%，完成 93.2%，分值 10，得分 9.81',
  },
  check(subject) {
    const card = scorecardOf(subject);
    if (card === undefined) return {};
    const results = card.items
      .filter(isFull)
      .map((scored) => ({ scored, check: checkFullMarks(subject, card, scored) }));
    const problems = results
      .filter(({ check }) => check.outcome === 'failed')
      .map(({ scored, check }) => failure(subject, card, scored, check));
    return { checks: results.map(({ check }) => check), problems };
  },
};

/** Full marks by a target that can be compared; the execution rate is scored by itself, words by people. */
function isFull({ method, target, actual, weight, score }: ScoredItem): boolean {
  if (method === 'rate' || (target.kind !== 'number' && target.kind !== 'state') || actual.kind === 'none')
    return false;
  if (weight === undefined || score === undefined || weight.value.compare(ZERO) === 0) return false;
  return score.value.equals(weight.value);
}

/** A target missed by so little that the formula gives full marks as published is explained by rounding. */
function checkFullMarks(subject: Subject, card: ResolvedScorecard, scored: ScoredItem): Check {
  const { attainment } = scored;
  if ('reason' in attainment || attainment.attained !== 'missed' || attainment.share === undefined)
    return checkTarget(scored);
  // The actual value as published: its own precision must not excuse a missed target a second time.
  const asPublished = { ...scored, attainment: { ...attainment, share: point(attainment.share.nominal) } };
  if (fits(card, asPublished, subject.rounding) !== true) return checkTarget(scored);
  return checkScore(subject, card, asPublished, 'missed-target-full-marks');
}

function checkTarget({ key, label, item, attainment, figure }: ScoredItem): Check {
  const { target = '', actual = '' } = item;
  const statement = `${label}得满分：完成 ${actual} 达到目标 ${target}`;
  const figures = figure === undefined ? [] : [figure.id];
  const about = { rule: 'missed-target-full-marks', target: key, statement, figures };
  if ('reason' in attainment) return notEvaluated(about, attainment.reason);
  const { attained, numbers } = attainment;
  if (numbers === undefined) return plainCheck(about, attained !== 'missed');
  const { comparison, quantity } = numbers;
  return comparisonCheck(about, {
    published: numbers.actual,
    publishedText: actual,
    comparison,
    calculated: point(numbers.target),
    unit: quantity.unit,
    decimals: quantity.decimals,
  });
}

function failure(subject: Subject, card: ResolvedScorecard, scored: ScoredItem, check: Check): Problem {
  const suspects = suspectsOfScore(subject, card, scored);
  const { label, index, item, weight } = scored;
  const first = suspects[0]?.hypothesis;
  const gap = check.gap === null ? '' : `，差 ${check.gap}`;
  const zh = `“${label}”目标 ${item.target}，完成 ${item.actual}，没有达到${gap}，却得满分 ${weight?.text}${likely(suspects, card.items)}；请按完成情况计分并写明原因，或更正完成值`;
  const en = `${label}: target ${item.target}, actual ${item.actual}${check.gap === null ? '' : ` (gap ${check.gap})`}: missed, yet it has full marks ${weight?.text}; score it by what was done, or correct the actual value`;
  const path = ['scorecard', 'items', index, 'score'];
  const found = first?.replace ?? item.score ?? '';
  return { ...blame(subject, suspects, path), check: check.id, found, expected: first?.with ?? '', zh, en };
}
