import { rational } from '#quantity/rational.ts';
import type { Problem, Rule } from '#verify/rule.ts';
import { type ScoredItem, scorecardOf } from '#verify/scorecard.ts';
import type { Subject } from '#verify/subject.ts';

/** score ≥ 80 % of the weight only with an actual value beside the target */
export const scoreWithoutEvidence: Rule = {
  id: 'score-without-evidence',
  severity: 'warning',
  waivable: true,
  title: { zh: '得了高分却没有完成值', en: 'a high score without an actual value' },
  equation: '有目标值、得分达到分值的80%的指标，写明完成值',
  explanation: '只有目标、没有完成情况，读者无从判断高分从何而来。高分的指标应当写明完成值。',
  example: {
    failing: '目标 ≥95%，完成值空白，分值 10，得分 10',
    passing: '目标 ≥95%，完成值 96.1%，分值 10，得分 10',
  },
  check(subject) {
    const items = scorecardOf(subject)?.items ?? [];
    return { problems: items.filter(isUnproven).map((scored) => problem(subject, scored)) };
  },
};

const HIGH = rational(4n, 5n);

function isUnproven({ target, actual, weight, score }: ScoredItem): boolean {
  if (target.kind === 'none' || actual.kind !== 'none' || weight === undefined || score === undefined) return false;
  return !weight.value.isZero && score.value.compare(weight.value.mul(HIGH)) >= 0;
}

function problem(subject: Subject, { index, label, item, weight }: ScoredItem): Problem {
  const { target, actual = '', score } = item;
  const field = item.actual === undefined ? 'score' : 'actual';
  const place = subject.report.locate(['scorecard', 'items', index, field]);
  const zh = `“${label}”目标 ${target}，没有完成值，却得 ${score}（分值 ${weight?.text}）；请补上完成值`;
  const en = `${label}: target ${target}, no actual value, yet the score is ${score} of ${weight?.text}; add the actual value`;
  return { place, found: field === 'score' ? (score ?? '') : actual, expected: 'actual', zh, en };
}
