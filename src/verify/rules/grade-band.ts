import { decimalText, type Rational } from '#quantity/rational.ts';
import type { Check } from '#verify/check.ts';
import { notEvaluated, plainCheck } from '#verify/comparison-check.ts';
import { type Band, bandNamed, bandOf, bandsOf, bandText, totalOf } from '#verify/grade.ts';
import type { Problem, Rule } from '#verify/rule.ts';
import { type ResolvedScorecard, scorecardOf } from '#verify/scorecard.ts';
import type { Subject } from '#verify/subject.ts';
import { partialSum } from '#verify/sum-suspects.ts';

/** total lies in the band of its grade */
export const gradeBand: Rule = {
  id: 'grade-band',
  severity: 'error',
  waivable: true,
  title: { zh: '等级与总分不符', en: 'the grade does not go with the total' },
  equation: '总分在等级规定的分数段内（通常：优 90分以上，良 80分以上，中 60分以上，差 不满60分）',
  explanation: '等级由总分决定。总分89.5分就是“良”，写成“优”就是把结果说高了一档。分数段由评价体系规定，下限含在内。',
  example: { failing: '总分 89.5，等级 优', passing: '总分 89.5，等级 良' },
  check(subject) {
    const card = scorecardOf(subject);
    if (card?.grade === undefined) return {};
    const statement = `总分在等级“${card.grade}”的分数段内`;
    const about = { rule: 'grade-band', target: 'scorecard', statement, figures: [] };
    const total = totalOf(card);
    const bands = bandsOf(subject, card);
    if (total === undefined) return { checks: [notEvaluated(about, '没有公布总分')] };
    if (bands === undefined) return { checks: [notEvaluated(about, '没有规定分数段')] };
    const named = bandNamed(bands, card.grade);
    if (named === undefined) return { checks: [notEvaluated(about, `等级“${card.grade}”没有规定分数段`)] };
    const actual = bandOf(bands, total);
    const check: Check = {
      ...plainCheck(about, actual === named),
      published: `${decimalText(total, 6)}分 ${named.grade}`,
      calculated: actual === undefined ? null : `${actual.grade}（${bandText(actual)}）`,
    };
    return {
      checks: [check],
      problems: actual === named ? [] : [failure(subject, card, { total, named, actual, check })],
    };
  },
};

interface Mismatch {
  total: Rational;
  named: Band;
  actual: Band | undefined;
  check: Check;
}

function failure(subject: Subject, card: ResolvedScorecard, { total, named, actual, check }: Mismatch): Problem {
  const { grade = '' } = card;
  const score = decimalText(total, 6);
  const expected = actual?.grade ?? '';
  // The grade may be right and the total wrong: then the scores add up to one in the band of the grade.
  const { sum, missing } = partialSum(card.items.map((item) => item.score));
  const fromSum = card.items.length > 0 && missing === 0 && !sum.equals(total) ? decimalText(sum, 6) : undefined;
  const below = named.below === undefined || sum.compare(named.below) < 0;
  const totalWrong = fromSum !== undefined && sum.compare(named.from) >= 0 && below;
  const hypotheses = [
    { kind: 'wrong-grade', figure: null, replace: grade, with: expected, score: totalWrong ? 0.3 : 0.9 },
    ...(totalWrong ? [{ kind: 'wrong-total', figure: null, replace: score, with: fromSum, score: 0.9 }] : []),
  ].sort((a, b) => b.score - a.score);
  const place = subject.report.locate(['scorecard', totalWrong ? 'total' : 'grade']);
  const zh = `总分 ${score}分 属于“${expected}”，等级却写“${grade}”（${bandText(named)}）；请更正等级，或核对总分`;
  const en = `a total of ${score} is ${expected}, not ${grade} (${bandText(named)}); correct the grade or the total`;
  const found = totalWrong ? score : grade;
  return { place, check: check.id, found, expected: hypotheses[0]?.with ?? expected, zh, en, hypotheses };
}
