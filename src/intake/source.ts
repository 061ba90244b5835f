/** What a reader made of one file, before anything in it is understood. */
export interface SourceDocument {
  /** Name of the file, for messages. */
  name: string;
  format: SourceFormat;
  items: SourceItem[];
  /** Things that a person should know of the reading. */
  notices: Notice[];
}

export type SourceFormat = 'docx' | 'xlsx' | 'csv' | 'pdf' | 'text';

export type SourceItem = SourceParagraph | Grid;

/** A paragraph as written; `depth` 1 to 6 where the file's own styles make it a heading. */
export interface SourceParagraph {
  kind: 'paragraph';
  text: string;
  depth: number | undefined;
  /** Item of a list with bullets; numbers of lists are part of the text. */
  bullet: boolean;
  /** Where footnotes are called, and their text. */
  footnotes: readonly Footnote[];
}

export interface Footnote {
  /** Offset in the text of the paragraph. */
  at: number;
  text: string;
}

/** A table, with merged cells laid out: every row has the same number of cells. */
export interface Grid {
  kind: 'table';
  /** Name of the sheet; empty in a text document. */
  title: string;
  rows: GridCell[][];
}

export interface GridCell {
  text: string;
  /** Belongs to a merged cell that begins above or to the left; `text` is that of the whole. */
  covered: boolean;
}

/** What was taken, what is doubtful, what was left out. */
export interface Notice {
  kind: 'taken' | 'doubtful' | 'left-out';
  /** A sentence in Chinese. */
  zh: string;
}

export function paragraph(text: string, more: Partial<Omit<SourceParagraph, 'kind' | 'text'>> = {}): SourceParagraph {
  return { kind: 'paragraph', text, depth: undefined, bullet: false, footnotes: [], ...more };
}

export function isGrid(item: SourceItem): item is Grid {
  return item.kind === 'table';
}

/** Rows of plain texts as a table without merged cells; short rows are filled up. */
export function gridOf(title: string, rows: readonly (readonly string[])[]): Grid {
  const width = Math.max(0, ...rows.map(({ length }) => length));
  const laid = rows.map((row) =>
    Array.from({ length: width }, (_, column) => ({ text: (row[column] ?? '').trim(), covered: false })),
  );
  return { kind: 'table', title, rows: laid };
}
