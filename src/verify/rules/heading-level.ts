import type { NumberRank, OutlineEntry } from '#verify/outline.ts';
import { numberText, outlineOf } from '#verify/outline.ts';
import type { Problem, Rule } from '#verify/rule.ts';

/** level of a heading <= level of the heading before it + 1; numbering 一、 > （一） > 1. > （1） follows the levels */
export const headingLevel: Rule = {
  id: 'heading-level',
  severity: 'warning',
  waivable: true,
  title: { zh: '标题层次混乱', en: 'heading levels are mixed up' },
  equation: '标题逐级下降（##、###、####），层次序数依次为 一、（一）1.（1）',
  explanation:
    '标题的层次决定了目录，读屏软件也按它跳读。下级标题不能越级出现；国家标准 GB/T 9704—2012（7.3.3）规定结构层次序数依次用“一、”“（一）”“1.”“（1）”，上级用了后面的，下级就不能回头用前面的。',
  example: { failing: '## 1. 预算编制，### （一）基本支出', passing: '## 一、预算编制，### （一）基本支出' },
  check(subject) {
    const problems: Problem[] = [];
    const above: { depth: number; rank: NumberRank | undefined }[] = [];
    for (const entry of outlineOf(subject)) {
      const { depth, number } = entry;
      if (depth === undefined) continue;
      const deepest = (above.at(-1)?.depth ?? 1) + 1;
      if (depth > deepest) problems.push(tooDeep(entry, depth, deepest));
      while ((above.at(-1)?.depth ?? 0) >= depth) above.pop();
      const parent = above.findLast(({ rank }) => rank !== undefined)?.rank;
      if (number !== undefined && parent !== undefined && number.rank <= parent)
        problems.push(outOfRank(entry, number, parent));
      above.push({ depth, rank: number?.rank });
    }
    return { problems };
  },
};

function tooDeep({ text, title }: OutlineEntry, depth: number, deepest: number): Problem {
  const found = '#'.repeat(depth);
  const expected = '#'.repeat(deepest);
  const zh = `标题“${title}”是 ${found}，上一级标题还没有出现；请改为 ${expected}`;
  const en = `heading ${found} stands below no ${found.slice(1)}; write ${expected}`;
  return { place: text.place(0, text.text.length), found, expected, zh, en };
}

function outOfRank(
  { text }: OutlineEntry,
  { written, value }: NonNullable<OutlineEntry['number']>,
  parent: NumberRank,
): Problem {
  const start = text.text.indexOf(written);
  const proper = parent === 4 ? '' : numberText((parent + 1) as NumberRank, value);
  const zh = `标题序号“${written}”与上级标题“${numberText(parent, 1)}”的层次颠倒或相同；请按 一、（一）1.（1）的顺序改写${proper === '' ? '' : `，如“${proper}”`}`;
  const en = `heading number ${written} is not below ${numberText(parent, 1)}; the order is 一、（一）1.（1）`;
  return { place: text.place(start, start + written.length), found: written, expected: proper, zh, en };
}
