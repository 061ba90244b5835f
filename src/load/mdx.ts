import type { Root } from 'mdast';
import { restoreBareAddresses } from '#load/bare-address.ts';
import { guard, type Refusal } from '#load/guard.ts';
import { beyondLimits } from '#load/limits.ts';
import { holdsProseInBraces, markSlips } from '#load/mark-slips.ts';
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
    // A parser that knows no JavaScript takes words in braces for a program.
    if (body.includes('{') && holdsProseInBraces(root)) return refusedText(markSlips(body));
    restoreTildes(root, body);
    restoreBareAddresses(root, body);
    return { root, refusals: guard(root, body) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const match = /^(\d+):(\d+): (.*)$/s.exec(error.message);
    if (match === null) throw error;
    const [, line = '1', column = '1', reason = ''] = match;
    const slips = markSlips(body);
    return refusedText(slips.length > 0 ? slips : [syntaxRefusal(body, Number(line), Number(column), reason)]);
  }
}

function refusedText(refusals: Refusal[]): MdxResult {
  return { root: { type: 'root', children: [] }, refusals };
}

/** What no sign of the text explains: the parser's own words at its own place. */
function syntaxRefusal(body: string, line: number, column: number, reason: string): Refusal {
  const text = body.split('\n')[line - 1] ?? '';
  return {
    rule: 'mdx-syntax',
    place: { line, column, endColumn: column + 1 },
    found: text.slice(column - 1, column + 19),
    zh: `正文不合 MDX 语法：${reason}`,
    en: reason,
  };
}
