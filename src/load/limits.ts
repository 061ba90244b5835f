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
/** Control, direction and invisible characters: what they hide is not what a reader sees. */
const HIDDEN = /[^\t\n\r\P{Cc}]|\u034F|[\u00AD\u061C\u180E\u200B\u200C\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/u;

/** The first hidden character of the file, with its line and column. */
export function hiddenCharacter(text: string): Refusal | undefined {
  if (!HIDDEN.test(text)) return undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const at = line.replace(/\r$/, '').search(HIDDEN);
    if (at < 0) continue;
    const code = `U+${(line.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    return refusal(
      index,
      at,
      `这里有看不见的字符 ${code}；请删去`,
      `an invisible character ${code} stands here; delete it`,
    );
  }
  return undefined;
}

/** What no honest report holds and a parser may choke on, found before it is parsed. */
export function beyondLimits(body: string): Refusal | undefined {
  let braces = 0;
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
    const columns = line.split('|').length - 1;
    cells += columns;
    if (columns > MOST_COLUMNS || cells > MOST_CELLS) {
      return refusal(
        index,
        0,
        `表格过大：一行最多 ${MOST_COLUMNS} 列，全文最多 ${MOST_CELLS} 格；请放入附件`,
        `tables are too large: at most ${MOST_COLUMNS} columns and ${MOST_CELLS} cells`,
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
