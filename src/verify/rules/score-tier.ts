import type { Interval } from '#quantity/interval.ts';
import { decimal, rational } from '#quantity/rational.ts';
import type { Tier } from '#schema/regime.ts';
import type { Check } from '#verify/check.ts';
import { comparisonCheck, notEvaluated } from '#verify/comparison-check.ts';
import { POINTS } from '#verify/due-score.ts';
import type { Problem, Rule } from '#verify/rule.ts';
import { type ScoredItem, scorecardOf } from '#verify/scorecard.ts';
import type { Subject } from '#verify/subject.ts';

/** share of the weight lies within the tier that the actual value names */
export const scoreTier: Rule = {
  id: 'score-tier',
  severity: 'error',
  waivable: true,
  title: { zh: '定性指标得分不在所属档次', en: 'a qualitative score outside its tier' },
  equation: '定性指标得分 ÷ 分值在完成情况所属档次的范围内（如 达成 100%—80%，部分达成 80%—60%，未达成 60%—0）',
  explanation:
    '定性指标按完成情况分三档计分：达成预期、部分达成、未达成。写的是“部分达成预期指标”，得分却是满分，两处必有一处不对。档次的范围由评价体系规定。',
  example: {
    failing: '完成情况“部分达成预期指标”，分值 10，得分 10',
    passing: '完成情况“部分达成预期指标”，分值 10，得分 7',
  },
  check(subject) {
    const card = scorecardOf(subject);
    if (card === undefined) return {};
    const stated = card.layout?.tiers ?? [];
    const tiers = stated.length > 0 ? stated : USUAL;
    const results = card.items.flatMap((scored) => {
      const check = checkTier(scored, tiers);
      return check === undefined ? [] : [{ scored, check }];
    });
    const problems = results
      .filter(({ check }) => check.outcome === 'failed')
      .map(({ scored, check }) => failure(subject, scored, check));
    return { checks: results.map(({ check }) => check), problems };
  },
};

/** Where no regime says otherwise: as wide as the rules in use are together. */
const USUAL: readonly Tier[] = [
  { words: ['达成预期', '全部达成预期', '全部或基本达成预期', '已达成预期'], from: '80', to: '100' },
  { words: ['部分达成'], from: '50', to: '80' },
  { words: ['未达成', '未能达成'], from: '0', to: '60' },
];

function checkTier(scored: ScoredItem, tiers: readonly Tier[]): Check | undefined {
  const { key, label, item, method, target, weight, score } = scored;
  if (method === 'rate' || target.kind === 'number' || item.actual === undefined) return undefined;
  const tier = tierOf(item.actual, tiers);
  if (tier === undefined && method !== 'tiers') return undefined;
  const range = tier === undefined ? '' : `${tier.from}%—${tier.to}%`;
  const statement = `${label}“${item.actual}”：得分为分值的 ${range}`;
  const about = { rule: 'score-tier', target: key, statement, figures: [] };
  if (tier === undefined) return notEvaluated(about, `完成情况“${item.actual}”不是评价体系的档次用语`);
  if (weight === undefined) return notEvaluated(about, '没有公布分值');
  if (score === undefined) return notEvaluated(about, '没有公布得分');
  const part = (percent: string) => weight.value.mul(decimal(percent)).div(rational(100n));
  const [low, high] = [part(tier.from), part(tier.to)];
  const above = score.value.compare(high) > 0;
  const end = above ? high : low;
  const published: Interval = { low: score.value, nominal: score.value, high: score.value };
  return comparisonCheck(about, {
    published,
    publishedText: `${score.text}分`,
    comparison: above ? '<=' : '>=',
    calculated: { low: end, nominal: end, high: end },
    unit: POINTS,
    decimals: score.decimals,
  });
}

/** The tier of which the text begins with a word, the longest first: 未达成 is not 达成. */
function tierOf(text: string, tiers: readonly Tier[]): Tier | undefined {
  const words = tiers.flatMap((tier) => tier.words.map((word) => ({ word, tier })));
  const found = words.filter(({ word }) => text.startsWith(word));
  return found.sort((a, b) => b.word.length - a.word.length)[0]?.tier;
}

function failure(subject: Subject, { index, label, item, weight }: ScoredItem, check: Check): Problem {
  const { calculated, gap, statement } = check;
  const bound = calculated === null ? '' : calculated;
  const zh = `${statement}，得分 ${item.score}（分值 ${weight?.text}）超出这一档，界限 ${bound}，相差 ${gap}；请更正“${label}”的得分或完成情况`;
  const en = `${label}: "${item.actual}" does not go with the score ${item.score} of ${weight?.text} (limit ${bound}, gap ${gap}); correct the score or what was achieved`;
  const place = subject.report.locate(['scorecard', 'items', index, 'score']);
  return { place, check: check.id, found: item.score ?? '', expected: bound, zh, en };
}
