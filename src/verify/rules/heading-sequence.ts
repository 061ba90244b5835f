import { type NumberRank, numberText, type OutlineEntry, outlineOf } from '#verify/outline.ts';
import type { Problem, Rule } from '#verify/rule.ts';

/** number of a heading = number of the one before it at the same level + 1 */
export const headingSequence: Rule = {
  id: 'heading-sequence',
  severity: 'warning',
  waivable: true,
  title: { zh: '标题序号不连续', en: 'heading numbers are out of sequence' },
  equation: '同级标题的序号从一开始，逐个加一',
  explanation: '序号跳号、重号，常常是删掉了一节或粘贴错了位置。读者会怀疑缺了内容，引用时也说不清是哪一节。',
  example: {
    failing: '（一）评价小组情况……（三）自评工作过程……（三）报送时间',
    passing: '（一）评价小组情况……（二）自评工作过程……（三）报送时间',
  },
  check(subject) {
    const problems: Problem[] = [];
    const last = new Map<NumberRank, Counted>();
    for (const { number, ...entry } of outlineOf(subject)) {
      if (number === undefined) {
        forget(last, (_, { depth }) => depth === undefined || depth > (entry.depth ?? 0));
        continue;
      }
      const expected = (last.get(number.rank)?.value ?? 0) + 1;
      // 1. and （1） number short lists as well: a new one may begin anywhere.
      const newList = entry.depth === undefined && number.rank > 2 && number.value === 1;
      if (number.value !== expected && !newList) problems.push(outOfSequence(entry, number, expected));
      last.set(number.rank, { value: number.value, depth: entry.depth });
      forget(last, (rank) => rank > number.rank);
    }
    return { problems };
  },
};

/** The last number of a rank, and the level of its heading. */
interface Counted {
  value: number;
  depth: number | undefined;
}

function forget(last: Map<NumberRank, Counted>, which: (rank: NumberRank, counted: Counted) => boolean): void {
  for (const [rank, counted] of [...last]) if (which(rank, counted)) last.delete(rank);
}

function outOfSequence(
  { text, title }: Pick<OutlineEntry, 'text' | 'title'>,
  { written, value, rank }: NonNullable<OutlineEntry['number']>,
  expected: number,
): Problem {
  const start = text.text.indexOf(written);
  const proper = numberText(rank, expected);
  const why = value < expected ? '与前面重复或倒退' : expected === 1 ? '前面没有同级的序号' : '前面有缺号';
  const words = [...title].slice(0, 16).join('');
  const zh = `标题“${written}${words}”的序号${why}，应为“${proper}”；请改正序号，或补上缺少的一节`;
  const en = `heading number ${written} should be ${proper}; correct it or add the missing section`;
  return { place: text.place(start, start + written.length), found: written, expected: proper, zh, en };
}
