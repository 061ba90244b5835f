import type { Block } from '#prose/block.ts';

/** A paragraph of one run that begins at 1:1. */
export function paragraph(text: string): Block {
  return {
    kind: 'paragraph',
    text,
    runs: [{ at: 0, line: 1, column: 1 }],
    cell: undefined,
    aside: false,
    figures: [],
    index: 0,
  };
}

/** A cell of a table below its header row. */
export function cellOf(text: string, header: string, rowHeader: string): Block {
  return { ...paragraph(text), kind: 'cell', cell: { table: 0, row: 1, column: 1, header, rowHeader } };
}
