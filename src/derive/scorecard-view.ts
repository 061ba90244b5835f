import type { ReportView, ScorecardRow } from '#derive/report-view.ts';
import { decimal, decimalText, rational } from '#quantity/rational.ts';
import type { Regime } from '#schema/regime.ts';
import type { Scorecard, ScorecardItem } from '#schema/report.ts';

/** The scorecard with the names its regime gives to indicators. */
export function scorecardView(card: Scorecard, regime: Regime | undefined): ReportView['scorecard'] {
  const items = card.items.map((item) => rowOf(item, regime));
  return { items, total: card.total ?? null, grade: card.grade ?? null, note: card.note ?? null };
}

function rowOf(item: ScorecardItem, regime: Regime | undefined): ScorecardRow {
  const known = regime?.scorecard?.indicators.find(({ id }) => id === item.indicator);
  const weight = item.weight ?? known?.weight ?? null;
  const score = item.score ?? null;
  return {
    indicator: item.indicator,
    label: item.label ?? known?.label ?? item.indicator,
    group: item.group ?? known?.group ?? null,
    subgroup: item.subgroup ?? known?.subgroup ?? null,
    target: item.target ?? null,
    actual: item.actual ?? null,
    weight,
    score,
    share: shareOf(score, weight),
    reason: item.reason ?? null,
  };
}

/** score ÷ weight in %, one decimal. */
function shareOf(score: string | null, weight: string | null): number | null {
  if (score === null || weight === null || decimal(weight).isZero) return null;
  return Number(decimalText(decimal(score).div(decimal(weight)).mul(rational(100n)), 1));
}
