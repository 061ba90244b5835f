import { type Rational, ZERO } from '#quantity/rational.ts';
import { fits } from '#verify/due-score.ts';
import { type ResolvedScorecard, type Score, type ScoredItem, scoreOf } from '#verify/scorecard.ts';
import type { Subject } from '#verify/subject.ts';
import { points, ranked, type Suspect, suspect } from '#verify/suspect.ts';

/** Weights together − points of the whole; undefined when a weight is missing. */
export function weightExcess({ items, full }: ResolvedScorecard): Rational | undefined {
  return sumOf(items.map(({ weight }) => weight?.value))?.sub(full);
}

/** Scores together − published total; undefined when a score or the total is missing. */
export function scoreExcess({ items, total }: ResolvedScorecard): Rational | undefined {
  const sum = sumOf(items.map(({ score }) => score?.value));
  return total === undefined ? undefined : sum?.sub(total.value);
}

/** Sum of values that are all there; undefined for none at all. */
export function sumOf(values: ReadonlyArray<Rational | undefined>): Rational | undefined {
  if (values.length === 0) return undefined;
  return values.reduce<Rational | undefined>(
    (sum, value) => (sum === undefined || value === undefined ? undefined : sum.add(value)),
    ZERO,
  );
}

/** Sum of the values that are there, and how many are not. */
export function partialSum(values: ReadonlyArray<Score | undefined>): { sum: Rational; missing: number } {
  const there = values.flatMap((one) => one ?? []);
  return { sum: there.reduce((sum, { value }) => sum.add(value), ZERO), missing: values.length - there.length };
}

/** Weights of which one may be wrong by `excess`, likeliest first: the one that its own score speaks for. */
export function suspectsOfWeights(
  subject: Subject,
  card: ResolvedScorecard,
  items: readonly ScoredItem[],
  excess: Rational,
): Suspect[] {
  const suspects = items.flatMap((scored) => {
    const { weight, known } = scored;
    const text = weight === undefined ? undefined : points(weight.value.sub(excess));
    if (weight === undefined || text === undefined || text === '0') return [];
    const likely = likelihood(
      fits(card, scored, subject.rounding),
      fits(card, scored, subject.rounding, { weight: scoreOf(text) }),
    );
    const fixed = known?.weight !== undefined && scoreOf(known.weight)?.value.equals(weight.value.sub(excess)) === true;
    if (likely === undefined) return [];
    return [suspect(scored, 'weight', weight.text, text, fixed ? 0.97 : likely * neatness(weight, text))];
  });
  return ranked(suspects);
}

/** Scores of which one may be wrong by `excess`, likeliest first. */
export function suspectsOfScores(subject: Subject, card: ResolvedScorecard, excess: Rational): Suspect[] {
  const suspects = card.items.flatMap((scored) => {
    const { score } = scored;
    const text = score === undefined ? undefined : points(score.value.sub(excess));
    if (score === undefined || text === undefined) return [];
    const likely = likelihood(
      fits(card, scored, subject.rounding),
      fits(card, scored, subject.rounding, { score: scoreOf(text) }),
    );
    return likely === undefined ? [] : [suspect(scored, 'score', score.text, text, likely * neatness(score, text))];
  });
  return ranked(suspects);
}

/** A slip seldom adds decimals: 28 was hardly meant to be 27.99. */
function neatness({ decimals }: Score, text: string): number {
  return (text.split('.')[1]?.length ?? 0) > decimals ? 0.5 : 1;
}

/** How likely a change is that turns `now` into `then`: whether the rule holds, undefined where there is none. */
function likelihood(now: boolean | undefined, then: boolean | undefined): number | undefined {
  if (then === false) return undefined;
  if (now === false) return then === true ? 0.95 : 0.6;
  return now === undefined ? 0.5 : 0.3;
}
