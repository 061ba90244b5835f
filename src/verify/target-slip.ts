import { rational } from '#quantity/rational.ts';
import type { Hypothesis } from '#schema/finding.ts';
import { attain } from '#verify/attainment.ts';
import { fits } from '#verify/due-score.ts';
import type { ResolvedScorecard, ScoredItem } from '#verify/scorecard.ts';
import { slipsOf } from '#verify/slip.ts';
import type { Subject } from '#verify/subject.ts';
import { readGoal } from '#verify/target.ts';

/** Points by judgement are whole or half ones: such a score may fit another target by chance. */
const JUDGED = rational(2);

/**
 * The target that the score was given for, where the published one is met and the score is less: one digit or two
 * transposed ones apart, it makes the score come out to its last decimal.
 */
export function targetSlip(subject: Subject, card: ResolvedScorecard, scored: ScoredItem): Hypothesis | undefined {
  const { target, actual, score, weight, item, label } = scored;
  if (target.kind !== 'number' || score === undefined || weight === undefined || item.target === undefined)
    return undefined;
  if (score.value.mul(JUDGED).isWhole) return undefined;
  const digits = /\d[\d,，]*(?:[.．]\d+)?/;
  const measures = new Set(subject.content.site.measures);
  for (const { kind, quantity } of slipsOf(target.quantity)) {
    if (kind !== 'digit' && kind !== 'transposition') continue;
    const [number = ''] = digits.exec(quantity.text) ?? [];
    const text = item.target.replace(digits, number);
    const other = readGoal(text, measures);
    const attainment = attain(other, actual, label, subject.rounding);
    if ('reason' in attainment || attainment.attained === 'met') continue;
    if (fits(card, { ...scored, target: other, attainment }, subject.rounding) !== true) continue;
    return { kind: 'wrong-target', figure: null, replace: item.target, with: text, score: 0.7 };
  }
  return undefined;
}
