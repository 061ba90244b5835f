import { intervalOf } from '#quantity/interval.ts';
import type { Check } from '#verify/check.ts';
import { comparisonCheck } from '#verify/comparison-check.ts';
import { fits } from '#verify/due-score.ts';
import type { Problem, Rule } from '#verify/rule.ts';
import { withActual } from '#verify/score-suspects.ts';
import { type ResolvedScorecard, type ScoredItem, scorecardOf } from '#verify/scorecard.ts';
import type { Subject } from '#verify/subject.ts';

/** actual value in the scorecard = the figure of the same name */
export const scorecardFigure: Rule = {
  id: 'scorecard-figure',
  severity: 'error',
  waivable: true,
  title: { zh: '评分表的完成值与报告数据不一致', en: 'the scorecard gives another value than the report' },
  equation: '评分表中的完成值 = 报告中同名数据的值（按各自公布的精度）',
  explanation: '同一件事在报告正文和评分表里应当是同一个数。只比较编号或名称相同、单位相容的数据；名称不同的不作推断。',
  example: {
    failing: '正文满意度 93.2%，评分表满意度完成值 95.2%',
    passing: '正文满意度 93.2%，评分表满意度完成值 93.2%',
  },
  check(subject) {
    const card = scorecardOf(subject);
    if (card === undefined) return {};
    const results = card.items.flatMap((scored) => {
      const check = checkFigure(subject, scored);
      return check === undefined ? [] : [{ scored, check }];
    });
    const problems = results
      .filter(({ check }) => check.outcome === 'failed')
      .map(({ scored, check }) => failure(subject, card, scored, check));
    return { checks: results.map(({ check }) => check), problems };
  },
};

function checkFigure({ rounding }: Subject, { key, label, item, actual, figure }: ScoredItem): Check | undefined {
  if (figure === undefined || actual.kind !== 'number') return undefined;
  const statement = `评分表“${label}”的完成值 = 报告中的“${figure.label}”`;
  return comparisonCheck(
    { rule: 'scorecard-figure', target: key, statement, figures: [figure.id] },
    {
      published: intervalOf(actual.quantity, rounding),
      publishedText: item.actual,
      comparison: '=',
      calculated: figure.interval,
      unit: actual.quantity.unit,
      decimals: Math.max(actual.quantity.decimals, figure.quantity.decimals),
    },
  );
}

function failure(subject: Subject, card: ResolvedScorecard, scored: ScoredItem, check: Check): Problem {
  const { label, index, item, figure } = scored;
  const inCard = item.actual ?? '';
  const inReport = figure?.quantity.text ?? '';
  const id = figure?.id ?? '';
  const cardWrong = likelihoodOfCard(subject, card, scored, inReport);
  const hypotheses = [
    { kind: 'wrong-actual', figure: null, replace: inCard, with: inReport, score: cardWrong },
    { kind: 'value', figure: id, replace: inReport, with: inCard, score: 1 - cardWrong },
  ].sort((a, b) => b.score - a.score);
  const own = subject.report.front.figures[id];
  const figurePath = own !== undefined && Object.keys(own).length > 1 ? ['figures', id, 'value'] : ['figures', id];
  const path = cardWrong >= 0.5 ? ['scorecard', 'items', index, 'actual'] : figurePath;
  const zh = `“${label}”在评分表中完成 ${inCard}，报告数据是 ${inReport}，相差 ${check.gap}；请核对，使两处一致`;
  const en = `${label} is ${inCard} in the scorecard and ${inReport} in the report (gap ${check.gap}); make them agree`;
  const [first] = hypotheses;
  const found = first?.replace ?? inCard;
  const expected = first?.with ?? inReport;
  return { place: subject.report.locate(path), check: check.id, figure: id, found, expected, zh, en, hypotheses };
}

/** How likely the scorecard is the wrong one: its score and the narrative are the witnesses. */
function likelihoodOfCard(subject: Subject, card: ResolvedScorecard, scored: ScoredItem, inReport: string): number {
  const now = fits(card, scored, subject.rounding);
  const then = fits(card, withActual(subject, scored, inReport), subject.rounding);
  const restated = subject.reading.bindings.some(({ figures }) => figures.some(({ id }) => id === scored.figure?.id));
  if (now === true && then === false) return restated ? 0.45 : 0.1;
  if (now === false && then === true) return 0.95;
  return restated ? 0.85 : 0.5;
}
