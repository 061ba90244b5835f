import { decimalText, ONE, type Rational, ZERO } from '#quantity/rational.ts';
import type { Hypothesis } from '#schema/finding.ts';
import { attain } from '#verify/attainment.ts';
import { dueShare, fits, scaled, scoreText } from '#verify/due-score.ts';
import { type ResolvedScorecard, type ScoredItem, scoreOf } from '#verify/scorecard.ts';
import type { Subject } from '#verify/subject.ts';
import { readGoal } from '#verify/target.ts';

/** A value of the scorecard that may be the wrong one: where it stands and what would mend it. */
export interface Suspect {
  path: ReadonlyArray<string | number>;
  hypothesis: Hypothesis;
}

type Field = 'weight' | 'score' | 'target' | 'actual';

export function pathOf({ index }: ScoredItem, field: string): ReadonlyArray<string | number> {
  return ['scorecard', 'items', index, field];
}

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

/** What may be wrong where a score is not what the rule gives, likeliest first; totals and figures are the witnesses. */
export function suspectsOfScore(subject: Subject, card: ResolvedScorecard, scored: ScoredItem): Suspect[] {
  const suspects = [
    scoreSuspect(subject, card, scored),
    weightSuspect(subject, card, scored),
    actualSuspect(subject, card, scored),
    targetSuspect(card, scored),
  ];
  return ranked(suspects.flatMap((one) => one ?? []));
}

function scoreSuspect(subject: Subject, card: ResolvedScorecard, scored: ScoredItem): Suspect | undefined {
  const { score, weight } = scored;
  if (score === undefined || weight === undefined) return undefined;
  const excess = scoreExcess(card);
  const witnessed = excess === undefined || excess.n === 0n ? undefined : scoreOf(points(score.value.sub(excess)));
  if (witnessed !== undefined && fits(card, scored, subject.rounding, { score: witnessed }) === true)
    return suspect(scored, 'score', score.text, witnessed.text, 0.95);
  const due = dueShare(scored, subject.rounding);
  const isFull = score.value.compare(weight.value) >= 0;
  const decimals = Math.max(score.decimals, isFull ? card.decimals : 0);
  const wanted = 'reason' in due ? '' : decimalText(scaled(due.share, weight.value).nominal, decimals);
  return suspect(scored, 'score', score.text, wanted, excess?.n === 0n && !isFull ? 0.4 : 0.6);
}

function weightSuspect(subject: Subject, card: ResolvedScorecard, scored: ScoredItem): Suspect | undefined {
  const excess = weightExcess(card);
  const { weight } = scored;
  if (weight === undefined || excess === undefined || excess.n === 0n) return undefined;
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
  return solved === undefined ? undefined : suspect(scored, 'actual', item.actual ?? '', solved, 0.45);
}

function targetSuspect(card: ResolvedScorecard, scored: ScoredItem): Suspect | undefined {
  const solved = scored.method === 'rate' ? undefined : solve(scored, 'target');
  if (solved === undefined) return undefined;
  const { actual, figure, item } = scored;
  const certain = figure !== undefined && actual.kind === 'number' && scoreExcess(card)?.n === 0n;
  return suspect(scored, 'target', item.target ?? '', solved, certain ? 0.42 : 0.25);
}

/** The indicator as it would be with another actual value. */
export function withActual(subject: Subject, scored: ScoredItem, text: string): ScoredItem {
  const actual = readGoal(text, new Set(subject.content.site.measures));
  return { ...scored, actual, attainment: attain(scored.target, actual, scored.label, subject.rounding) };
}

/** The actual value or target with which the published score would be right. */
function solve({ attainment, score, weight, item }: ScoredItem, field: 'actual' | 'target'): string | undefined {
  const numbers = 'reason' in attainment ? undefined : attainment.numbers;
  if (numbers === undefined || score === undefined || weight === undefined || weight.value.n === 0n) return undefined;
  const share = score.value.div(weight.value);
  if (share.n === 0n || share.compare(ONE) > 0) return undefined;
  const { comparison, target, actual, quantity } = numbers;
  const up = (comparison === '>=') === (field === 'actual');
  const known = field === 'actual' ? target : actual.nominal;
  const value = (up ? known.mul(share) : known.div(share)).div(quantity.unit.factor);
  const written = decimalText(value, quantity.decimals, quantity.decimals);
  const source = item[field] ?? '';
  return source.replace(/\d[\d,，]*(?:[.．]\d+)?/, written);
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
    if (weight === undefined || text === undefined) return [];
    const likely = likelihood(
      fits(card, scored, subject.rounding),
      fits(card, scored, subject.rounding, { weight: scoreOf(text) }),
    );
    const fixed = known?.weight !== undefined && scoreOf(known.weight)?.value.equals(weight.value.sub(excess)) === true;
    return likely === undefined ? [] : [suspect(scored, 'weight', weight.text, text, fixed ? 0.97 : likely)];
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
    return likely === undefined ? [] : [suspect(scored, 'score', score.text, text, likely)];
  });
  return ranked(suspects);
}

/** How likely a change is that turns `now` into `then`: whether the rule holds, undefined where there is none. */
function likelihood(now: boolean | undefined, then: boolean | undefined): number | undefined {
  if (then === false) return undefined;
  if (now === false) return then === true ? 0.95 : 0.6;
  return now === undefined ? 0.5 : 0.3;
}

/** Points as they may stand in a scorecard; undefined below zero. */
function points(value: Rational): string | undefined {
  return value.compare(ZERO) < 0 ? undefined : scoreText(value);
}

function suspect(
  scored: ScoredItem,
  field: Field,
  replace: string,
  instead: string,
  score: number,
  figure: string | null = null,
): Suspect {
  return { path: pathOf(scored, field), hypothesis: { kind: `wrong-${field}`, figure, replace, with: instead, score } };
}

export function ranked(suspects: readonly Suspect[]): Suspect[] {
  return [...suspects].sort((a, b) => b.hypothesis.score - a.hypothesis.score).slice(0, 5);
}
