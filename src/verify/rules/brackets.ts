import { outlineOf } from '#verify/outline.ts';
import { narrativeTexts, type ReportText } from '#verify/report-text.ts';
import type { Problem, Rule } from '#verify/rule.ts';
import type { Subject } from '#verify/subject.ts';

/** every bracket and quotation mark has its partner, of the same width */
export const brackets: Rule = {
  id: 'brackets',
  severity: 'warning',
  waivable: true,
  title: { zh: '括号、引号不配对', en: 'brackets do not match' },
  equation: '每个前括号（引号、书名号）都有同样宽度的后括号；同级标题用同一种括号',
  explanation:
    '少半个括号，读者就不知道插入的话到哪里为止；全角和半角括号混在一起，是几份文稿拼接的痕迹，也会让发文字号、金额查不到。',
  example: { failing: '12345市民服务热线(投诉举报平台）', passing: '12345市民服务热线（投诉举报平台）' },
  check(subject) {
    const problems = narrativeTexts(subject).flatMap((text) => unmatched(text));
    return { problems: [...problems, ...oddHeadings(subject)] };
  },
};

const PAIRS = ['（）', '()', '【】', '[]', '〔〕', '《》', '〈〉', '「」', '『』', '“”', '‘’', '｛｝'];
const CLOSER = new Map(PAIRS.map(([open = '', close = '']) => [open, close]));
const OPENER = new Map(PAIRS.map(([open = '', close = '']) => [close, open]));
/** The same bracket in the other width. */
const WIDE: Readonly<Record<string, string>> = { '(': '（', ')': '）', '[': '【', ']': '】' };
const MARK = /[（）()【】[\]〔〕《》〈〉「」『』“”‘’｛｝]/g;
/** 1) and a） number list items; ’ within a Latin word is an apostrophe. */
const NUMBERED = /(?:^|[。；;：:，,、\s])(?:\d{1,2}|[a-zA-Z一二三四五六七八九十])$/;

function unmatched(text: ReportText): Problem[] {
  const problems: Problem[] = [];
  const open: { mark: string; at: number }[] = [];
  for (const { index: at, 0: mark } of text.text.matchAll(MARK)) {
    if (CLOSER.has(mark)) open.push({ mark, at });
    if (!OPENER.has(mark)) continue;
    const last = open.at(-1);
    if (last !== undefined && CLOSER.get(last.mark) === mark) open.pop();
    else if (last !== undefined && wide(CLOSER.get(last.mark) ?? '') === wide(mark)) {
      open.pop();
      problems.push(mixed(text, last.at, at));
    } else if (!isNumber(text.text, at, mark)) problems.push(alone(text, at, mark, OPENER.get(mark) ?? ''));
  }
  return [...problems, ...open.map(({ at, mark }) => alone(text, at, mark, CLOSER.get(mark) ?? ''))];
}

function wide(mark: string): string {
  return WIDE[mark] ?? mark;
}

function isNumber(text: string, at: number, mark: string): boolean {
  if (mark === '’') return /[A-Za-z]/.test(text[at - 1] ?? '');
  return (mark === ')' || mark === '）') && NUMBERED.test(text.slice(0, at));
}

function mixed(text: ReportText, start: number, end: number): Problem {
  const found = text.text.slice(start, end + 1);
  const expected = `${wide(found[0] ?? '')}${found.slice(1, -1)}${wide(found.at(-1) ?? '')}`;
  const zh = `“${found}”的前后括号一个半角、一个全角；请写成“${expected}”`;
  const en = `"${found}" begins and ends with brackets of different width; write "${expected}"`;
  return { place: text.place(start, end + 1), found, expected, zh, en };
}

function alone(text: ReportText, at: number, mark: string, partner: string): Problem {
  const around = text.text.slice(Math.max(0, at - 6), at + 7);
  const zh = `“…${around}…”中的“${mark}”没有配对的“${partner}”；请补上，或删去多余的一个`;
  const en = `${mark} in "…${around}…" has no ${partner}; add it or delete ${mark}`;
  return { place: text.place(at, at + 1), found: mark, expected: mark + partner, zh, en };
}

/** (三) among （一）（二）（四）: the fewer ones are odd. */
function oddHeadings(subject: Subject): Problem[] {
  const numbered = outlineOf(subject).filter(({ depth, number }) => depth !== undefined && number?.rank === 2);
  const half = numbered.filter(({ number }) => number?.written.startsWith('('));
  const odd = half.length * 2 <= numbered.length ? half : numbered.filter((entry) => !half.includes(entry));
  if (half.length === numbered.length) return [];
  return odd.map(({ text, number }) => {
    const found = number?.written ?? '';
    const start = text.text.indexOf(found);
    const expected = found.startsWith('(') ? `（${found.slice(1, -1)}）` : `(${found.slice(1, -1)})`;
    const zh = `标题序号“${found}”与其他同级标题的括号宽度不同；请写成“${expected}”`;
    const en = `heading number ${found} has brackets of another width than its siblings; write ${expected}`;
    return { place: text.place(start, start + found.length), found, expected, zh, en };
  });
}
