import stringWidth from 'string-width';
import { printable } from '#format/printable.ts';
import type { Place } from '#schema/finding.ts';

/** A piece of a source line around the place of a finding; a Chinese paragraph is one long line. */
export interface Excerpt {
  line: number;
  before: string;
  marked: string;
  after: string;
}

/** Columns of a terminal that the parts may take; a Chinese character takes two. */
export interface Room {
  before: number;
  marked: number;
  /** The whole piece; what stands after the marked part gets the rest. */
  all: number;
}

const CUT = '…';

/** The excerpt at a place, undefined where there is none: the place is not known, or the file is not at hand. */
export function excerptOf(text: string | undefined, place: Place, room: Room): Excerpt | undefined {
  if (text === undefined || isNowhere(place)) return undefined;
  const { line, column, endColumn } = place;
  const source = text.split(/\r\n|\n/, line)[line - 1];
  if (source === undefined || column > source.length + 1) return undefined;
  const before = lastOf(printable(source.slice(0, column - 1)), room.before);
  const marked = firstOf(printable(source.slice(column - 1, endColumn - 1)), room.marked);
  const rest = room.all - stringWidth(before) - stringWidth(marked);
  const after = firstOf(printable(source.slice(Math.max(column, endColumn) - 1)), rest);
  return { line, before, marked, after };
}

/** 1:1 without extent stands for “no position”. */
export function isNowhere({ line, column, endColumn }: Place): boolean {
  return line === 1 && column === 1 && endColumn === 1;
}

/** Spaces and carets that stand below the marked part when both are printed with the same left edge. */
export function caretLine({ before, marked }: Excerpt): string {
  return ' '.repeat(stringWidth(before)) + '^'.repeat(Math.max(1, stringWidth(marked)));
}

function firstOf(text: string, room: number): string {
  const kept = fitting(charactersOf(text.slice(0, MOST_UNITS * room)), room).join('');
  return kept.length === text.length ? text : kept + CUT;
}

function lastOf(text: string, room: number): string {
  const kept = fitting(charactersOf(text.slice(-MOST_UNITS * room)).reverse(), room)
    .reverse()
    .join('');
  return kept.length === text.length ? text : CUT + kept;
}

/** UTF-16 units that a column may take; anything longer is combining characters piled up. */
const MOST_UNITS = 8;

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** Characters as a reader sees them, so that none is cut in two. */
function charactersOf(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

function fitting(characters: readonly string[], room: number): string[] {
  let left = room;
  const end = characters.findIndex((character) => {
    left -= stringWidth(character);
    return left < 0;
  });
  return characters.slice(0, end === -1 ? characters.length : end);
}
