import type { DatasheetDraft } from '#intake/datasheet.ts';
import type { ScorecardDraft } from '#intake/scorecard.ts';
import { bareName } from '#intake/words.ts';
import { decimal, ZERO } from '#quantity/rational.ts';
import type { GroupWeight, Regime } from '#schema/regime.ts';

export interface RegimeChoice {
  id: string;
  /** Why this one. */
  because: string;
}

/** The regime that the scorecard or the cited notice belongs to; undefined where none fits for sure. */
export function chooseRegime(
  regimes: ReadonlyMap<string, Regime>,
  scope: 'whole-unit' | 'project',
  basis: string | undefined,
  card: ScorecardDraft | undefined,
): RegimeChoice | undefined {
  const fitting = [...regimes].filter(([, regime]) => regime.scope === scope);
  const cited = fitting.filter(([, regime]) => basis !== undefined && regime.basis === basis);
  if (cited.length === 1 && cited[0] !== undefined) return { id: cited[0][0], because: `依据的通知是 ${basis ?? ''}` };
  if (card === undefined || card.items.length === 0) return undefined;
  const rated = fitting
    .map(([id, regime]) => ({ id, score: likenessOf(regime, card) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const [best, next] = rated;
  if (best === undefined || best.score === next?.score) return undefined;
  return { id: best.id, because: '评分表的一级指标、指标名称和分值与它一致' };
}

/** Above zero where the groups' points agree, or most of the named indicators are there with their points. */
function likenessOf({ scorecard }: Regime, card: ScorecardDraft): number {
  if (scorecard === undefined) return 0;
  const { groups, indicators, variants } = scorecard;
  if (groups.length > 0) {
    const sets = [groups, ...variants.map((variant) => variant.groups)];
    return sets.some((set) => groupsAgree(set, card)) ? groups.length : 0;
  }
  const found = indicators.filter(({ label, weight }) =>
    card.items.some(
      (item) =>
        alike(item.label, label) &&
        (weight === undefined || item.weight === undefined || decimal(weight).equals(decimal(item.weight))),
    ),
  );
  return found.length >= Math.max(2, indicators.length * 0.6) ? found.length : 0;
}

function alike(a: string, b: string): boolean {
  const [one, other] = [bareName(a), bareName(b)];
  return one === other || one.replace(/^财政/, '') === other.replace(/^财政/, '');
}

function groupsAgree(groups: readonly GroupWeight[], { items }: ScorecardDraft): boolean {
  const sums = new Map<GroupWeight, ReturnType<typeof decimal>>();
  for (const { group, label, weight } of items) {
    const known = groupNamed(groups, group ?? '') ?? groupNamed(groups, label);
    if (known === undefined || weight === undefined) return false;
    sums.set(known, (sums.get(known) ?? ZERO).add(decimal(weight)));
  }
  return groups.every((group) => sums.get(group)?.equals(decimal(group.weight)) === true);
}

function groupNamed(groups: readonly GroupWeight[], name: string): GroupWeight | undefined {
  const short = (text: string) =>
    bareName(text)
      .replace(/\d+分?$/, '')
      .replace(/指标$/, '');
  return groups.find(({ group, aliases }) => [group, ...aliases].some((one) => short(one) === short(name)));
}

/** The scorecard with the ids and the names of groups that its regime has, and with the execution rate from beside the money. */
export function alignScorecard(
  card: ScorecardDraft,
  regime: Regime | undefined,
  money: DatasheetDraft | undefined,
): ScorecardDraft {
  const rate = money?.rate;
  const has = card.items.some(
    ({ indicator, label }) => indicator === 'executionRate' || bareName(label).endsWith('执行率'),
  );
  const items = rate === undefined || has ? card.items : [rate, ...card.items];
  const layout = regime?.scorecard;
  if (layout === undefined) return { ...card, items };
  const taken = new Set<string>();
  const aligned = items.map((item) => {
    const known = layout.indicators.find(
      ({ id, label }) => !taken.has(id) && (alike(label, item.label) || id === item.indicator),
    );
    if (known === undefined) return item;
    taken.add(known.id);
    return { ...item, indicator: known.id };
  });
  return { ...card, items: aligned };
}
