import { oneLine, placeOfToken } from '#verify/number-in-text.ts';
import type { Rule } from '#verify/rule.ts';

/** a number in the narrative = exactly one figure */
export const ambiguousNumber: Rule = {
  id: 'ambiguous-number',
  severity: 'warning',
  waivable: true,
  title: { zh: '正文中的数对应多个数据', en: 'a number in the text may be several figures' },
  equation: '正文中的一个数只对应一个数据',
  explanation:
    '两个数据的值相同、名称又都不在旁边时，读者和程序都分不清正文说的是哪一个。用 <Figure of="…"/> 写明即可。',
  example: {
    failing: '受理率 100%、办结率 100%，正文写“均达到100%”',
    passing: '正文写“办结率<Figure of="completionRate"/>”',
  },
  check({ reading }) {
    const problems = reading.bindings.flatMap(({ token, figures }) => {
      if (figures.length < 2) return [];
      const found = oneLine(token);
      const ids = figures.map(({ id }) => id);
      const zh = `正文中的“${found}”可能是 ${ids.join('、')}；请改写成 <Figure of="${ids[0]}"/> 指明`;
      const en = `"${found}" may be ${ids.join(' or ')}; write <Figure of="${ids[0]}"/>`;
      return [{ place: placeOfToken(token), found, expected: ids.join('、'), zh, en }];
    });
    return { problems };
  },
};
