import type { Refusal } from '#load/guard.ts';

/** Longest line of a report, in UTF-16 units; the longest paragraph of the reports we know has 1,200. */
const LONGEST_LINE = 20_000;
/** Nested quotations in one line. */
const QUOTES = /^(?:[ \t]*>){25}/;
/** Braces: each is an error of its own, and a parser tries them all. */
const MOST_BRACES = 500;

/** Columns of a table, and cells of all tables: each cell is read, bound and checked. */
const MOST_COLUMNS = 60;
const MOST_CELLS = 12_000;

/** Numbers of a line, and of a report: each is compared with those around it and with every figure. */
const MOST_IN_LINE = 500;
const MOST_NUMBERS = 10_000;
/** A shorter text cannot hold too many; it is not counted. */
const SHORT_LINE = 2 * MOST_IN_LINE;
const SHORT_TEXT = 60_000;

/** What no honest report holds and a parser may choke on, found before it is parsed. */
export function beyondLimits(body: string): Refusal | undefined {
  let braces = 0;
  let numbers = 0;
  let cells = 0;
  for (const [index, line] of body.split('\n').entries()) {
    if (line.length > LONGEST_LINE) {
      return refusal(
        index,
        LONGEST_LINE,
        `这一行有 ${line.length} 个字符，上限 ${LONGEST_LINE}；请分段`,
        `this line has ${line.length} characters, at most ${LONGEST_LINE}`,
      );
    }
    if (line.length > SHORT_LINE || body.length > SHORT_TEXT) {
      const here = line.match(/\d+|[０-９]+/g)?.length ?? 0;
      numbers += here;
      if (here > MOST_IN_LINE || numbers > MOST_NUMBERS) return tooManyNumbers(index);
    }
    const columns = line.includes('|') ? line.split('|').length - 1 : 0;
    cells += columns;
    if (columns > MOST_COLUMNS || cells > MOST_CELLS) {
      return refusal(
        index,
        0,
        `表格过大：一行最多 ${MOST_COLUMNS} 列，全文最多 ${MOST_CELLS} 格；请放入附件`,
        `tables are too large: at most ${MOST_COLUMNS} columns and ${MOST_CELLS} cells`,
      );
    }
    if (line.includes('>') && QUOTES.test(line))
      return refusal(index, 0, '引用层次过深', 'quotations are nested too deep');
    if (line.includes('{')) braces += line.split('{').length - 1;
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

function tooManyNumbers(index: number): Refusal {
  return refusal(
    index,
    0,
    `数字过多：一行最多 ${MOST_IN_LINE} 个，全文最多 ${MOST_NUMBERS} 个；请放入附件`,
    `too many numbers: at most ${MOST_IN_LINE} in a line and ${MOST_NUMBERS} in a report`,
  );
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
