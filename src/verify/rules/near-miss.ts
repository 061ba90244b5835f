import { type NearFigure, nearFigures } from '#verify/near-figures.ts';
import { oneLine, placeOfToken, weightOf } from '#verify/number-in-text.ts';
import type { Problem, Rule } from '#verify/rule.ts';
import type { SlipKind } from '#verify/slip.ts';

/** a number in the text = the figure that the words beside it name */
export const nearMiss: Rule = {
  id: 'near-miss',
  severity: 'error',
  waivable: true,
  title: { zh: '正文中的数与数据差一点', en: 'a number in the text is nearly a figure' },
  equation: '与数据同名的数 = 该数据',
  explanation:
    '正文用同样的词说一个数据，数却差了一位、颠倒了两位、错了小数点或单位，多半是抄录时的笔误。这里指出最可能的数据，由填报人核对是正文错了还是数据错了。',
  example: {
    failing: '数据 143.06万元，正文写“基本支出143.60万元”',
    passing: '数据 143.06万元，正文写“基本支出143.06万元”',
  },
  check(subject) {
    return { problems: [...nearFigures(subject).values()].map(problem) };
  },
};

const WORDS: Readonly<Record<SlipKind, readonly [string, string]>> = {
  digit: ['一位数字不同', 'one digit differs'],
  transposition: ['两位数字颠倒', 'two digits are transposed'],
  'decimal-point': ['小数点或位数不同', 'the decimal point has moved'],
  'digit-missing': ['少了一位', 'a digit is missing'],
  'digit-doubled': ['多了一位', 'there is a digit too many'],
  'unit-slip': ['单位不同', 'the unit differs'],
  sign: ['正负号不同', 'the sign differs'],
};

function problem({ binding: { token }, figure, slip }: NearFigure): Problem {
  const found = oneLine(token);
  const expected = figure.quantity.text;
  const [why, whyEn] = WORDS[slip];
  const zh = `正文中的“${found}”没有对应的数据，与${figure.label} ${expected} ${why}；请核对，更正正文或数据`;
  const en = `"${found}" is not the value of any figure; ${figure.id} is ${expected}: ${whyEn}; correct the text or the figure`;
  return {
    place: placeOfToken(token),
    figure: figure.id,
    found,
    expected,
    zh,
    en,
    severity: weightOf(token),
    hypotheses: [{ kind: slip, figure: figure.id, replace: found, with: expected, score: 0.9 }],
  };
}
