/** One way in which a line of YAML goes wrong under a clerk's hands. */
export interface TrapPattern {
  zh: string;
  en: string;
  /** The repaired line, without its comment; the same line where the trap is not in it. `next` is the line below. */
  fix(line: string, next: string): string;
}

const KEY = String.raw`^( *(?:-\s+)?[A-Za-z][\w.]*)`;

/** The part of a line before a value in braces. */
const BEFORE_BRACE = /^ *(?:-\s+)?(?:[A-Za-z][\w.]*:\s*)?(?=[{｛])/;

/** A number with thousands commas that is a value in braces. */
const FLOW_NUMBER = /([{,]\s*[A-Za-z][\w.]*:\s*)([≥≤≧≦><=＞＜约近超]*\d{1,3}(?:,\d{3})+(?:\.\d+)?[^\s,}"']*)/g;

/** A value in braces that begins with a symbol of YAML. */
const FLOW_SYMBOL = /([{,]\s*[A-Za-z][\w.]*:\s*)([>|@%&*!`][^\s,}"']*)/g;

/** A value in braces, without its comma before the next key. */
const FLOW_COMMA = /([{,]\s*[A-Za-z][\w.]*:\s+(?:"[^"]*"|[^\s,{}"':]+))\s+(?=[A-Za-z][\w.]*:\s)/g;

/** Full-width marks between the values in braces; quoted text is passed over. */
const FLOW_WIDE =
  /"[^"]*"|'[^']*'|\s*，\s*(?=[A-Za-z][\w.]*\s*[:：])|(?<=[{,，]\s*[A-Za-z][\w.]*)(?:\s*：\s*|:(?=[^\s:]))/g;

/** A quoted value whose quotes are not a pair of ASCII ones; whole in full-width ones only where it is a number. */
const QUOTES =
  /(:\s*)(?:"([^"“”]*)[”“]|[“”＂]([^"“”＂]*)["＂]|“([≥≤约近超]*\d[^“”]*)”|"([^"“”＂]*)＂)(?=\s*(?:[,，}｝]|$))/g;

/** Traps of one line, in the order in which they are mended. */
export const TRAP_PATTERNS: readonly TrapPattern[] = [
  {
    zh: '缩进用了制表符或全角空格，应为半角空格',
    en: 'indent with spaces, not with tabs or wide spaces',
    fix: (line) => line.replace(/^\s*/, (space) => space.replace(/[^ ]/g, '  ')),
  },
  {
    zh: '列表项的“-”应为半角，后面空一格',
    en: 'an item of a list begins with "-" and a space',
    fix: (line) => line.replace(/^( *)(?:[－—–]\s*|-)(?=[A-Za-z{｛])/, '$1- '),
  },
  {
    zh: '这里用了全角冒号“：”，应为半角冒号加空格',
    en: 'a full-width colon; use a colon and a space',
    fix: (line) => line.replace(new RegExp(`${KEY}\\s*：\\s*`), '$1: ').trimEnd(),
  },
  {
    zh: '冒号后缺少空格',
    en: 'a space is missing after the colon',
    fix: (line) => line.replace(new RegExp(`${KEY}:(?=[^\\s:/])`), '$1: '),
  },
  {
    zh: '花括号里用了全角的标点（“｛”“｝”“：”“，”），应为半角，后面空一格',
    en: 'full-width marks in braces; use { } : and ,',
    fix: mendFlow,
  },
  {
    zh: '引号不成对，或用了全角引号，应为一对半角引号',
    en: 'the quotes are no pair of ASCII quotes',
    fix: (line) => line.replace(QUOTES, (_, colon: string, ...parts: unknown[]) => `${colon}"${firstText(parts)}"`),
  },
  {
    zh: '花括号里的各项之间缺少逗号',
    en: 'a comma is missing between values in braces',
    fix: (line) => (isFlow(line) ? line.replace(FLOW_COMMA, '$1, ') : line),
  },
  {
    zh: '以 > @ % & * ! 等符号开头的值要加引号（≥ 不用）',
    en: 'a value that begins with a symbol needs quotes (≥ does not)',
    fix: (line) =>
      line
        .replace(new RegExp(`${KEY}:\\s+(?![|>][-+\\d]*$)([>|@%&*!\`][^\\s].*)$`), '$1: "$2"')
        .replace(FLOW_SYMBOL, '$1"$2"'),
  },
  {
    zh: '花括号里的逗号会把数字截断，带千位逗号的数要加引号',
    en: 'in braces a comma ends the value; quote numbers with thousands commas',
    fix: (line) => line.replace(FLOW_NUMBER, '$1"$2"'),
  },
  {
    zh: '花括号没有结束，缺少“}”',
    en: 'the brace is not closed',
    fix: (line, next) => (isFlow(line) && !line.includes('}') && endsBefore(line, next) ? `${line} }` : line),
  },
  {
    zh: '引号没有结束',
    en: 'the quote is not closed',
    fix: (line, next) =>
      new RegExp(`${KEY}:\\s+"[^"]*$`).test(line) && endsBefore(line, next) ? `${line.trimEnd()}"` : line,
  },
  {
    zh: '半角引号里面或后面还有文字，文字中的引号请用全角“”',
    en: 'quotes within the text of a value; use “ and ” there',
    fix: mendInnerQuotes,
  },
  {
    zh: '值里又有冒号加空格，整个值要加引号',
    en: 'the value holds a colon and a space; quote it',
    fix: (line) => line.replace(new RegExp(`${KEY}:\\s+([^"'{[>|&*!%@\`#\\s][^"]*?:\\s[^"]*)$`), '$1: "$2"'),
  },
];

/** Traps that are such only where the parser stopped: elsewhere the line may carry on the text above it. */
export const NEAR_PATTERNS: readonly TrapPattern[] = [
  {
    zh: '名称后面缺少冒号',
    en: 'the colon after the key is missing',
    fix: (line) => line.replace(/^( *)(?!-)([a-z][A-Za-z\d.]*)(?: +(?=[^\s:：=])|$)/, '$1$2: ').trimEnd(),
  },
];

function isFlow(line: string): boolean {
  return BEFORE_BRACE.test(line);
}

function mendFlow(line: string): string {
  const start = BEFORE_BRACE.exec(line)?.[0].length;
  if (start === undefined) return line;
  const inner = line
    .slice(start)
    .replace(/^｛\s*/, '{ ')
    .replace(/\s*｝$/, ' }')
    .replace(FLOW_WIDE, (mark) => {
      if (/^["']/.test(mark)) return mark;
      return mark.includes('，') ? ', ' : ': ';
    });
  return line.slice(0, start) + inner;
}

function mendInnerQuotes(line: string): string {
  const match = new RegExp(`${KEY}:\\s+"(.*)$`).exec(line);
  if (match === null || match[2]?.includes('\\') === true) return line;
  const [, key = '', rest = ''] = match;
  const quotes = rest.split('"').length - 1;
  if (quotes < 2 && /"$/.test(rest)) return line;
  if (quotes === 0) return line;
  const whole = rest.endsWith('"') && quotes % 2 === 1;
  let open = !whole;
  const text = (whole ? rest.slice(0, -1) : rest).replace(/"/g, () => {
    open = !open;
    return open ? '“' : '”';
  });
  return whole ? `${key}: "${text}"` : `${key}: “${text}`;
}

/** The next line is an entry of its own, no deeper than this one. */
function endsBefore(line: string, next: string): boolean {
  if (next.trim() === '') return true;
  const depth = (text: string) => /^ */.exec(text)?.[0].length ?? 0;
  return depth(next) <= depth(line) && /^ *(?:-\s|[A-Za-z][\w.]*\s*[:：])/.test(next);
}

function firstText(parts: readonly unknown[]): string {
  return parts.slice(0, 4).find((part) => typeof part === 'string') as string;
}
