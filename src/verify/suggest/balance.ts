import type { Subject } from '#verify/subject.ts';
import { holds, magnitude, type Proposal, slack, summable } from '#verify/suggest/proposal.ts';
import type { Sentence, StatedFigure } from '#verify/suggest/sentence.ts';

const REMAINS = /结余|结转|剩余|余额|未执行|未完成|未办结|节约|节支|节余|尚余|还剩|差额|净增|结存/;
const OPENING = /年初|上年结转|上年结余|期初/;
const CLOSING = /年末|期末|年底/;
const ADDED = /新增|增加|购置|新购|转入|收治|入库/;
const REMOVED = /核减|减少|报废|拆除|退出|处置|注销|剔除|转出|出库/;
const INCOME = /收入|到位|拨入|下达|预算/;
const SPENT = /支出|使用|支付|执行|完成|办结|拨付/;

/** What remains: 收入 − 支出 = 结余, with 年初结转 where the text names it; 预算 − 执行 = 未执行. */
export function proposeBalances(subject: Subject, sentence: Sentence): Proposal[] {
  const near = [...(sentence.before?.figures ?? []), ...sentence.figures, ...(sentence.after?.figures ?? [])];
  return sentence.figures.flatMap((rest) => {
    const { label } = rest.figure;
    if (CLOSING.test(label)) {
      const relation = stock(subject, rest, near);
      if (relation !== undefined) return [{ kind: 'balance', relation, word: '年末', at: rest }];
    }
    if (!REMAINS.test(label) || OPENING.test(label)) return [];
    const others = near.filter(({ figure }) => figure.id !== rest.figure.id && summable(figure, rest.figure));
    const relation = openingBalance(subject, rest, others) ?? difference(subject, rest, others);
    return relation === undefined
      ? []
      : [{ kind: 'balance', relation, word: REMAINS.exec(label)?.[0] ?? '', at: rest }];
  });
}

function openingBalance(subject: Subject, rest: StatedFigure, others: readonly StatedFigure[]): string | undefined {
  const opening = others.find(({ figure }) => OPENING.test(figure.label));
  if (opening === undefined) return undefined;
  for (const [income, spent] of flows(others)) {
    const sum = magnitude(opening.figure) + magnitude(income.figure) - magnitude(spent.figure);
    if (!closeTo(sum, rest, [opening, income, spent])) continue;
    const relation = `${rest.figure.id} = ${opening.figure.id} + ${income.figure.id} - ${spent.figure.id}`;
    if (holds(subject, relation)) return relation;
  }
  return undefined;
}

/** 年末 = 年初 + 新增 - 核减 */
function stock(subject: Subject, closing: StatedFigure, near: readonly StatedFigure[]): string | undefined {
  const named = (words: RegExp) =>
    near.find(
      ({ figure }) => figure.id !== closing.figure.id && words.test(figure.label) && summable(figure, closing.figure),
    )?.figure.id;
  const opening = named(OPENING);
  const added = named(ADDED);
  const removed = named(REMOVED);
  if (opening === undefined || (added === undefined && removed === undefined)) return undefined;
  const flows = `${added === undefined ? '' : ` + ${added}`}${removed === undefined ? '' : ` - ${removed}`}`;
  const relation = `${closing.figure.id} = ${opening}${flows}`;
  return holds(subject, relation) ? relation : undefined;
}

function difference(subject: Subject, rest: StatedFigure, others: readonly StatedFigure[]): string | undefined {
  for (const [income, spent] of flows(others)) {
    if (!closeTo(magnitude(income.figure) - magnitude(spent.figure), rest, [income, spent])) continue;
    const relation = `${rest.figure.id} = ${income.figure.id} - ${spent.figure.id}`;
    if (holds(subject, relation)) return relation;
  }
  return undefined;
}

/** Pairs of what came in and what went out, by their names. */
function flows(others: readonly StatedFigure[]): (readonly [StatedFigure, StatedFigure])[] {
  const incomes = others.filter(({ figure }) => INCOME.test(figure.label) && !OPENING.test(figure.label));
  const spent = others.filter(({ figure }) => SPENT.test(figure.label) && !REMAINS.test(figure.label));
  return incomes.flatMap((income) =>
    spent.filter(({ figure }) => figure.id !== income.figure.id).map((out) => [income, out] as const),
  );
}

function closeTo(value: number, rest: StatedFigure, parts: readonly StatedFigure[]): boolean {
  const room = parts.reduce((all, { figure }) => all + slack(figure), slack(rest.figure));
  return Math.abs(value - magnitude(rest.figure)) <= room;
}
