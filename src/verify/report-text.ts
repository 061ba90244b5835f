import type { YamlPath } from '#load/yaml.ts';
import { type Block, placeInBlock } from '#prose/block.ts';
import type { Place } from '#schema/finding.ts';
import type { Frontmatter } from '#schema/report.ts';
import type { Subject } from '#verify/subject.ts';
import { oncePerReport } from '#verify/workings.ts';

/** Words that the report publishes, and the place in the file of any stretch of them. */
export interface ReportText {
  text: string;
  /** Undefined for a text of the frontmatter. */
  block: Block | undefined;
  /** Keys that lead to a text of the frontmatter. */
  path: YamlPath | undefined;
  place(start: number, end: number): Place;
}

/** Paragraphs, headings and table cells of the report in order; the editor's notes are not the report's words. */
export const narrativeTexts: (subject: Subject) => readonly ReportText[] = oncePerReport(({ report }) =>
  report.narrative.blocks.filter(({ aside }) => !aside).map((block) => ofBlock(block)),
);

/** Texts of the frontmatter that the reporting unit wrote: not waivers, the source or corrections. */
export const frontTexts: (subject: Subject) => readonly ReportText[] = oncePerReport((subject) =>
  authoredTexts(subject.report.front).map(([text, path]) => ({
    text,
    block: undefined,
    path,
    place: (start, end) => placeInFront(subject, path, text.slice(start, end)),
  })),
);

/** Frontmatter and narrative. */
export const reportTexts: (subject: Subject) => readonly ReportText[] = oncePerReport((subject) => [
  ...frontTexts(subject),
  ...narrativeTexts(subject),
]);

/** The part of the text around `at` up to the ends of its sentence. */
export function sentenceAt(text: string, at: number): string {
  const from = Math.max(...['。', '；', '！', '？', '\n'].map((end) => text.lastIndexOf(end, at - 1))) + 1;
  const rest = /[。；！？\n]/.exec(text.slice(at));
  return text.slice(from, rest === null ? text.length : at + rest.index);
}

function ofBlock(block: Block): ReportText {
  const place = (start: number, end: number) => {
    const from = placeInBlock(block, start);
    const last = placeInBlock(block, Math.max(start, end - 1));
    return { ...from, endColumn: last.line === from.line ? last.column + 1 : from.column + 1 };
  };
  return { text: block.text, block, path: undefined, place };
}

const LINES = [
  'title',
  'unitName',
  'projectName',
  'basis',
  'indexNumber',
  'documentNumber',
  'issuer',
  'topic',
  'genre',
  'validity',
  'disclosure',
] as const;

function authoredTexts(front: Frontmatter): [string, YamlPath][] {
  const found: [string, YamlPath][] = [];
  const add = (text: string | undefined, ...path: YamlPath) => {
    if (text !== undefined) found.push([text, path]);
  };
  for (const key of LINES) add(front[key], key);
  for (const [id, figure] of Object.entries(front.figures)) {
    if ('label' in figure) add(figure.label, 'figures', id, 'label');
    if ('note' in figure) add(figure.note, 'figures', id, 'note');
  }
  for (const [index, { label, note }] of front.datasheet.entries()) {
    add(label, 'datasheet', index, 'label');
    add(note, 'datasheet', index, 'note');
  }
  for (const [index, item] of (front.scorecard?.items ?? []).entries()) {
    for (const key of ['label', 'target', 'actual', 'reason'] as const)
      add(item[key], 'scorecard', 'items', index, key);
  }
  add(front.scorecard?.note, 'scorecard', 'note');
  for (const [index, { label }] of front.attachments.entries()) add(label, 'attachments', index, 'label');
  return found;
}

/** Place of the words within the value; of the whole value when YAML wrote them differently. */
function placeInFront({ report }: Subject, path: YamlPath, words: string): Place {
  const value = report.locate(path);
  const line = report.source.split(/\r?\n/)[value.line - 1] ?? '';
  const at = words === '' ? -1 : line.indexOf(words, value.column - 1);
  return at < 0 ? value : { line: value.line, column: at + 1, endColumn: at + 1 + words.length };
}
