import { point } from '#quantity/interval.ts';
import { decimal, type Rational, ZERO } from '#quantity/rational.ts';
import type { GroupWeight } from '#schema/regime.ts';
import type { Check } from '#verify/check.ts';
import { comparisonCheck, notEvaluated } from '#verify/comparison-check.ts';
import { POINTS } from '#verify/due-score.ts';
import type { Problem, Rule } from '#verify/rule.ts';
import { groupOf, type ResolvedScorecard, type ScoredItem, scorecardOf } from '#verify/scorecard.ts';
import type { Subject } from '#verify/subject.ts';
import { suspectsOfWeights } from '#verify/sum-suspects.ts';
import { blame, likely } from '#verify/suspect.ts';

/** sum of the weights of a 一级指标 = its weight in the regime */
export const groupWeights: Rule = {
  id: 'group-weights',
  severity: 'error',
  waivable: true,
  title: { zh: '一级指标分值不合规定', en: 'the weight of a group is not what the regime fixes' },
  equation: '同一个一级指标下各项分值之和 = 评价体系规定的分值',
  explanation:
    '评价体系规定了各个一级指标占多少分，例如产出50分、效益30分、满意度10分、预算执行率10分。分值在一级指标之间挪动，总分仍是100，却改变了各方面的轻重，和别的报告不能相比。',
  example: {
    failing: '规定满意度10分；学生满意度10分、家长满意度10分，合计20分',
    passing: '学生满意度5分、家长满意度5分，合计10分',
  },
  check(subject) {
    const card = scorecardOf(subject);
    if (card === undefined || card.items.length === 0) return {};
    const results = bestVariant(card).map((group) => ({ ...group, check: checkGroup(group) }));
    const problems = results
      .filter(({ check }) => check.outcome === 'failed')
      .map((result) => failure(subject, card, result, result.check));
    return { checks: results.map(({ check }) => check), problems };
  },
};

interface GroupSum {
  group: GroupWeight;
  items: readonly ScoredItem[];
  sum: Rational;
  /** Points of this group that have no weight, or of indicators whose group is not known. */
  open: boolean;
}

/** The set of group weights that the scorecard comes nearest to. */
function bestVariant({ items, layout }: ResolvedScorecard): GroupSum[] {
  if (layout === undefined) return [];
  const sets = [layout.groups, ...layout.variants.map(({ groups }) => groups)].filter((groups) => groups.length > 0);
  const sums = sets.map((groups) => sumsOf(groups, items));
  const wrong = (set: readonly GroupSum[]) => set.filter(({ group, sum }) => !sum.equals(decimal(group.weight))).length;
  return sums.reduce<GroupSum[]>((best, set) => (best.length === 0 || wrong(set) < wrong(best) ? set : best), []);
}

function sumsOf(groups: readonly GroupWeight[], items: readonly ScoredItem[]): GroupSum[] {
  const strangers = items.some(({ group }) => group === undefined || groupOf(groups, group) === undefined);
  return groups.map((group) => {
    const own = items.filter((item) => item.group !== undefined && groupOf(groups, item.group) === group);
    const sum = own.reduce((total, { weight }) => total.add(weight?.value ?? ZERO), ZERO);
    return { group, items: own, sum, open: strangers || own.some(({ weight }) => weight === undefined) };
  });
}

function checkGroup({ group, items, sum, open }: GroupSum): Check {
  const statement = `${group.group}各项分值之和 = ${group.weight}分`;
  const about = { rule: 'group-weights', target: group.group, statement, figures: [] };
  const fixed = decimal(group.weight);
  if (open && sum.compare(fixed) <= 0) return notEvaluated(about, '有指标没有公布分值，或没有写规定的一级指标');
  const decimals = Math.max(0, ...items.map(({ weight }) => weight?.decimals ?? 0));
  const comparison = open ? '<=' : '=';
  return comparisonCheck(about, {
    published: point(sum),
    comparison,
    calculated: point(fixed),
    unit: POINTS,
    decimals,
  });
}

function failure(subject: Subject, card: ResolvedScorecard, { group, items, sum }: GroupSum, check: Check): Problem {
  const suspects = suspectsOfWeights(subject, card, items, sum.sub(decimal(group.weight)));
  const parts = items.map(({ label, weight }) => `${label}${weight?.text ?? '？'}`).join('、');
  const { published = '', calculated = '', gap } = check;
  const what = items.length === 0 ? '没有一项指标' : `（${parts}）合计 ${published}`;
  const zh = `${group.group}${what}，评价体系规定 ${calculated}，相差 ${gap}${likely(suspects, card.items)}；请按规定分配分值，或在 waivers 中公开说明`;
  const en = `the weights of ${group.group} add up to ${published}, the regime fixes ${calculated} (gap ${gap}); correct them or explain it under waivers`;
  const [first] = items;
  const path = first === undefined ? ['scorecard', 'items'] : ['scorecard', 'items', first.index, 'weight'];
  return {
    ...blame(subject, suspects, path),
    check: check.id,
    found: suspects[0]?.hypothesis.replace ?? published ?? '',
    expected: suspects[0]?.hypothesis.with ?? calculated ?? '',
    zh,
    en,
  };
}
