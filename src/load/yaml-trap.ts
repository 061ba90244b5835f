import type { Sentence } from '#load/problem.ts';
import { NEAR_PATTERNS, TRAP_PATTERNS, type TrapPattern } from '#load/yaml-trap-patterns.ts';

/** A YAML trap that clerks fall into, with the corrected line. */
export interface Trap extends Sentence {
  /** Line within the text, from 1. */
  line: number;
  column: number;
  /** The line as written, without its indentation. */
  found: string;
  /** The whole line, indentation and comment included: it can be pasted over the other. */
  fixed: string;
}

export interface MendedYaml {
  /** The text with every trap mended; its lines are those of the text as written. */
  text: string;
  traps: Trap[];
}

/** What is stopped at more often than this is told after the next correction. */
const MOST_STOPS = 20;
/** Traps of one file that are told in one run. */
const MOST_TRAPS = 50;
/** A longer text is not read again for every line that might be mended. */
const LONG = 50_000;

/** All traps of a text that cannot be read. `stop` is the line (from 1) at which the parser stops, undefined when it does not. */
export function mendYaml(text: string, stop: (text: string) => number | undefined): MendedYaml {
  const written = text.split('\n');
  const lines = [...written];
  const told = new Map<number, Sentence>();
  const take = (index: number, mended: Mended): void => {
    lines[index] = mended.fixed;
    told.set(index, joined(told.get(index), mended));
  };
  const block = blockLines(written);
  for (const index of lines.keys()) {
    const mended = block.has(index) ? undefined : mendLine(lines, index, TRAP_PATTERNS);
    if (mended !== undefined) take(index, mended);
  }
  let line = text.length > LONG ? undefined : stop(lines.join('\n'));
  for (let count = 0; line !== undefined && count < MOST_STOPS; count += 1) {
    const at = line;
    // What does not bring the parser further is no trap.
    const helps = ({ fixed }: Mended, index: number) => (stop(lines.with(index, fixed).join('\n')) ?? Infinity) > at;
    const found = [at - 2, at - 1, at]
      .filter((index) => index >= 0 && index < lines.length)
      .flatMap((index) =>
        [mendLine(lines, index, NEAR_PATTERNS), aligned(lines, index)].map((mended) => ({ index, mended })),
      )
      .find(({ index, mended }) => mended !== undefined && helps(mended, index));
    if (found?.mended === undefined) break;
    take(found.index, found.mended);
    line = stop(lines.join('\n'));
  }
  const traps = [...told].sort(([a], [b]) => a - b).slice(0, MOST_TRAPS);
  return { text: lines.join('\n'), traps: traps.map(([index, why]) => trapOf(index, written, lines, why)) };
}

interface Mended extends Sentence {
  fixed: string;
}

/** The trap in one line of the text (from 1), if there is one. */
export function findTrapIn(text: string, line: number): Trap | undefined {
  const lines = text.split('\n');
  const mended = mendLine(lines, line - 1, TRAP_PATTERNS);
  return mended === undefined ? undefined : trapOf(line - 1, lines, lines.with(line - 1, mended.fixed), mended);
}

/** A line with all its traps mended, and what they were. */
function mendLine(lines: readonly string[], index: number, patterns: readonly TrapPattern[]): Mended | undefined {
  const line = lines[index] ?? '';
  const next = lines[index + 1] ?? '';
  if (/^\s*(?:#|$)/.test(line)) return undefined;
  const comment = commentOf(line);
  const code = line.slice(0, line.length - comment.length).trimEnd();
  let fixed = code;
  let told: Sentence | undefined;
  for (const pattern of patterns) {
    const mended = pattern.fix(fixed, next);
    if (mended === fixed) continue;
    told = joined(told, pattern);
    fixed = mended;
  }
  return told === undefined ? undefined : { ...told, fixed: comment === '' ? fixed : `${fixed} ${comment.trim()}` };
}

/** ` # …` at the end of a line, outside quotes. */
function commentOf(line: string): string {
  const bare = line.replace(/"[^"]*"|'[^']*'/g, (quoted) => 'x'.repeat(quoted.length));
  const start = /\s#(?:\s.*)?$/.exec(bare)?.index;
  return start === undefined ? '' : line.slice(start);
}

function trapOf(index: number, written: readonly string[], mended: readonly string[], { zh, en }: Sentence): Trap {
  const source = written[index] ?? '';
  const fixed = mended[index] ?? '';
  let same = 0;
  while (same < source.length && source[same] === fixed[same]) same += 1;
  const column = Math.min(same, Math.max(0, source.length - 1)) + 1;
  const told = { zh: `${zh}；请写成：${fixed}`, en: `${en}; write: ${fixed}` };
  return { line: index + 1, column, found: source.trim(), fixed, ...told };
}

function joined(first: Sentence | undefined, { zh, en }: Sentence): Sentence {
  return first === undefined ? { zh, en } : { zh: `${first.zh}；${zh}`, en: `${first.en}; ${en}` };
}

/** Lines of text blocks (`key: |`), in which nothing is a trap. */
function blockLines(lines: readonly string[]): ReadonlySet<number> {
  const inside = new Set<number>();
  let depth: number | undefined;
  for (const [index, line] of lines.entries()) {
    if (depth !== undefined && (line.trim() === '' || depthOf(line) > depth)) inside.add(index);
    else depth = /:\s+[|>][-+\d]*\s*(?:#.*)?$/.test(line) ? depthOf(line) : undefined;
  }
  return inside;
}

/** An entry that stands at no level of those above it, moved to the nearest; undefined where it stands well. */
function aligned(lines: readonly string[], index: number): Mended | undefined {
  const line = lines[index] ?? '';
  if (!ENTRY.test(line)) return undefined;
  const above = lines.slice(0, index).filter((one) => ENTRY.test(one));
  const last = above.at(-1);
  const depth = depthOf(line);
  if (last === undefined || (depth > depthOf(last) && /:\s*(?:#.*)?$/.test(last))) return undefined;
  const levels: number[] = [];
  let least = Number.POSITIVE_INFINITY;
  for (const one of above.toReversed()) {
    if (depthOf(one) >= least) continue;
    least = depthOf(one);
    levels.push(...(/^ *- /.test(one) ? [least + 2, least] : [least]));
  }
  if (levels.includes(depth)) return undefined;
  const nearest = levels.toSorted((a, b) => Math.abs(a - depth) - Math.abs(b - depth))[0];
  if (nearest === undefined) return undefined;
  const zh = `缩进是 ${depth} 个空格，应与上面的项对齐（${nearest} 个）`;
  const en = `indent this line by ${nearest} spaces, like those above`;
  return { fixed: ' '.repeat(nearest) + line.trimStart(), zh, en };
}

const ENTRY = /^ *(?:- +)?[A-Za-z][\w.]*:(?:\s|$)/;

function depthOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}

const CUT = /^(\s*(?:-\s+)?[A-Za-z][\w.]*):\s+([^"'\s#|>{[][^"']*?)\s(#\S.*)$/;

/** A value that YAML cuts at ` #` because it takes the rest for a comment. */
export function findCutValues(text: string): Trap[] {
  if (!text.includes('#')) return [];
  return text.split('\n').flatMap((source, index) => {
    const match = CUT.exec(source);
    if (match === null) return [];
    const [, key = '', value = '', comment = ''] = match;
    const fixed = `${key}: "${value} ${comment}"`;
    const column = source.indexOf(comment) + 1;
    const zh = `“${comment}”会被当作注释丢掉；要保留请写成：${fixed}；是注释请在 # 后加空格`;
    return [
      { line: index + 1, column, found: comment, fixed, zh, en: `"${comment}" is read as a comment; write: ${fixed}` },
    ];
  });
}
