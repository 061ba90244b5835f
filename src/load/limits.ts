import type { Refusal } from '#load/guard.ts';

/** Longest line of a report, in UTF-16 units; the longest paragraph of the reports we know has 1,200. */
const LONGEST_LINE = 20_000;
/** Nested quotations in one line. */
const QUOTES = /^(?:[ \t]*>){25}/;
/** Braces: each is an error of its own, and a parser tries them all. */
const MOST_BRACES = 500;

/** What no honest report holds and a parser may choke on, found before it is parsed. */
export function beyondLimits(body: string): Refusal | undefined {
  let braces = 0;
  for (const [index, line] of body.split('\n').entries()) {
    if (line.length > LONGEST_LINE) {
      return refusal(
        index,
        LONGEST_LINE,
        `这一行有 ${line.length} 个字符，上限 ${LONGEST_LINE}；请分段`,
        `this line has ${line.length} characters, at most ${LONGEST_LINE}`,
      );
    }
    if (QUOTES.test(line)) return refusal(index, 0, '引用层次过深', 'quotations are nested too deep');
    braces += line.split('{').length - 1;
    if (braces > MOST_BRACES)
      return refusal(
        index,
        line.indexOf('{'),
        `正文有 ${MOST_BRACES} 个以上的 {；请去掉或写成 \\{`,
        `more than ${MOST_BRACES} braces`,
      );
  }
  return undefined;
}

function refusal(index: number, column: number, zh: string, en: string): Refusal {
  return {
    rule: 'mdx-safety',
    place: { line: index + 1, column: column + 1, endColumn: column + 2 },
    found: '',
    zh,
    en,
  };
}
