import { namingOf } from '#prose/naming.ts';
import type { Subject } from '#verify/subject.ts';
import { core, holds, outcomeOf, type Proposal, summable } from '#verify/suggest/proposal.ts';
import type { Sentence, StatedFigure } from '#verify/suggest/sentence.ts';

const COMPARED = /同比|[比较](?:上年|去年|上一年|上年度|上年同期|去年同期|前一年)|(?:上年|去年)相比/;
const OF_CHANGE = /增长率|变动率|增长|增幅|下降|降幅|同比|变动|增减/;

/** 同比 and 比上年: a rate of change of what is named before it, or the change itself. */
export function proposeChanges(subject: Subject, sentence: Sentence): Proposal[] {
  return sentence.figures.flatMap((change, index) => {
    const { text } = change.block;
    const word = COMPARED.exec(text.slice(Math.max(sentence.start, change.start - 26), change.start))?.[0];
    if (word === undefined || (change.direction === undefined && !OF_CHANGE.test(change.figure.label))) return [];
    const before = [...(sentence.before?.figures ?? []), ...sentence.figures.slice(0, index)];
    const relation =
      change.figure.quantity.unit.dimension === 'ratio'
        ? growth(subject, change, before)
        : difference(subject, change, before);
    return relation === undefined
      ? []
      : [{ kind: change.figure.quantity.unit.dimension === 'ratio' ? 'growth' : 'change', relation, word, at: change }];
  });
}

/** A rate of change: of two amounts of the text, of last year's report, or else of what the words name. */
function growth(subject: Subject, change: StatedFigure, before: readonly StatedFigure[]): string | undefined {
  const amounts = before.filter(({ figure }) => isAmount(figure)).reverse();
  const stated = pairOf(subject, change, amounts);
  if (stated !== undefined) return stated;
  const named = namedSubject(subject, change, amounts);
  const candidates = [...(named === undefined ? [] : [named]), ...amounts.map(({ figure }) => figure.id)];
  const sign = change.figure.quantity.value.isNegative || !/下降|减少|降幅/.test(change.figure.label) ? '' : '-';
  const relations = [...new Set(candidates)].map((id) => `${change.figure.id} = ${sign}growth(${id})`);
  const outcomes = relations.map((relation) => ({ relation, outcome: outcomeOf(subject, relation) }));
  const holding = outcomes.find(({ outcome }) => outcome === 'exact' || outcome === 'rounding');
  if (holding !== undefined) return holding.relation;
  return outcomes[0]?.outcome === 'not-evaluated' && named !== undefined ? outcomes[0].relation : undefined;
}

/** 上年405万元, 本年438万元, 增长8.2%: both amounts are in the text. */
function pairOf(subject: Subject, change: StatedFigure, amounts: readonly StatedFigure[]): string | undefined {
  for (const now of amounts) {
    for (const then of amounts) {
      if (now === then || !summable(now.figure, then.figure) || then.figure.period.to >= now.figure.period.to) continue;
      const relation = `${change.figure.id} = (${now.figure.id} - ${then.figure.id}) / ${then.figure.id}`;
      if (holds(subject, relation)) return relation;
    }
  }
  return undefined;
}

/** What the clause says has changed: the figure named in it, or the number right before a clause that names none. */
function namedSubject(
  { figures }: Subject,
  change: StatedFigure,
  amounts: readonly StatedFigure[],
): string | undefined {
  const words = change.context.local
    .replace(COMPARED, '')
    .replace(/[\s，,（(]|增长|下降|增加|减少|上升|提高|降低|又|再|略|均|约|为|有所|幅度/g, '');
  if (words.length < 2) return amounts[0]?.figure.id;
  const context = { ...change.context, local: words, after: '', sentence: '', around: '' };
  const rated = [...figures.values()]
    .filter((figure) => isAmount(figure))
    .map((figure) => ({ id: figure.id, score: namingOf(context, figure).score, whole: core(figure.label) === words }))
    .filter(({ score }) => score >= 0.8)
    .sort((a, b) => Number(b.whole) - Number(a.whole) || b.score - a.score);
  const [first, second] = rated;
  if (first === undefined) return undefined;
  return first.whole || second === undefined || first.score - second.score > 0.3 ? first.id : undefined;
}

/** 比上年增加12.5万元: this year's less last year's. */
function difference(subject: Subject, change: StatedFigure, before: readonly StatedFigure[]): string | undefined {
  const { id } = change.figure;
  for (const { figure } of [...before].reverse()) {
    if (!isAmount(figure) && figure.quantity.unit.dimension !== 'ratio') continue;
    const relations = [`${id} = ${figure.id} - ${figure.id}@prev`, `${id} = ${figure.id}@prev - ${figure.id}`];
    const found = relations.find((relation) => holds(subject, relation));
    if (found !== undefined) return found;
  }
  return undefined;
}

function isAmount({ quantity: { unit } }: StatedFigure['figure']): boolean {
  return unit.dimension !== 'ratio' && unit.dimension !== 'ratio-difference' && unit.dimension !== 'score';
}
