import { nearFigures } from '#verify/near-figures.ts';
import { oneLine, placeOfToken, weightOf } from '#verify/number-in-text.ts';
import { type Restatement, restatements } from '#verify/restated.ts';
import type { Problem, Rule } from '#verify/rule.ts';

/** a quantity = the same quantity where the text states it again */
export const quantityRestated: Rule = {
  id: 'quantity-restated',
  severity: 'error',
  waivable: true,
  title: { zh: '正文两处的说法不一', en: 'the same quantity is stated differently' },
  equation: '正文中同名、同单位、同期间的数 = 前文写的数',
  explanation: '同一份报告里，同一件事前面说一个数、后面说另一个数，至少有一处不对。名称、单位和年份都相同才比较。',
  example: {
    failing: '前文“下达重点项目资金774万元”，后文“下达重点项目资金874万元”',
    passing: '前后都是“下达重点项目资金774万元”',
  },
  check(subject) {
    const near = nearFigures(subject);
    const open = restatements(subject).filter(({ first, second }) => !near.has(first) && !near.has(second));
    return { problems: open.map(problem) };
  },
};

function problem({ words, first, second }: Restatement): Problem {
  const found = oneLine(second.token);
  const expected = oneLine(first.token);
  const { line } = placeOfToken(first.token);
  const zh = `“${words}”在第${line}行是${expected}，这里是${found}；请核对并改成一致，或写明两处的区别`;
  const en = `"${words}" is ${expected} at line ${line} and ${found} here; make them agree or say how they differ`;
  const bound = first.figures[0] ?? second.figures[0];
  const base = { place: placeOfToken(second.token), found, expected, zh, en, severity: weightOf(second.token) };
  return bound === undefined ? base : { ...base, figure: bound.id };
}
