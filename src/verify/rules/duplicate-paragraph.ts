import { narrativeTexts, type ReportText } from '#verify/report-text.ts';
import type { Problem, Rule } from '#verify/rule.ts';

/** no paragraph stands twice in the narrative */
export const duplicateParagraph: Rule = {
  id: 'duplicate-paragraph',
  severity: 'warning',
  waivable: true,
  title: { zh: '段落重复', en: 'a paragraph stands twice' },
  equation: '正文没有两个相同的段落',
  explanation: '同一段话出现两次，多半是粘贴重了，原来该写在那里的内容反而没有写。',
  example: { failing: '“存在问题”一节与“履职完成情况”一节是同一段话', passing: '各节各写各的内容' },
  check(subject) {
    const seen = new Map<string, ReportText>();
    const problems: Problem[] = [];
    for (const one of narrativeTexts(subject)) {
      const key = one.block?.kind === 'paragraph' ? one.text.replace(/\s+/g, '') : '';
      if (key.length < LEAST) continue;
      const first = seen.get(key);
      if (first === undefined) seen.set(key, one);
      else problems.push(repeated(one, first));
    }
    return { problems };
  },
};

/** Characters; shorter paragraphs such as labels may well occur twice. */
const LEAST = 20;

function repeated({ text, place }: ReportText, first: ReportText): Problem {
  const found = text.slice(0, 20);
  const { line } = first.place(0, 1);
  const zh = `这一段与第 ${line} 行的段落相同（“${found}…”）；请删去重复的一段，或写上该写的内容`;
  const en = `this paragraph stands already on line ${line}; delete it or write what belongs here`;
  return { place: place(0, 20), found, expected: '', zh, en };
}
