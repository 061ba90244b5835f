import type { Block } from '#prose/block.ts';
import { type NumberRank, type OutlineEntry, outlineOf } from '#verify/outline.ts';
import type { Problem, Rule } from '#verify/rule.ts';

/** a line that is only a number and a title = a heading with ## */
export const headingAsText: Rule = {
  id: 'heading-as-text',
  severity: 'warning',
  waivable: true,
  title: { zh: '标题写成了普通的一行', en: 'a heading is written as plain text' },
  equation: '单独成段的“一、……”“（一）……” 前面有 ##、###',
  explanation:
    '正文里单独一行的“一、单位基本情况”，前面没有 ##，网页上就只是一段普通的话：没有目录，不能跳读，读屏软件也不知道这里另起一部分。标题前面加上 ## 和一个空格，下一级用 ###。一句话以句号结束的，以及接连列出的短项，不算标题。',
  example: { failing: '一、单位基本情况', passing: '## 一、单位基本情况' },
  check(subject) {
    const { blocks } = subject.report.narrative;
    const entries = new Map(outlineOf(subject).map((entry) => [entry.text.block, entry]));
    const lines = new Map(blocks.map((block) => [block, lineOf(entries.get(block))]));
    const before = (at: number) => lines.get(blocks[at - 1] as Block)?.rank;
    const problems = blocks.flatMap((block, at): Problem[] => {
      const line = lines.get(block);
      const entry = entries.get(block);
      if (line === undefined || entry === undefined || before(at) === line.rank) return [];
      return line.alone && !leadsOn(blocks[at + 1], line.rank, lines)
        ? []
        : [problemOf(entry, line, [...entries.values()])];
    });
    return { problems };
  },
};

/** A line that reads as a title, with nothing else in its paragraph or with text right below it. */
interface TitleLine {
  title: string;
  rank: NumberRank;
  alone: boolean;
}

/** A title of its own paragraph, and one with text on the next line: that one is short, or it may be a line that was wrapped. */
const LONGEST = 40;
const LONGEST_ABOVE_TEXT = 16;
/** What ends a sentence or a clause, what leads on to a list, and numbers that are no years: the words say something. */
const SAYS = /[。！？!?；;，,：:…]|\d(?!\d*年)/;

function lineOf(entry: OutlineEntry | undefined): TitleLine | undefined {
  if (entry?.depth !== undefined || entry?.number === undefined || entry.number.rank > 2) return undefined;
  const [first = '', ...rest] = entry.title.split('\n');
  const title = first.trim();
  const alone = rest.join('').trim() === '';
  const longest = alone ? LONGEST : LONGEST_ABOVE_TEXT;
  if (title.length < 2 || title.length > longest || !/\p{Script=Han}/u.test(title) || SAYS.test(title))
    return undefined;
  if (!alone && !/[，。][\s\S]*。\s*$/.test(rest.join('\n'))) return undefined;
  return { title, rank: entry.number.rank, alone };
}

/** Text stands below, or titles of the next level: short items one after the other are a list. */
function leadsOn(next: Block | undefined, rank: NumberRank, lines: ReadonlyMap<Block, TitleLine | undefined>): boolean {
  if (next === undefined || next.kind === 'heading') return false;
  const line = lines.get(next);
  return line === undefined || line.rank > rank;
}

function problemOf({ text, number }: OutlineEntry, { title, rank }: TitleLine, all: readonly OutlineEntry[]): Problem {
  const below = rank === 2 && all.some((entry) => entry.number?.rank === 1);
  const found = text.text.split('\n', 1)[0] ?? '';
  const marks = below ? '###' : '##';
  const expected = `${marks} ${number?.written ?? ''}${title}`;
  const zh = `“${found.trim()}”是标题，却写成普通的一行，网页上不会成为一个部分；请写成“${expected}”，前后各空一行`;
  const en = `"${found.trim()}" is a heading written as plain text; write "${expected}" with an empty line before and after`;
  return { place: text.place(0, found.length), found: found.trim(), expected, zh, en };
}
