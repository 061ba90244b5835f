import type { Nodes, Root } from 'mdast';
import type { Refusal } from '#load/guard.ts';
import { mendedProse } from '#load/mended-prose.ts';
import { tagAt, type WrittenTag } from '#load/written-tag.ts';

/** What is found more often is told no more. */
const MOST_SLIPS = 50;

/** A sign that begins code, by its offset in the text. */
interface Slip {
  at: number;
  end: number;
  kind: 'brace' | 'code' | 'angle' | 'open' | 'close';
  name: string;
}

/**
 * Signs of the text that MDX takes for code, in order: braces, `<90`, tags without their partner. They are found without
 * a parser, so that the pipeline's and the browser's, which stop at different ones, say the same.
 */
export function markSlips(body: string): Refusal[] {
  const slips: Slip[] = [];
  const open: (WrittenTag & { block: number })[] = [];
  let block = 0;
  for (let at = 0; at < body.length && slips.length < MOST_SLIPS; at += 1) {
    const mark = body[at];
    if (mark === '\\') at += 1;
    else if (mark === '`') at = endOfCode(body, at);
    else if (mark === '\n' && /^[ \t]*\n/.test(body.slice(at + 1, at + 200))) block += 1;
    else if (mark === '{') {
      const slip = braceAt(body, at);
      slips.push(slip);
      at = slip.end - 1;
    } else if (mark === '<' && !/^<[ \t]/.test(body.slice(at, at + 2))) {
      const tag = tagAt(body, at);
      if (tag === undefined) slips.push({ at, end: at + 1, kind: 'angle', name: '' });
      else {
        slips.push(...pairUp(tag, open, block));
        at = tag.end - 1;
      }
    }
  }
  const unclosed = open.slice(0, MOST_SLIPS).map((tag): Slip => ({ ...tag, kind: 'open' }));
  return [...slips, ...unclosed]
    .sort((a, b) => a.at - b.at)
    .slice(0, MOST_SLIPS)
    .map((slip) => refusalOf(slip, body));
}

/** A closing tag takes the last open one with it; within a line that must be of the same paragraph. */
function pairUp(tag: WrittenTag, open: (WrittenTag & { block: number })[], block: number): Slip[] {
  if (tag.form === 'whole') return [];
  if (tag.form === 'open') {
    open.push({ ...tag, block });
    return [];
  }
  const last = open.at(-1);
  if (last === undefined || last.name !== tag.name) return [{ ...tag, kind: 'close' }];
  open.pop();
  return last.inline && last.block !== block ? [{ ...last, kind: 'open' }] : [];
}

function braceAt(body: string, at: number): Slip {
  const end = closingBrace(body, at);
  if (end === undefined) return { at, end: at + 1, kind: 'brace', name: '' };
  return { at, end, kind: isProse(body.slice(at + 1, end - 1)) ? 'brace' : 'code', name: '' };
}

/** Offset behind the brace that closes the one at `at`, within its paragraph. */
function closingBrace(body: string, at: number): number | undefined {
  let depth = 0;
  for (let next = at; next < body.length; next += 1) {
    const mark = body[next];
    if (mark === '{') depth += 1;
    if (mark === '}') depth -= 1;
    if (depth === 0) return next + 1;
    if (mark === '\n' && /^[ \t]*\n/.test(body.slice(next + 1, next + 200))) return undefined;
  }
  return undefined;
}

/** Words that somebody put in braces, not a program: outside of its strings and comments, a program is in ASCII. */
function isProse(words: string): boolean {
  const plain = words.replace(/\/\*[\s\S]*?\*\/|"[^"]*"|'[^']*'|`[^`]*`/g, '');
  return /[^\0-\x7f]|[#@]/.test(plain);
}

/** Words in braces that a parser took for a program. */
export function holdsProseInBraces(node: Root | Nodes): boolean {
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') return isProse(node.value);
  return 'children' in node && node.children.some((child) => holdsProseInBraces(child));
}

function endOfCode(body: string, at: number): number {
  const [run = ''] = /^`+/.exec(body.slice(at, at + 100)) ?? [];
  const end = body.indexOf(run, at + run.length);
  const line = body.indexOf('\n', at);
  return end < 0 || (line >= 0 && end > line) ? at + run.length - 1 : end + run.length - 1;
}

function refusalOf(slip: Slip, body: string): Refusal {
  const start = body.lastIndexOf('\n', slip.at - 1) + 1;
  const lineEnd = body.indexOf('\n', slip.at);
  const text = body.slice(start, lineEnd < 0 ? undefined : lineEnd);
  const at = slip.at - start;
  const line = body.slice(0, start).split('\n').length;
  const end = slip.end <= start + text.length ? slip.end - start : at + 1;
  if (slip.kind === 'code') {
    const zh = '正文不能使用{…} 表达式';
    const place = { line, column: at + 1, endColumn: end + 1 };
    const found = text.slice(at, Math.min(end, at + 40));
    return { rule: 'mdx-safety', place, found, zh, en: 'an expression in braces is not allowed in a report' };
  }
  const place = { line, column: at + 1, endColumn: at + 2 };
  return { rule: 'mdx-syntax', place, found: text.slice(at, at + 20), ...sentences(slip, text, at) };
}

function sentences({ kind, name }: Slip, text: string, at: number): { zh: string; en: string; expected: string } {
  const { expected, zh, en } = mendedProse(text, at);
  if (kind === 'open')
    return {
      expected,
      zh: `正文中的“<${name}>”没有结束；请在它后面加上“</${name}>”；只是文字的，${zh}`,
      en: `"<${name}>" is never closed; add "</${name}>"; if it is text, ${en}`,
    };
  if (kind === 'close')
    return {
      expected,
      zh: `正文中的“</${name}>”没有对应的开头；请删去；只是文字的，${zh}`,
      en: `"</${name}>" closes nothing; delete it; if it is text, ${en}`,
    };
  const mark = kind === 'brace' ? '{' : '<';
  return { expected, zh: `正文中的“${mark}”会被当作代码；${zh}`, en: `"${mark}" begins code here; ${en}` };
}
