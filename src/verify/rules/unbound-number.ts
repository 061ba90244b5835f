import { listingOf } from '#prose/listing.ts';
import { nearFigures } from '#verify/near-figures.ts';
import { oneLine, placeOfToken, weightOf } from '#verify/number-in-text.ts';
import { restatements } from '#verify/restated.ts';
import type { Rule } from '#verify/rule.ts';

/** every number in the narrative = a declared figure */
export const unboundNumber: Rule = {
  id: 'unbound-number',
  severity: 'error',
  waivable: true,
  title: { zh: '正文中的数没有对应的数据', en: 'a number in the text is not a declared figure' },
  equation: '正文中的每个数 = figures 中的一个数据（或词表中的名称）',
  explanation:
    '正文里的每个数都要对应到文件头声明的一个数据，这样正文、数据表和文件头互为复写，任何一处写错都会露出来。金额和比率没有对应是错误，件数、人数没有对应是提醒。',
  example: {
    failing: '正文写“项目支出295.33万元”，figures 中没有这个数',
    passing: '数据 143.06万元，正文写“基本支出143.06万元”',
  },
  check(subject) {
    const near = nearFigures(subject);
    const restated = new Set(restatements(subject).map(({ second }) => second));
    const { bindings, tokens } = subject.reading;
    const problems = bindings
      .filter((binding) => binding.figures.length === 0 && !near.has(binding) && !restated.has(binding))
      // What is counted is listed beside it: stated-count looks after that.
      .filter(({ token }) => listingOf(token, tokens) === undefined)
      .map(({ token }) => {
        const found = oneLine(token);
        const zh = `正文中的“${found}”没有对应的数据；请更正，或在 figures 中声明`;
        const en = `"${found}" is not the value of any figure; correct it or declare it under figures`;
        return { place: placeOfToken(token), found, expected: '', zh, en, severity: weightOf(token) };
      });
    return { problems };
  },
};
