import { decimalText, half, type Rational } from '#quantity/rational.ts';
import type { Indicator } from '#schema/regime.ts';
import { type ResolvedScorecard, type ScoredItem, sameName, scoreOf } from '#verify/scorecard.ts';
import { scoreExcess, weightExcess } from '#verify/sum-suspects.ts';
import type { Suspect } from '#verify/suspect.ts';

/** A row too many or too few: weights and scores are off together. */
export function rowSuspects(card: ResolvedScorecard): Suspect[] {
  const weight = weightExcess(card);
  const score = scoreExcess(card);
  if (weight === undefined || score === undefined || weight.isZero || score.isZero) return [];
  if (weight.isNegative !== score.isNegative || score.abs().compare(weight.abs()) > 0) return [];
  const lacking = weight.isNegative ? missingIndicators(card, weight.abs()) : [];
  // A row with less than half its points is rarer than two slips, unless the regime knows the row.
  if (lacking.length === 0 && score.abs().compare(half(weight.abs())) < 0) return [];
  const points = `分值 ${decimalText(weight.abs(), 6)}、得分 ${decimalText(score.abs(), 6)}`;
  return weight.isNegative ? [omittedRow(lacking, points)] : doubledRow(card, weight, score, points);
}

/** The indicators of the regime that are worth just what is missing and have no row. */
function missingIndicators({ items, layout }: ResolvedScorecard, weight: Rational): Indicator[] {
  const absent = (layout?.indicators ?? []).filter(
    ({ id, label }) => !items.some(({ item, label: name }) => item.indicator === id || sameName(name, label)),
  );
  return absent.filter((one) => {
    // Where the regime fixes only the points of its group, the one indicator it names there has them all.
    const group = layout?.groups.find(({ group: name }) => name === one.group);
    return scoreOf(one.weight ?? group?.weight)?.value.equals(weight) === true;
  });
}

/** Of a row that the regime does not list, only the points are known. */
function omittedRow([indicator, other]: readonly Indicator[], points: string): Suspect {
  const known = indicator !== undefined && other === undefined;
  const instead = known ? `${rowName(indicator.label, indicator.id)}，${points}` : points;
  const hypothesis = { kind: 'row-omitted', figure: null, replace: '', with: instead, score: known ? 0.95 : 0.9 };
  return { path: ['scorecard', 'items'], hypothesis };
}

function doubledRow({ items }: ResolvedScorecard, weight: Rational, score: Rational, points: string): Suspect[] {
  const doubled = items.filter(
    (scored) => scored.weight?.value.equals(weight) === true && scored.score?.value.equals(score) === true,
  );
  const isTwin = (one: ScoredItem) =>
    doubled.some((other) => other !== one && other.item.indicator === one.item.indicator);
  const twin = doubled.findLast(isTwin);
  if (twin === undefined) return [];
  const replace = `${rowName(twin.label, twin.item.indicator)}，${points}`;
  const hypothesis = { kind: 'row-doubled', figure: null, replace, with: '', score: 0.96 };
  return [{ path: ['scorecard', 'items', twin.index, 'indicator'], hypothesis }];
}

/** A row of the scorecard as its reader and its writer know it. */
export function rowName(label: string, indicator: string): string {
  return label === indicator ? label : `${label}（${indicator}）`;
}
