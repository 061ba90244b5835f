import type { FigureDraft } from '#generate/figures.ts';
import type { Mark, MarkPlace } from '#generate/marks.ts';
import type { Random } from '#generate/random.ts';
import type { GeneratedReport } from '#generate/report.ts';

/** everywhere: the writer made the mistake before writing, so every place of the report repeats it. */
export type FaultPlace = MarkPlace | 'everywhere';

/** What was done to a report, and what would undo it. */
export interface Truth {
  kind: string;
  place: FaultPlace;
  path: string;
  /** Lines of the changed file that were changed; of an omitted row the lines of the table it is missing from. */
  lines: readonly number[];
  /** Figure or indicator that is now wrong, of a row any of its figures; none where the fault is about a document number. */
  figures: readonly string[];
  /** The faulty text and what it was. */
  found: string;
  right: string;
  /** How often the figure was written in the report, frontmatter included. 0: no figure. */
  occurrences: number;
}

export interface Fault {
  truth: Truth;
  /** The changed report. */
  text: string;
}

/** A change of a report's text. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** A planter's work before it is applied. */
export interface Planting {
  figures: readonly string[];
  edits: readonly Edit[];
  found: string;
  right: string;
  /** Marks whose lines count as the right place, in place of the edits' own lines. */
  around?: readonly Mark[];
}

/** One kind of mistake. `plant` returns undefined where the report has no occasion for it. */
export interface FaultKind {
  kind: string;
  places: readonly FaultPlace[];
  /** Rules that are meant to find it. */
  family: string;
  plant(report: GeneratedReport, place: FaultPlace, random: Random): Planting | undefined;
}

/** The fault applied to the report's text. */
export function applyFault(report: GeneratedReport, { kind }: FaultKind, place: FaultPlace, planting: Planting): Fault {
  const { figures, edits, found, right, around } = planting;
  let text = report.text;
  for (const edit of [...edits].sort((a, b) => b.start - a.start)) {
    text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  }
  const lines = around === undefined ? linesOf(report, edits) : linesAround(report, edits, around);
  const occurrences = Math.max(0, ...figures.map((figure) => statements(report, figure).length));
  return { text, truth: { kind, place, path: report.path, lines, figures, found, right, occurrences } };
}

/** Edits within lines leave line numbers as they are. */
function linesOf({ text }: GeneratedReport, edits: readonly Edit[]): number[] {
  return [...new Set(edits.map(({ start }) => lineAt(text, start)))];
}

/** Lines of the marks after edits that take out or add whole lines before or among them. */
function linesAround({ text }: GeneratedReport, edits: readonly Edit[], around: readonly Mark[]): number[] {
  const added = edits.reduce((sum, { start, end, text: put }) => sum + count(put) - count(text.slice(start, end)), 0);
  const lines = around.map(({ line }) => line);
  const [first = 1] = lines;
  return Array.from({ length: Math.max(...lines) - first + 1 + added }, (_, index) => first + index);
}

function lineAt(text: string, offset: number): number {
  return count(text.slice(0, offset)) + 1;
}

function count(text: string): number {
  return text.split('\n').length - 1;
}

/** Everywhere the report states the figure. */
export function statements({ marks }: GeneratedReport, figure: string): Mark[] {
  return marks.filter(({ role, about }) => about === figure && STATING.has(role));
}

const STATING = new Set(['value', 'cell', 'actual', 'total']);

/** Whether the figure takes part in a relation, so that a wrong value contradicts other figures. */
export function inRelation({ relations, figures }: GeneratedReport, { id, standard }: FigureDraft): boolean {
  // The original budget is part of the adjustment rate alone; other standard metrics bring their relations along.
  if (standard && id === 'budget.original') return figures.has('adjustmentRate');
  if (standard && id !== 'staff.external') return true;
  const name = id.replaceAll('.', '\\.');
  return relations.some((relation) =>
    new RegExp(`(^|[ (])${name}($|[ )@])`).test(relation.replace(/growth\((\S+)\)/, '$1')),
  );
}

/** A figure that is written once and takes part in no relation: nothing in the report contradicts a wrong value. */
export function isUncheckable(report: GeneratedReport, figure: FigureDraft): boolean {
  return statements(report, figure.id).length < 2 && !inRelation(report, figure);
}
