import type { Binding } from '#prose/bind.ts';
import { type Block, spanInBlock } from '#prose/block.ts';
import { directionBefore, directionWord } from '#prose/qualifier.ts';
import { oneLine } from '#verify/number-in-text.ts';
import type { Problem, Rule } from '#verify/rule.ts';
import type { ReportFigure, Subject } from '#verify/subject.ts';

/** direction in words = sign of the change */
export const directionInProse: Rule = {
  id: 'direction-in-prose',
  severity: 'error',
  waivable: true,
  title: { zh: '增减方向与数据相反', en: 'the words and the sign of a change disagree' },
  equation: '“增长、增加、上升” = 正的变化，“下降、减少、降低” = 负的变化',
  explanation: '正文说“增长”，数据却是负的；或者正文说“下降”，数据却是正的增长率。一字之差，意思相反。',
  example: {
    failing: '支出增长率 -7.79%，正文写“支出比上年增长7.79%”',
    passing: '支出增长率 -7.79%，正文写“支出比上年下降7.79%”',
  },
  check(subject) {
    const { reading, report } = subject;
    const retyped = reading.bindings.flatMap((binding) => contradiction(binding, subject));
    const blocks = report.narrative.blocks.filter(({ aside, figures }) => !aside && figures.length > 0);
    return { problems: [...retyped, ...blocks.flatMap((block) => insertedContradictions(block, subject))] };
  },
};

function contradiction({ token, figures }: Binding, subject: Subject): Problem[] {
  const [bound, other] = figures;
  const figure = bound === undefined ? undefined : subject.figures.get(bound.id);
  if (figure === undefined || other !== undefined || token.direction === undefined) return [];
  if (token.quantity?.value.isNegative === true) return [];
  const sign = signOf(figure);
  if (sign === 0 || sign > 0 === (token.direction === 'up')) return [];
  return problem(token.block, { start: token.start, end: token.end }, figure, oneLine(token));
}

/** 下降<Figure of="…"/> where the figure says that it rose; 增长 before a negative one is read as it is. */
function insertedContradictions(block: Block, subject: Subject): Problem[] {
  return block.figures.flatMap(({ at, of }) => {
    const figure = subject.figures.get(of);
    if (figure === undefined || figure.quantity.value.isNegative || directionBefore(block.text, at) !== 'down')
      return [];
    return signOf(figure) > 0 ? problem(block, { start: at, end: at }, figure, figure.quantity.text) : [];
  });
}

function problem(block: Block, span: { start: number; end: number }, figure: ReportFigure, number: string): Problem[] {
  const word = directionWord(block.text, span.start);
  if (word === undefined) return [];
  const right = signOf(figure) > 0 ? '增长' : '下降';
  const found = `${word.text}${number}`;
  const zh = `正文写“${found}”，${figure.label}是 ${figure.quantity.text}，方向相反；请改为“${right}”，或更正数据的正负号`;
  const en = `the text says "${found}", but ${figure.id} is ${figure.quantity.text}: the other direction; correct the word or the sign`;
  const place = spanInBlock(block, word.start, span.end);
  const hypotheses = [{ kind: 'direction', figure: figure.id, replace: word.text, with: right, score: 0.8 }];
  return [{ place, figure: figure.id, found, expected: `${right}${number}`, zh, en, hypotheses }];
}

const FALL = /下降|减少|降低|降幅|减幅|调减|压减|核减|缩减|下滑|回落/;
const RISE = /增长|增幅|增加|上升|提高|提升|涨幅|增速|调增/;
const EITHER = /变动|变化|增减|同比/;

/** Which way the figure says that things went: 1 up, -1 down, 0 when it does not say. */
function signOf({ label, quantity, metric }: ReportFigure): -1 | 0 | 1 {
  const sign = quantity.value.isNegative ? -1 : quantity.value.isZero ? 0 : 1;
  if (FALL.test(label) && !RISE.test(label)) return sign > 0 ? -1 : sign < 0 ? 1 : 0;
  const change =
    RISE.test(label) ||
    EITHER.test(label) ||
    metric?.relations.some((one) => /growth\(/.test(typeof one === 'string' ? one : one.relation)) === true;
  return change || sign < 0 ? sign : 0;
}
