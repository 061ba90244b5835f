/** A stretch of text with a position of its own: `at` is where it begins in the block. */
export interface Run {
  at: number;
  line: number;
  column: number;
}

/** A paragraph, heading or table cell of the narrative as plain text, with the place of every character. */
export interface Block {
  kind: 'paragraph' | 'heading' | 'cell';
  text: string;
  runs: readonly Run[];
  /** Cell: which table, row and column (from 0), and the text of its column's and its row's header. */
  cell: { table: number; row: number; column: number; header: string; rowHeader: string } | undefined;
  /** Editor's words, not the report's: not read for figures. */
  aside: boolean;
  /** `<Figure of="…"/>` in the block: where it stands in the text, and the figure. */
  figures: readonly { at: number; of: string; line: number; column: number; endColumn: number }[];
  /** Ids of the block in the document, in order. */
  index: number;
}

/** Line and column of the character at `offset`. */
export function placeInBlock(block: Block, offset: number): { line: number; column: number } {
  let run: Run = block.runs[0] ?? { at: 0, line: 1, column: 1 };
  for (const next of block.runs) {
    if (next.at > offset) break;
    run = next;
  }
  return { line: run.line, column: run.column + offset - run.at };
}

/** The place of a stretch of the block's text; where it runs over a line end, of its part on the first line. */
export function spanInBlock(
  block: Block,
  start: number,
  end: number,
): { line: number; column: number; endColumn: number } {
  const first = placeInBlock(block, start);
  for (let last = end - 1; last > start; last -= 1) {
    const place = placeInBlock(block, last);
    if (place.line === first.line) return { ...first, endColumn: place.column + 1 };
  }
  return { ...first, endColumn: first.column + 1 };
}

/** Offset in the block of a place in the file, or undefined when the place is not in the block. */
export function offsetInBlock(block: Block, line: number, column: number): number | undefined {
  for (const [index, run] of block.runs.entries()) {
    const length = (block.runs[index + 1]?.at ?? block.text.length) - run.at;
    if (run.line === line && column >= run.column && column < run.column + length) return run.at + column - run.column;
  }
  return undefined;
}
