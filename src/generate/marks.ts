/** Where in a report something is written. */
export type MarkPlace = 'frontmatter' | 'datasheet' | 'scorecard' | 'table' | 'prose';

/**
 * What a mark is around. value: a figure with its unit; cell: a number whose unit stands in the header; row: a line of a
 * table, datasheet or scorecard; clause: a listed part of a sum in prose, with the comma before it; the rest as the word
 * says.
 */
export type MarkRole =
  | 'value'
  | 'cell'
  | 'row'
  | 'clause'
  | 'year'
  | 'direction'
  | 'weight'
  | 'score'
  | 'target'
  | 'actual'
  | 'total'
  | 'grade'
  | 'document-number';

/** A stretch of a generated report of which it is known what it says. Faults are planted at marks. */
export interface Mark {
  role: MarkRole;
  place: MarkPlace;
  /** The figure it states; of a scorecard row the indicator; `total` for a total's row; empty for none. */
  about: string;
  /**
   * What the mark belongs to: the table of a row, the indicator of a score; for a clause `list-…` where the parts are said
   * to be all, `some-…` where they need not be.
   */
  group: string;
  /** Offsets in the text. */
  start: number;
  end: number;
  /** Line of `start`, from 1. */
  line: number;
}

const OPEN = '\uE000';
const BETWEEN = '\uE001';
const CLOSE = '\uE002';

/** The text with a mark around it. Marks may stand in one another. */
export function mark(role: MarkRole, place: MarkPlace, about: string, text: string, group = ''): string {
  return `${OPEN}${role}|${place}|${about}|${group}${BETWEEN}${text}${CLOSE}`;
}

/** The text without its marks, and where each of them was. */
export function takeMarks(marked: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  const open: Mark[] = [];
  let text = '';
  let line = 1;
  for (let at = 0; at < marked.length; at += 1) {
    const character = marked[at] ?? '';
    if (character === OPEN) {
      const head = marked.slice(at + 1, marked.indexOf(BETWEEN, at));
      const [role = '', place = '', about = '', group = ''] = head.split('|');
      const one = { role: role as MarkRole, place: place as MarkPlace, about, group, start: text.length, end: 0, line };
      marks.push(one);
      open.push(one);
      at += head.length + 1;
    } else if (character === CLOSE) {
      const one = open.pop();
      if (one !== undefined) one.end = text.length;
    } else {
      text += character;
      if (character === '\n') line += 1;
    }
  }
  return { text, marks };
}
