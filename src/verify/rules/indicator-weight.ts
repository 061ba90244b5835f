import { point } from '#quantity/interval.ts';
import type { Check } from '#verify/check.ts';
import { comparisonCheck } from '#verify/comparison-check.ts';
import { POINTS } from '#verify/due-score.ts';
import type { Problem, Rule } from '#verify/rule.ts';
import { type ScoredItem, scorecardOf, scoreOf } from '#verify/scorecard.ts';
import type { Subject } from '#verify/subject.ts';

/** weight of an indicator = its weight in the regime */
export const indicatorWeight: Rule = {
  id: 'indicator-weight',
  severity: 'error',
  waivable: true,
  title: { zh: '指标分值不合规定', en: 'the weight of an indicator is not what the regime fixes' },
  equation: '指标的分值 = 评价体系规定的分值',
  explanation:
    '评价体系对有些指标规定了分值，例如预算执行率10分。改了分值，得分就不能按规定计算，也不能同别的报告相比。',
  example: {
    failing: '规定预算执行率10分，评分表写20分',
    passing: '规定预算执行率10分，评分表写10分',
  },
  check(subject) {
    const results = (scorecardOf(subject)?.items ?? []).flatMap((scored) => {
      const check = checkWeight(scored);
      return check === undefined ? [] : [{ scored, check }];
    });
    const problems = results
      .filter(({ check }) => check.outcome === 'failed')
      .map(({ scored, check }) => failure(subject, scored, check));
    return { checks: results.map(({ check }) => check), problems };
  },
};

/** Only a weight that the report writes itself: one it leaves out is the regime's. */
function checkWeight({ key, label, item, weight, known }: ScoredItem): Check | undefined {
  const fixed = scoreOf(known?.weight);
  if (fixed === undefined || weight === undefined || item.weight === undefined) return undefined;
  const statement = `${label}的分值 = ${fixed.text}分`;
  return comparisonCheck(
    { rule: 'indicator-weight', target: key, statement, figures: [] },
    {
      published: point(weight.value),
      publishedText: `${weight.text}分`,
      comparison: '=',
      calculated: point(fixed.value),
      unit: POINTS,
      decimals: fixed.decimals,
    },
  );
}

function failure(subject: Subject, { index, label, weight, known }: ScoredItem, check: Check): Problem {
  const found = weight?.text ?? '';
  const expected = known?.weight ?? '';
  const zh = `“${label}”的分值是 ${found}，评价体系规定 ${expected}，相差 ${check.gap}；请改为 ${expected}，或在 waivers 中公开说明`;
  const en = `the weight of ${label} is ${found}, the regime fixes ${expected} (gap ${check.gap}); correct it or explain it under waivers`;
  const hypotheses = [{ kind: 'wrong-weight', figure: null, replace: found, with: expected, score: 0.95 }];
  const place = subject.report.locate(['scorecard', 'items', index, 'weight']);
  return { place, check: check.id, found, expected, zh, en, hypotheses };
}
