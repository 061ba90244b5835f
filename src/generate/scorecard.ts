import type { IndicatorSource } from '#generate/fact.ts';
import type { FigureDraft } from '#generate/figures.ts';
import type { Random } from '#generate/random.ts';
import {
  figureItem,
  type GroupPoints,
  type ItemDraft,
  judged,
  ownItem,
  rateItem,
  satisfactionItem,
} from '#generate/scorecard-items.ts';
import { type Rational, rational, ZERO } from '#quantity/rational.ts';

export interface ScorecardDraft {
  items: readonly ItemDraft[];
  total: Rational;
  grade: string;
}

/** How a regime weighs: points of its groups and their names. */
export interface Weights {
  rate: GroupPoints;
  output: GroupPoints;
  benefit: GroupPoints;
  satisfaction: GroupPoints;
}

/** Scores every indicator by its rule: met targets in full, missed ones in proportion, rates by the rate. */
export function makeScorecard(
  random: Random,
  weights: Weights,
  sources: { executed: FigureDraft; satisfaction: FigureDraft; indicators: readonly IndicatorSource[] },
): ScorecardDraft {
  const [outputGroup, outputPoints] = weights.output;
  const [benefitGroup, benefitPoints] = weights.benefit;
  const chosen = random.sample(sources.indicators, 2);
  const shares = portions(random, outputPoints, chosen.length + 2);
  const outputs = shares.map((weight, index) => {
    const source = chosen[index];
    return source === undefined
      ? ownItem(random, outputGroup, index, weight)
      : figureItem(random, source, outputGroup, weight);
  });
  const benefits = portions(random, benefitPoints, 2).map((weight, index) =>
    judged(random, benefitGroup, index, weight),
  );
  const items = [
    rateItem(random, sources.executed, weights.rate),
    ...outputs,
    ...benefits,
    satisfactionItem(random, sources.satisfaction, weights.satisfaction),
  ];
  const total = items.reduce((sum, { score }) => sum.add(score), ZERO);
  return { items, total, grade: gradeOf(total) };
}

/** `points` in portions of five, none empty. */
function portions(random: Random, total: number, count: number): number[] {
  const all = Array.from({ length: count }, () => 5);
  for (let left = total - 5 * count; left >= 5; left -= 5) {
    const index = random.integer(0, count - 1);
    all[index] = (all[index] ?? 0) + 5;
  }
  return all;
}

export function gradeOf(total: Rational): string {
  const at = (limit: bigint) => total.compare(rational(limit)) >= 0;
  if (at(90n)) return '优';
  if (at(80n)) return '良';
  return at(60n) ? '中' : '差';
}
