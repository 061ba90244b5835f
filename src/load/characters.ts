import { disguisedNumeral } from '#load/disguised-numeral.ts';
import type { Refusal } from '#load/guard.ts';

/** What Chinese reports are written in, from and to; all else is looked at closely. */
const USUAL: ReadonlyArray<readonly [from: number, to: number]> = [
  ...([
    [0x09, 0x0a],
    [0x20, 0x7e],
    [0xa0, 0xa0],
    [0xb0, 0xb3],
    [0xb7, 0xb7],
    [0xd7, 0xd7],
    [0xf7, 0xf7],
  ] as const),
  ...([
    [0x2010, 0x2015],
    [0x2018, 0x2019],
    [0x201c, 0x201d],
    [0x2022, 0x2022],
    [0x2026, 0x2026],
    [0x2030, 0x203b],
  ] as const),
  ...([
    [0x2103, 0x2103],
    [0x2160, 0x217f],
    [0x2190, 0x22ff],
    [0x2460, 0x24ff],
    [0x25a0, 0x25ff],
    [0x3000, 0x3029],
    [0x3030, 0x303f],
  ] as const),
  ...([
    [0x3105, 0x312f],
    [0x3220, 0x4dbf],
    [0x4e00, 0x9fff],
    [0xff01, 0xff5e],
    [0xffe5, 0xffe5],
  ] as const),
];
/** Anything beyond the usual. Both patterns are run over whole files: compiled, they cost less than a loop. */
const UNUSUAL = new RegExp(`[^${USUAL.map(([from, to]) => `${escaped(from)}-${escaped(to)}`).join('')}]`);

/** Letters beside digits, circled and other numerals, and the sign of a footnote: [^1]. */
const MIXED = ((): RegExp => {
  const numerals: string[] = ['\\^'];
  for (const [from, to] of USUAL)
    for (let code = from; code <= to; code += 1)
      if (/(?!〇)[\p{No}\p{Nl}㇐㋀-㋋㍘-㍰㏠-㏾]/u.test(String.fromCharCode(code))) numerals.push(escaped(code));
  return new RegExp(`[OoIlZBSGbq][0-9]|[0-9０-９][OoIlZBSGbq〇○◯°]|[${numerals.join('')}]`);
})();

function escaped(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}

/** Whether the file holds characters beyond the usual, letters beside digits, circled digits or footnotes. */
function lookThrough(text: string): { unusual: boolean; mixed: boolean } {
  const unusual = UNUSUAL.test(text);
  return { unusual, mixed: unusual || MIXED.test(text) };
}

/** Control, direction and invisible characters: what they hide is not what a reader sees. */
const HIDDEN = new RegExp(
  [
    '[^\\t\\n\\P{Cc}]',
    // Directions, separators of lines, joiners and other marks without a shape.
    '[\\u00AD\\u061C\\u200B\\u200C\\u200E\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFB]',
    // Letters and blanks of other scripts that are nothing to look at.
    '[\\u115F\\u1160\\u2800\\u3164\\uFFA0]',
    '\\u034F|\\u17B4|\\u17B5|[\\u180B-\\u180F]',
    // Tags.
    '[\\u{E0000}-\\u{E00FF}\\u{E01F0}-\\u{E0FFF}]',
    // Variants of an ideograph are the right form of a name (葛󠄀城); of a numeral they are none.
    '(?<!\\p{Script=Han})[\\u{E0100}-\\u{E01EF}]',
    '(?<=[零〇一二三四五六七八九十百千万亿元两壹贰叁肆伍陆柒捌玖拾佰仟])[\\u{E0100}-\\u{E01EF}]',
    // A picture of a family is joined of pictures; elsewhere a joiner or a variant is hidden.
    '(?<!\\p{Extended_Pictographic}\\uFE0F?)\\u200D',
    // A digit on a key (1️⃣) is a picture, too.
    '(?<!\\p{Extended_Pictographic})(?!(?<=[0-9])\\uFE0F\\u20E3)[\\uFE00-\\uFE0F]',
  ].join('|'),
  'u',
);

/** Letters written from right to left turn the numbers beside them round. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

/** The first character of the file, line by line, that hides or pretends, with its line and column. */
export function strangeCharacter(text: string): Refusal | undefined {
  if (text.includes('\r')) {
    const alone = /\r(?!\n)/.exec(text);
    if (alone !== null)
      return at(text, alone.index, '这里有单独的回车符，别的软件会当作换行；请改成换行', 'a carriage return alone');
  }
  const { unusual, mixed } = lookThrough(text.includes('\r') ? text.replaceAll('\r', '') : text);
  if (!mixed) return undefined;
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const refusal =
      (unusual ? (hiddenIn(line, index) ?? turnedIn(lines, index)) : undefined) ?? disguisedIn(line, index, unusual);
    if (refusal !== undefined) return refusal;
  }
  return undefined;
}

function hiddenIn(written: string, index: number): Refusal | undefined {
  const line = written.replace(/\r$/, '');
  const column = line.search(HIDDEN);
  if (column >= 0) {
    const code = codeOf(line, column);
    return refusal(
      index,
      column,
      `这里有看不见的字符 ${code}；请删去`,
      `an invisible character ${code} stands here; delete it`,
    );
  }
  return undefined;
}

/** In the text the lines of a paragraph are shown as one; a value of the frontmatter is one line. */
function turnedIn(lines: readonly string[], index: number): Refusal | undefined {
  const column = lines[index]?.search(RIGHT_TO_LEFT) ?? -1;
  if (column < 0) return undefined;
  const text = lines.indexOf('---', 1);
  const isBlank = (line: string | undefined) => line === undefined || line.trim() === '';
  let first = index;
  let last = index;
  while (index > text && first > text + 1 && !isBlank(lines[first - 1])) first -= 1;
  while (index > text && !isBlank(lines[last + 1])) last += 1;
  if (!lines.slice(first, last + 1).some((line) => /[0-9０-９]/.test(line))) return undefined;
  const zh = '这里有从右向左书写的文字，会使同一段的数字换位；请把数字另起一段';
  return refusal(index, column, zh, 'letters written from right to left move the numbers of their paragraph');
}

function disguisedIn(line: string, index: number, unusual: boolean): Refusal | undefined {
  const found = disguisedNumeral(line, unusual);
  if (found === undefined) return undefined;
  const { column, zh, en } = found;
  const code = codeOf(line, column);
  return refusal(index, column, `${zh}（${code}）；请改写成普通的数字和文字`, `${en} (${code}); write plain digits`);
}

function at(text: string, offset: number, zh: string, en: string): Refusal {
  const before = text.slice(0, offset).split('\n');
  return refusal(before.length - 1, before.at(-1)?.length ?? 0, zh, en);
}

function codeOf(line: string, column: number): string {
  return `U+${(line.codePointAt(column) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function refusal(index: number, column: number, zh: string, en: string): Refusal {
  const place = { line: index + 1, column: column + 1, endColumn: column + 2 };
  return { rule: 'mdx-safety', place, found: '', zh, en };
}
