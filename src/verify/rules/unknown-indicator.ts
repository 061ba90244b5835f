import { distance } from 'fastest-levenshtein';
import type { Indicator } from '#schema/regime.ts';
import type { Problem, Rule } from '#verify/rule.ts';
import { groupOf, type ResolvedScorecard, type ScoredItem, sameName, scorecardOf } from '#verify/scorecard.ts';
import type { Subject } from '#verify/subject.ts';

/** indicators and groups of the scorecard are those of the regime, where it fixes them */
export const unknownIndicator: Rule = {
  id: 'unknown-indicator',
  severity: 'warning',
  waivable: true,
  title: { zh: '评价体系中没有的指标', en: 'an indicator that the regime does not have' },
  equation: '评分表的指标和一级指标在评价体系之中（评价体系许可自设指标的除外）',
  explanation:
    '评价体系规定了指标的，评分表不能另立名目。编号或一级指标写得不一样，规定的分值和计分方法就不会用来校验这一行。',
  example: {
    failing: 'indicator: excutionRate（评价体系中是 executionRate）',
    passing: 'indicator: executionRate',
  },
  check(subject) {
    const card = scorecardOf(subject);
    if (card?.layout === undefined) return {};
    const problems = card.items.flatMap((scored) => [
      ...unknownId(subject, card, scored),
      ...unknownGroup(subject, card, scored),
    ]);
    return { problems };
  },
};

function unknownId(
  subject: Subject,
  { layout, items }: ResolvedScorecard,
  { index, item, label }: ScoredItem,
): Problem[] {
  const indicators = layout?.indicators ?? [];
  if (indicators.length === 0 || indicators.some(({ id }) => id === item.indicator)) return [];
  const free = indicators.filter(({ id }) => !items.some((other) => other.item.indicator === id));
  const meant = free.find((one) => isMeant(one, item.indicator, label));
  if (meant === undefined && layout?.closed !== true) return [];
  const place = subject.report.locate(['scorecard', 'items', index, 'indicator']);
  const advice = meant === undefined ? '请核对指标' : `应为 ${meant.id}（${meant.label}）`;
  const zh = `评价体系中没有指标 ${item.indicator}（${label}）；${advice}`;
  const en = `the regime has no indicator ${item.indicator}${meant === undefined ? '' : `; did you mean ${meant.id}?`}`;
  return [{ place, found: item.indicator, expected: meant?.id ?? '', zh, en }];
}

function isMeant(indicator: Indicator, id: string, label: string): boolean {
  return sameName(indicator.label, label) || (id.length > 5 && distance(indicator.id, id) <= 2);
}

/** The weights of a 一级指标 that the regime does not know count nowhere. */
function unknownGroup(subject: Subject, { layout }: ResolvedScorecard, { index, item, label }: ScoredItem): Problem[] {
  const sets = [layout?.groups ?? [], ...(layout?.variants ?? []).map(({ groups }) => groups)].flat();
  const { group } = item;
  if (sets.length === 0 || group === undefined || groupOf(sets, group) !== undefined) return [];
  const known = [...new Set(sets.map((one) => one.group))].join('、');
  const place = subject.report.locate(['scorecard', 'items', index, 'group']);
  const zh = `“${label}”的一级指标“${group}”不在评价体系中；规定的一级指标是 ${known}`;
  const en = `${label} stands under ${group}, which the regime does not have; it has ${known}`;
  return [{ place, found: group, expected: known, zh, en }];
}
