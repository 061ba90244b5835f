import { decimalText, ONE } from '#quantity/rational.ts';
import { attain } from '#verify/attainment.ts';
import { dueShare, fits, scaled } from '#verify/due-score.ts';
import { type ResolvedScorecard, type ScoredItem, scoreOf } from '#verify/scorecard.ts';
import { type SlipKind, slipsOf } from '#verify/slip.ts';
import type { Subject } from '#verify/subject.ts';
import { scoreExcess, weightExcess } from '#verify/sum-suspects.ts';
import { points, ranked, type Suspect, suspect } from '#verify/suspect.ts';
import { type Goal, readGoal } from '#verify/target.ts';

/** What may be wrong where a score is not what the rule gives, likeliest first; totals and figures are the witnesses. */
export function suspectsOfScore(subject: Subject, card: ResolvedScorecard, scored: ScoredItem): Suspect[] {
  const suspects = [
    scoreSuspect(subject, card, scored),
    weightSuspect(subject, card, scored),
    actualSuspect(subject, card, scored),
    targetSuspect(subject, card, scored),
  ];
  return ranked(suspects.flatMap((one) => one ?? []));
}

function scoreSuspect(subject: Subject, card: ResolvedScorecard, scored: ScoredItem): Suspect | undefined {
  const { score, weight } = scored;
  if (score === undefined || weight === undefined) return undefined;
  const excess = scoreExcess(card);
  const witnessed = excess === undefined || excess.isZero ? undefined : scoreOf(points(score.value.sub(excess)));
  if (witnessed !== undefined && fits(card, scored, subject.rounding, { score: witnessed }) === true)
    return suspect(scored, 'score', score.text, witnessed.text, 0.95);
  const due = dueShare(scored, subject.rounding);
  const isFull = score.value.compare(weight.value) >= 0;
  const decimals = isFull ? Math.max(score.decimals, card.decimals, 2) : score.decimals;
  const wanted = 'reason' in due ? '' : decimalText(scaled(due.share, weight.value).nominal, decimals);
  return suspect(scored, 'score', score.text, wanted, excess?.isZero === true && !isFull ? 0.4 : 0.6);
}

function weightSuspect(subject: Subject, card: ResolvedScorecard, scored: ScoredItem): Suspect | undefined {
  const excess = weightExcess(card);
  const { weight } = scored;
  if (weight === undefined || excess === undefined || excess.isZero) return undefined;
  const witnessed = scoreOf(points(weight.value.sub(excess)));
  if (witnessed === undefined || fits(card, scored, subject.rounding, { weight: witnessed }) !== true) return undefined;
  return suspect(scored, 'weight', weight.text, witnessed.text, 0.94);
}

function actualSuspect(subject: Subject, card: ResolvedScorecard, scored: ScoredItem): Suspect | undefined {
  const { actual, figure, item } = scored;
  if (actual.kind !== 'number') return undefined;
  if (figure !== undefined) {
    if (figure.quantity.value.equals(actual.quantity.value)) return undefined;
    const other = withActual(subject, scored, figure.quantity.text);
    const likely = fits(card, other, subject.rounding) === true ? 0.96 : 0.5;
    return suspect(scored, 'actual', item.actual ?? '', figure.quantity.text, likely, figure.id);
  }
  const solved = solve(scored, 'actual');
  if (solved === undefined) return undefined;
  const likely = scoreExcess(card)?.isZero === true && isSlip(subject, actual, solved) ? SLIP : 0.45;
  return suspect(scored, 'actual', item.actual ?? '', solved, likely);
}

function targetSuspect(subject: Subject, card: ResolvedScorecard, scored: ScoredItem): Suspect | undefined {
  const solved = scored.method === 'rate' ? undefined : solve(scored, 'target');
  if (solved === undefined) return undefined;
  const { actual, target, figure, item } = scored;
  // A figure of the report vouches for the actual value, the total for the score.
  const scoreHolds = scoreExcess(card)?.isZero === true;
  const vouched = figure !== undefined && actual.kind === 'number' && scoreHolds;
  const slip = scoreHolds && isSlip(subject, target, solved);
  const likely = slip ? (vouched ? 0.8 : SLIP - 0.02) : vouched ? 0.42 : 0.25;
  return suspect(scored, 'target', item.target ?? '', solved, likely);
}

/** One wrong or transposed digit explains a score that its total confirms better than a number made up. */
const SLIP = 0.65;
const SLIPS: ReadonlySet<SlipKind> = new Set(['digit', 'transposition', 'decimal-point']);

/** Whether a slip of the hand leads from the value that would be right to the published one. */
function isSlip({ content }: Subject, published: Goal, solved: string): boolean {
  const right = readGoal(solved, new Set(content.site.measures));
  if (published.kind !== 'number' || right.kind !== 'number') return false;
  return slipsOf(published.quantity).some(
    ({ kind, quantity }) => SLIPS.has(kind) && quantity.value.equals(right.quantity.value),
  );
}

/** The indicator as it would be with another actual value. */
export function withActual(subject: Subject, scored: ScoredItem, text: string): ScoredItem {
  const actual = readGoal(text, new Set(subject.content.site.measures));
  return { ...scored, actual, attainment: attain(scored.target, actual, scored.label, subject.rounding) };
}

/** The actual value or target with which the published score would be right. */
function solve({ attainment, score, weight, item }: ScoredItem, field: 'actual' | 'target'): string | undefined {
  const numbers = 'reason' in attainment ? undefined : attainment.numbers;
  if (numbers === undefined || score === undefined || weight === undefined || weight.value.isZero) return undefined;
  const share = score.value.div(weight.value);
  if (share.isZero || share.compare(ONE) > 0) return undefined;
  const { comparison, target, actual, quantity } = numbers;
  const up = (comparison === '>=') === (field === 'actual');
  const known = field === 'actual' ? target : actual.nominal;
  const value = (up ? known.mul(share) : known.div(share)).div(quantity.unit.factor);
  const written = decimalText(value, quantity.decimals, quantity.decimals);
  const source = item[field] ?? '';
  return source.replace(/\d[\d,，]*(?:[.．]\d+)?/, written);
}
