import { namedLocally } from '#prose/naming.ts';
import { point } from '#quantity/interval.ts';
import { comparisonCheck } from '#verify/comparison-check.ts';
import { POINTS } from '#verify/due-score.ts';
import { oneLine, placeOfToken } from '#verify/number-in-text.ts';
import type { Rule } from '#verify/rule.ts';
import { type Score, scorecardOf } from '#verify/scorecard.ts';
import type { ReportFigure, Subject } from '#verify/subject.ts';
import { partialSum } from '#verify/sum-suspects.ts';

/** score that the narrative gives = total of the scorecard */
export const scoreInNarrative: Rule = {
  id: 'score-in-narrative',
  severity: 'error',
  waivable: true,
  title: { zh: '正文得分与评分表总分不一致', en: 'the narrative gives another score than the scorecard' },
  equation: '正文公布的自评得分 = 评分表的总分',
  explanation: '正文说的自评得分应当就是评分表的总分。改了评分表没有改正文，两处就会不一致。',
  example: {
    failing: '正文“自评得分98.57分”，评分表总分 97.57',
    passing: '正文“自评得分97.57分”，评分表总分 97.57',
  },
  check(subject) {
    const card = scorecardOf(subject);
    const figure = selfScore(subject);
    if (card?.total === undefined || figure === undefined) return {};
    const { total } = card;
    const statement = `${figure.label} = 评分表总分`;
    const check = comparisonCheck(
      { rule: 'score-in-narrative', target: figure.id, statement, figures: [figure.id] },
      {
        published: figure.interval,
        publishedText: figure.quantity.text,
        comparison: '=',
        calculated: point(total.value),
        unit: POINTS,
        decimals: Math.max(total.decimals, figure.quantity.decimals),
      },
    );
    if (check.outcome !== 'failed') return { checks: [check] };
    const { sum, missing } = partialSum(card.items.map(({ score }) => score));
    const confirmed = card.items.length > 0 && missing === 0 && sum.equals(total.value);
    return {
      checks: [check],
      problems: [failure(subject, { figure, total, confirmed, gap: check.gap, id: check.id })],
    };
  },
};

interface Mismatch {
  figure: ReportFigure;
  total: Score;
  /** The scores add up to the total. */
  confirmed: boolean;
  gap: string | null;
  id: string;
}

function failure(subject: Subject, { figure, total, confirmed, gap, id }: Mismatch) {
  const { report } = subject;
  const inText = figure.quantity.text;
  const inCard = `${total.text}分`;
  const textWrong = confirmed ? 0.9 : 0.4;
  const hypotheses = [
    { kind: 'value', figure: figure.id, replace: inText, with: inCard, score: textWrong },
    { kind: 'wrong-total', figure: null, replace: total.text, with: inText.replace(/分$/, ''), score: 1 - textWrong },
  ].sort((a, b) => b.score - a.score);
  const entry = report.front.figures[figure.id];
  const nested = entry !== undefined && Object.keys(entry).length > 1;
  const path = confirmed ? ['figures', figure.id, ...(nested ? ['value'] : [])] : ['scorecard', 'total'];
  const told = narrativeScore(subject, figure);
  const zh = `figures 的 ${figure.id}（${figure.label}）是 ${inText}，评分表 total（总分）是 ${inCard}，相差 ${gap}；${told.zh}请核对，使各处一致`;
  const en = `figures.${figure.id} is ${inText}, the total of the scorecard ${total.text} (gap ${gap}); ${told.en}make them agree`;
  const [first] = hypotheses;
  const found = first?.replace ?? inText;
  const expected = first?.with ?? inCard;
  return { place: report.locate(path), check: id, figure: figure.id, found, expected, zh, en, hypotheses };
}

/** What the text itself says, with its line: a third place, which may side with either. */
function narrativeScore({ reading }: Subject, figure: ReportFigure): { zh: string; en: string } {
  const named = reading.bindings.filter(({ figures, context, token: { quantity } }) =>
    figures.length > 0
      ? figures.some(({ id }) => id === figure.id)
      : quantity?.unit.dimension === 'score' && namedLocally(context, figure) >= NAMED,
  );
  const [first] = named;
  if (first === undefined) return { zh: '正文里没有写这个分数；', en: 'the text does not state it; ' };
  const text = oneLine(first.token);
  const { line } = placeOfToken(first.token);
  return { zh: `正文第 ${line} 行写的是 ${text}；`, en: `line ${line} of the text says ${text}; ` };
}

/** Share of the score's name that must stand beside the number. */
const NAMED = 0.6;

/** The figure evaluation.score, or one of its names in 分. */
function selfScore({ figures, content }: Subject): ReportFigure | undefined {
  const standard = figures.get('evaluation.score');
  if (standard !== undefined) return standard;
  const metric = content.metrics.get('evaluation.score');
  const names = new Set([metric?.label, ...(metric?.aliases ?? [])]);
  const named = [...figures.values()].filter(
    ({ quantity, label }) => quantity.unit.dimension === 'score' && names.has(label),
  );
  return named.length === 1 ? named[0] : undefined;
}
