import type { Root } from 'mdast';
import { guard, type Refusal } from '#load/guard.ts';
import { beyondLimits } from '#load/limits.ts';
import { parseMdx } from '#load/parser.ts';
import { restoreTildes } from '#load/tilde.ts';

export type MdxResult = { root: Root; refusals: Refusal[] };

/**
 * Parses the text of a report as data: nothing in it is ever run. Line numbers are those of `body`. Returns what the
 * guard refuses; text that is not MDX at all is one refusal.
 */
export function readMdx(body: string): MdxResult {
  const limit = beyondLimits(body);
  if (limit !== undefined) return { root: { type: 'root', children: [] }, refusals: [limit] };
  try {
    const root = parseMdx(body);
    restoreTildes(root, body);
    return { root, refusals: guard(root, body) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const match = /^(\d+):(\d+): (.*)$/s.exec(error.message);
    if (match === null) throw error;
    const [, line = '1', column = '1', reason = ''] = match;
    return {
      root: { type: 'root', children: [] },
      refusals: [syntaxRefusal(body, Number(line), Number(column), reason)],
    };
  }
}

function syntaxRefusal(body: string, line: number, column: number, reason: string): Refusal {
  const text = body.split('\n')[line - 1] ?? '';
  const brace = text.lastIndexOf('{', column - 1);
  const angle = text.lastIndexOf('<', column - 1);
  const at = Math.max(brace, angle);
  const mark = at < 0 ? '' : (text[at] ?? '');
  const place = { line, column: at < 0 ? column : at + 1, endColumn: at < 0 ? column + 1 : at + 2 };
  const mended = at < 0 ? text : `${text.slice(0, at)}\\${text.slice(at)}`;
  const excerpt = mended.slice(Math.max(0, at - 12), at + 20);
  if (mark === '') {
    return {
      rule: 'mdx-syntax',
      place,
      found: text.slice(column - 1, column + 19),
      zh: `正文不合 MDX 语法：${reason}`,
      en: reason,
    };
  }
  return {
    rule: 'mdx-syntax',
    place,
    found: text.slice(at, at + 20),
    expected: excerpt,
    zh: `正文中的“${mark}”会被当作代码；${mark === '{' ? '请去掉花括号，或' : '要原样显示，请'}在它前面加反斜杠：…${excerpt}…`,
    en: `"${mark}" begins code here; to show it, put a backslash before it: …${excerpt}… (${reason})`,
  };
}
