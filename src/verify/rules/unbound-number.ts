import { placeInBlock } from '#prose/block.ts';
import type { Token } from '#prose/token.ts';
import type { Severity } from '#schema/site.ts';
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
    failing: '数据 143.06万元，正文写“基本支出143.60万元”',
    passing: '数据 143.06万元，正文写“基本支出143.06万元”',
  },
  check({ reading }) {
    const problems = reading.bindings
      .filter(({ figures }) => figures.length === 0)
      .map(({ token }) => {
        const place = placeInBlock(token.block, token.start);
        const zh = `正文中的“${oneLine(token)}”没有对应的数据；请更正，或在 figures 中声明`;
        const en = `"${oneLine(token)}" is not the value of any figure; correct it or declare it under figures`;
        const endColumn = place.column + token.text.length;
        return { place: { ...place, endColumn }, found: oneLine(token), expected: '', zh, en, severity: weight(token) };
      });
    return { problems };
  },
};

function weight({ quantity }: Token): Severity {
  const dimension = quantity?.unit.dimension;
  return dimension === 'money' || dimension === 'ratio' || dimension === 'ratio-difference' ? 'error' : 'warning';
}

function oneLine({ text }: Token): string {
  return text.replace(/\s+/g, '');
}
