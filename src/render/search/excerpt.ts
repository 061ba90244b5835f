import { type Folded, foldText, occurrences } from '#render/search/fold.ts';
import type { Fragment, Section } from '#render/search/fragment.ts';

/** A run of text that is a match or is not. */
export interface Piece {
  text: string;
  marked: boolean;
}

export interface Excerpt {
  pieces: Piece[];
  section: Section | null;
}

/** One term at one place of a line, in UTF-16 offsets. */
interface Match {
  start: number;
  end: number;
  term: number;
  /** Not a part of a longer number. */
  whole: boolean;
}

interface Line {
  text: string;
  folded: Folded;
  /** In order; different terms can overlap. */
  matches: Match[];
  index: number;
}

/** What an excerpt that begins with a match would show. */
interface Window {
  line: Line;
  first: Match;
  terms: Set<number>;
}

/** UTF-16 units before the first match and in all. */
const LEAD = 24;
const LENGTH = 96;
const DIGIT = /\p{Nd}/u;

/** The text with its matches, cut at neither end. */
export function markText(text: string, terms: readonly string[][]): Piece[] {
  return pieces(readLine(text, terms, 0), 0, text.length);
}

/** Whether every term occurs somewhere in the page in one of its forms, in one block. */
export function containsAll(fragment: Fragment, terms: readonly string[][][]): boolean {
  const lines = fragment.content.split('\n').map((text) => foldText(text).characters);
  return terms.every((forms) => forms.some((form) => lines.some((line) => occurrences(line, form).length > 0)));
}

/** The places that answer best: each term once, numbers as a whole before parts of longer ones, then in order. */
export function excerpts(fragment: Fragment, terms: readonly string[][], limit: number): Excerpt[] {
  const lines = fragment.content.split('\n').map((text, index) => readLine(text, terms, index));
  const windows = lines.filter(({ text }) => text !== fragment.meta.title).flatMap(windowsOf);
  const chosen: Window[] = [];
  const shown = new Set<number>();
  while (chosen.length < limit) {
    const best = bestWindow(
      windows.filter(({ line, terms }) => gain(terms, shown) > 0 || chosen.every((other) => other.line !== line)),
      shown,
    );
    if (best === undefined) break;
    chosen.push(best);
    for (const term of best.terms) shown.add(term);
  }
  return chosen.map((window) =>
    cut(window, fragment.sections.findLast(({ from }) => from <= window.line.index) ?? null),
  );
}

function bestWindow(windows: readonly Window[], shown: ReadonlySet<number>): Window | undefined {
  const value = ({ terms, first }: Window): number[] => [gain(terms, shown), terms.size, Number(first.whole)];
  return windows
    .map((window) => ({ window, value: value(window) }))
    .toSorted((a, b) => b.value.map((part, index) => part - (a.value[index] ?? 0)).find((part) => part !== 0) ?? 0)
    .at(0)?.window;
}

function gain(terms: ReadonlySet<number>, shown: ReadonlySet<number>): number {
  return [...terms].filter((term) => !shown.has(term)).length;
}

function windowsOf(line: Line): Window[] {
  return line.matches.map((first) => {
    const near = line.matches.filter(({ start, end }) => start >= first.start && end <= first.start + LENGTH - LEAD);
    return { line, first, terms: new Set([first, ...near].map(({ term }) => term)) };
  });
}

function readLine(text: string, terms: readonly string[][], index: number): Line {
  const folded = foldText(text);
  const { characters, starts, ends } = folded;
  const matches = terms.flatMap((term, number) =>
    occurrences(characters, term).map((at) => {
      const last = at + term.length - 1;
      const whole = !joins(characters[at - 1], characters[at]) && !joins(characters[last], characters[last + 1]);
      return { start: starts[at] ?? 0, end: ends[last] ?? text.length, term: number, whole };
    }),
  );
  return { text, folded, matches: matches.toSorted((a, b) => a.start - b.start), index };
}

/** Whether a number runs on from one character to the next. */
function joins(before: string | undefined, after: string | undefined): boolean {
  return before !== undefined && after !== undefined && DIGIT.test(before) && DIGIT.test(after);
}

function cut({ line, first }: Window, section: Section | null): Excerpt {
  const { text, folded } = line;
  const from = boundary(folded, Math.max(0, Math.min(first.start - LEAD, text.length - LENGTH)));
  const to = boundary(folded, Math.max(first.end, Math.min(text.length, from + LENGTH)));
  const shown = pieces(line, from, to);
  if (from > 0) shown.unshift({ text: '…', marked: false });
  if (to < text.length) shown.push({ text: '…', marked: false });
  return { pieces: shown, section };
}

/** The end of a character at or after the offset, so that none is halved; the offset 0 stays. */
function boundary({ ends }: Folded, offset: number): number {
  return offset === 0 ? 0 : (ends.find((end) => end >= offset) ?? offset);
}

function pieces({ text, matches }: Line, from: number, to: number): Piece[] {
  const found: Piece[] = [];
  const add = (start: number, end: number, marked: boolean): void => {
    const last = found.at(-1);
    if (start >= end) return;
    if (last?.marked === marked) last.text += text.slice(start, end);
    else found.push({ text: text.slice(start, end), marked });
  };
  let at = from;
  for (const { start, end } of matches) {
    add(at, Math.min(start, to), false);
    add(Math.max(start, at), Math.min(end, to), true);
    at = Math.max(at, Math.min(end, to), Math.min(start, to));
  }
  add(at, to, false);
  return found;
}
