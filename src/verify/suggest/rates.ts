import { namedLocally } from '#prose/naming.ts';
import { HUNDRED } from '#quantity/rational.ts';
import type { ReportFigure, Subject } from '#verify/subject.ts';
import { core, holds, magnitude, type Proposal, slack, summable } from '#verify/suggest/proposal.ts';
import type { Sentence, StatedFigure } from '#verify/suggest/sentence.ts';

const SHARE = /占比|比重|占[^，。；、]{0,16}$|占(?:到|了)?$/;
const RATE = /率|满意度|知晓度|达标度|完成度|比例/;
const CHANGE = /增长|变动|增减|增幅|降幅|下降|同比|环比|减少|提高|上升/;
const AVERAGE = /人均|户均|亩均|日均|月均|次均|件均|平均|均价|单价|每/;

/** Rates, shares and averages whose two terms stand beside them. */
export function proposeRates(subject: Subject, sentence: Sentence): Proposal[] {
  return sentence.figures.flatMap((rate) => proposeRate(subject, sentence, rate));
}

function proposeRate(subject: Subject, sentence: Sentence, rate: StatedFigure): Proposal[] {
  const { unit } = rate.figure.quantity;
  const words = `${rate.context.local}｜${rate.figure.label}`;
  if (unit.dimension === 'ratio') {
    if (CHANGE.test(rate.figure.label) || rate.direction !== undefined) return [];
    const kind =
      SHARE.test(rate.context.local) || SHARE.test(rate.figure.label)
        ? 'share'
        : RATE.test(words)
          ? 'ratio'
          : undefined;
    return kind === undefined ? [] : best(subject, sentence, rate, kind);
  }
  if (unit.dimension === 'score') return [];
  if (/月均|平均每月/.test(words)) return monthly(subject, sentence, rate);
  if (AVERAGE.test(words)) return best(subject, sentence, rate, 'average');
  return unit.per !== undefined && /标准|单价|每/.test(words) ? product(subject, sentence, rate) : [];
}

/** 月均 is a twelfth of the year's. */
function monthly(subject: Subject, { figures, before }: Sentence, rate: StatedFigure): Proposal[] {
  for (const { figure } of [...figures, ...(before?.figures ?? [])]) {
    if (figure.id === rate.figure.id || !summable(figure, rate.figure)) continue;
    const relation = `${rate.figure.id} = ${figure.id} / 12`;
    if (holds(subject, relation)) return [{ kind: 'average', relation, word: '月均', at: rate }];
  }
  return [];
}

/** 保障347人, 标准14400元/人: the amount beside them is their product. */
function product(subject: Subject, { figures, before }: Sentence, standard: StatedFigure): Proposal[] {
  const near = [...figures, ...(before?.figures ?? [])].filter(({ figure }) => isAmount(figure));
  for (const { figure: amount } of near) {
    if (amount.quantity.unit.dimension !== standard.figure.quantity.unit.dimension) continue;
    for (const { figure: count } of near) {
      const expected = magnitude(count) * magnitude(standard.figure);
      const room = slack(amount) + slack(standard.figure) * magnitude(count);
      if (!isCounted(count) || Math.abs(expected - magnitude(amount)) > room) continue;
      const relation = `${amount.id} = ${count.id} * ${standard.figure.id}`;
      if (holds(subject, relation)) return [{ kind: 'product', relation, word: '标准', at: standard }];
    }
  }
  return [];
}

/** The pair of figures near the rate whose quotient it is: the one the words name, nearest first; none when they do not tell. */
function best(
  subject: Subject,
  sentence: Sentence,
  rate: StatedFigure,
  kind: 'ratio' | 'share' | 'average',
): Proposal[] {
  const beside = [sentence, sentence.before, sentence.after].flatMap((one) => one?.figures ?? []);
  const near = unique([...beside, ...sentence.table], rate);
  const pairs = near
    .flatMap((top) => near.map((bottom) => ({ top, bottom })))
    .filter((pair) => fits(pair, rate, kind))
    .map((pair) => ({ ...pair, score: scoreOf(pair, rate, sentence) }))
    .sort((a, b) => b.score - a.score);
  for (const { top, bottom, score } of pairs) {
    if (score < needed(rate.figure)) return [];
    const relation = `${rate.figure.id} = ${top.figure.id} / ${bottom.figure.id}`;
    if (!holds(subject, relation)) continue;
    const word = kind === 'share' ? '占' : kind === 'average' ? '平均' : '率';
    return [{ kind, relation, word, at: rate }];
  }
  return [];
}

interface Pair {
  top: StatedFigure;
  bottom: StatedFigure;
}

function fits({ top, bottom }: Pair, rate: StatedFigure, kind: 'ratio' | 'share' | 'average'): boolean {
  if (top.figure.id === bottom.figure.id) return false;
  const [a, b] = [top.figure, bottom.figure];
  if (kind === 'average' ? !isAmount(a) || !isCounted(b) || !sameMeasure(a, rate.figure) : !summable(a, b))
    return false;
  const divisor = magnitude(b);
  if (divisor === 0) return false;
  const quotient = magnitude(a) / divisor;
  const room = slack(rate.figure) + (slack(a) + Math.abs(quotient) * slack(b)) / Math.abs(divisor);
  return Math.abs(quotient - magnitude(rate.figure)) <= room;
}

function isAmount({ quantity: { unit, qualifier } }: ReportFigure): boolean {
  return unit.per === undefined && unit.dimension !== 'ratio' && unit.dimension !== 'score' && qualifier === undefined;
}

function isCounted(figure: ReportFigure): boolean {
  const { dimension } = figure.quantity.unit;
  return isAmount(figure) && (dimension === 'count' || dimension === 'area' || dimension === 'length');
}

/** 元/人 is an average of money. */
function sameMeasure(amount: ReportFigure, average: ReportFigure): boolean {
  return amount.quantity.unit.dimension === average.quantity.unit.dimension;
}

/** Share of a name that rate and term must have in common. */
const LINKED = 0.2;

/** Words in common, and nearness. */
function scoreOf({ top, bottom }: Pair, rate: StatedFigure, { start, end }: Sentence): number {
  const stem = stemOf(rate);
  const named = stem !== '' && (core(top.figure.label).includes(stem) || top.context.local.includes(stem)) ? 1.5 : 0;
  const shared = namedLocally(nameContext(rate), top.figure) + namedLocally(nameContext(rate), bottom.figure);
  // Without a word in common it is a quotient by chance.
  if (named + shared < LINKED) return Number.NEGATIVE_INFINITY;
  const inside = [top, bottom].filter((one) => one.start >= start && one.start < end).length * 0.5;
  const distance = (Math.abs(rate.start - top.start) + Math.abs(rate.start - bottom.start)) / 200;
  return named + shared + inside + baseScore(rate, bottom) - Math.min(1, distance);
}

/** What rates are usually taken of: 执行率 of the budget, 办结率 of what was accepted. */
const BASES: ReadonlyArray<readonly [RegExp, RegExp]> = [
  [/执行率|支付率|使用率|支出进度/, /预算|下达|到位|安排|指标|计划/],
  [/完成率|兑现率|达成率/, /计划|任务|目标|预算|应|申请|总/],
  [/控制率/, /预算|编制|核定|控制/],
  [/办结率|办理率|答复率|回复率|处置率/, /受理|总量|来件|诉求|收到|交办|合计|总数|接/],
  [/满意/, /问卷|答卷|回访|有效|调查|评价|样本/],
  [/到位率/, /预算|下达|计划|应/],
];

function baseScore({ figure, context }: StatedFigure, bottom: StatedFigure): number {
  const words = `${figure.label}｜${context.local}`;
  const base = BASES.find(([rate]) => rate.test(words))?.[1];
  if (base === undefined) return 0;
  return base.test(`${bottom.figure.label}｜${bottom.context.local}`) ? 0.8 : -0.8;
}

function nameContext({ context, figure }: StatedFigure) {
  return { ...context, local: `${context.local}｜${figure.label}` };
}

/** 办结 of 办结率, 满意 of 满意度. */
function stemOf({ figure, context }: StatedFigure): string {
  const match = /(..)(?:率|度|占比|比例|比重)/.exec(core(figure.label)) ?? /(..)(?:率|度)/.exec(context.local);
  return match?.[1] ?? '';
}

/** A rate of few digits agrees with many quotients: the words must say more. 100% says nothing. */
function needed({ quantity }: ReportFigure): number {
  const digits = quantity.text.replace(/\D/g, '').replace(/^0+/, '').length;
  return quantity.decimals >= 1 && digits >= 3 ? 0.4 : quantity.number.equals(HUNDRED) ? 2.6 : 1.5;
}

function unique(stated: readonly StatedFigure[], rate: StatedFigure): StatedFigure[] {
  const seen = new Set([rate.figure.id]);
  return stated.filter(({ figure }) => {
    const fresh = !seen.has(figure.id) && figure.quantity.unit.dimension !== 'ratio';
    seen.add(figure.id);
    return fresh;
  });
}
