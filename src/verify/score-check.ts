import { decimal, type Rational } from '#quantity/rational.ts';
import type { Check } from '#verify/check.ts';
import { comparisonCheck, notEvaluated } from '#verify/comparison-check.ts';
import { dueShare, POINTS, scaled, scoreInterval } from '#verify/due-score.ts';
import type { Problem } from '#verify/rule.ts';
import { suspectsOfScore } from '#verify/score-suspects.ts';
import type { ResolvedScorecard, ScoredItem } from '#verify/scorecard.ts';
import type { Subject } from '#verify/subject.ts';
import { blame, likely } from '#verify/suspect.ts';

/** A target that is exceeded by this share may have been set too low: points may then be taken off. */
const EXCEEDED = decimal('1.2');

/** The published score of an indicator against the one that its rule gives. */
export function checkScore(subject: Subject, card: ResolvedScorecard, scored: ScoredItem, rule: string): Check {
  const { key, label, item, weight, score, figure } = scored;
  const named = figure === undefined ? [] : [figure.id];
  const about = { rule, target: key, statement: statementOf(scored), figures: named };
  if (weight === undefined) return notEvaluated(about, '没有公布分值');
  if (score === undefined) return notEvaluated(about, '没有公布得分');
  const due = dueShare(scored, subject.rounding);
  if ('reason' in due) return notEvaluated(about, due.reason);
  const calculated = scaled(due.share, weight.value);
  if (score.value.compare(calculated.nominal) < 0 && item.reason !== undefined && mayBeReduced(scored))
    return notEvaluated(about, `“${label}”按公式可得更多分；报告自己扣分并写了原因`);
  return comparisonCheck(about, {
    published: scoreInterval(card, scored, { score, weight }, calculated),
    publishedText: `${score.text}分`,
    comparison: '=',
    calculated,
    unit: POINTS,
    decimals: score.decimals,
  });
}

/** Points may be taken off, with a reason, where no method is fixed or a target is exceeded by far. */
function mayBeReduced({ inferred, attainment }: ScoredItem): boolean {
  if (inferred) return true;
  const numbers = 'reason' in attainment ? undefined : attainment.numbers;
  if (numbers === undefined) return false;
  const { comparison, target, actual } = numbers;
  const exceeds = (large: Rational, small: Rational) => large.compare(small.mul(EXCEEDED)) >= 0;
  return comparison === '>=' ? exceeds(actual.nominal, target) : exceeds(target, actual.nominal);
}

function statementOf({ method, label, item, attainment }: ScoredItem): string {
  const { target, actual, weight } = item;
  const points = weight ?? '分值';
  if (method === 'rate') return `${label}得分 = ${actual ?? '执行率'} × ${points}`;
  if ('reason' in attainment || attainment.numbers === undefined) return `${label}得分：完成 ${actual}，目标 ${target}`;
  if (attainment.attained === 'met') return `${label}得分 = 满分 ${points}（完成 ${actual}，达到目标 ${target}）`;
  const bare = (text: string | undefined) => (text ?? '').replace(/^[≥≤≧≦<>=＝]+/, '');
  const share = attainment.numbers.comparison === '>=' ? [actual, target] : [target, actual];
  return `${label}得分 = ${share.map(bare).join(' ÷ ')} × ${points}`;
}

/** A score that is not what its rule gives. */
export function scoreProblem(subject: Subject, card: ResolvedScorecard, scored: ScoredItem, check: Check): Problem {
  const suspects = suspectsOfScore(subject, card, scored);
  const { index, item } = scored;
  const first = suspects[0]?.hypothesis;
  const { published = '', calculated = '', gap, limit, statement } = check;
  const allowed = limit === null ? '' : `，舍入最多允许 ${limit}`;
  const zh = `${statement} 不成立：公布 ${published}，按规则计算得 ${calculated}，相差 ${gap}${allowed}${likely(suspects, card.items)}；请更正得分或完成值，或在 waivers 中公开说明`;
  const en = `${statement}: published ${published}, by the rule ${calculated}, gap ${gap}, limit ${limit ?? 'none'}; correct the score or the actual value, or explain it under waivers`;
  const path = ['scorecard', 'items', index, 'score'];
  const found = first?.replace ?? item.score ?? '';
  const expected = first?.with ?? calculated ?? '';
  return { ...blame(subject, suspects, path), check: check.id, found, expected, zh, en };
}
