import type { Sentence } from '#load/problem.ts';

/** A YAML trap that clerks fall into, with the corrected line. */
export interface Trap extends Sentence {
  /** Line within the text, from 1. */
  line: number;
  column: number;
  found: string;
  fixed: string;
}

const KEY = String.raw`^(\s*(?:-\s+)?[A-Za-z][\w.]*)`;

/** A number with thousands commas that is a value in braces. */
const FLOW_NUMBER = /([{,]\s*[A-Za-z][\w.]*:\s*)([≥≤≧≦><=＞＜约近超]*\d{1,3}(?:,\d{3})+(?:\.\d+)?[^\s,}"']*)/;

/** A value in braces that begins with a symbol of YAML. */
const FLOW_SYMBOL = /([{,]\s*[A-Za-z][\w.]*:\s*)([>|@%&*!`][^\s,}"']*)/;

const TRAPS: ReadonlyArray<{ pattern: RegExp; fix: (match: RegExpExecArray) => string; zh: string; en: string }> = [
  {
    pattern: new RegExp(`${KEY}\\s*：\\s*(.*)$`),
    fix: ([, key = '', value = '']) => `${key}: ${value}`,
    zh: '这里用了全角冒号“：”，应为半角冒号加空格',
    en: 'a full-width colon; use a colon and a space',
  },
  {
    pattern: new RegExp(`${KEY}:([^\\s:/].*)$`),
    fix: ([, key = '', value = '']) => `${key}: ${value}`,
    zh: '冒号后缺少空格',
    en: 'a space is missing after the colon',
  },
  {
    pattern: new RegExp(`${KEY}:\\s+([>|@%&*!\`][^\\s].*)$`),
    fix: ([, key = '', value = '']) => `${key}: "${value}"`,
    zh: '以 > @ % & * ! 等符号开头的值要加引号',
    en: 'a value that begins with a symbol needs quotes',
  },
  {
    pattern: FLOW_SYMBOL,
    fix: ({ input }) => input.replace(new RegExp(FLOW_SYMBOL, 'g'), '$1"$2"'),
    zh: '以 > @ % & * ! 等符号开头的值要加引号（≥ 不用）',
    en: 'a value that begins with a symbol needs quotes (≥ does not)',
  },
  {
    pattern: FLOW_NUMBER,
    fix: ({ input }) => input.replace(new RegExp(FLOW_NUMBER, 'g'), '$1"$2"'),
    zh: '花括号里的逗号会把数字截断，带千位逗号的数要加引号',
    en: 'in braces a comma ends the value; quote numbers with thousands commas',
  },
  {
    pattern: /^(\s*)\t+(.*)$/,
    fix: ([, indent = '', rest = '']) => `${indent}  ${rest}`,
    zh: '缩进用了制表符，应为空格',
    en: 'indent with spaces, not tabs',
  },
];

/** The first trap in the YAML text, looked for near the line where the parser stopped, then anywhere. */
export function findTrap(text: string, near: number): Trap | undefined {
  const lines = text.split('\n');
  const order = [near, near - 1, ...lines.map((_, index) => index + 1)].filter(
    (line) => line >= 1 && line <= lines.length,
  );
  for (const line of order) {
    const trap = trapIn(lines[line - 1] ?? '', line);
    if (trap !== undefined) return trap;
  }
  return undefined;
}

/** The trap in one line of the text (from 1), if there is one. */
export function findTrapIn(text: string, line: number): Trap | undefined {
  return trapIn(text.split('\n')[line - 1] ?? '', line);
}

function trapIn(source: string, line: number): Trap | undefined {
  for (const { pattern, fix, zh, en } of TRAPS) {
    const match = pattern.exec(source);
    if (match === null) continue;
    const fixed = fix(match).trim();
    const column = match.index + (match[1]?.length ?? 0) + 1;
    return { line, column, found: source.trim(), fixed, zh: `${zh}；请写成：${fixed}`, en: `${en}; write: ${fixed}` };
  }
  return undefined;
}

/** A value that YAML cuts at ` #` because it takes the rest for a comment. */
export function findCutValues(text: string): Trap[] {
  return text.split('\n').flatMap((source, index) => {
    const match = new RegExp(`${KEY}:\\s+([^"'\\s#|>{[][^"']*?)\\s(#\\S.*)$`).exec(source);
    if (match === null) return [];
    const [, key = '', value = '', comment = ''] = match;
    const fixed = `${key.trim()}: "${value} ${comment}"`;
    const column = source.indexOf(comment) + 1;
    const zh = `“${comment}”会被当作注释丢掉；要保留请写成：${fixed}；是注释请在 # 后加空格`;
    return [
      { line: index + 1, column, found: comment, fixed, zh, en: `"${comment}" is read as a comment; write: ${fixed}` },
    ];
  });
}
