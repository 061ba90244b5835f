import { type Grid, isGrid, type SourceItem } from '#intake/source.ts';
import type { Block } from '#prose/block.ts';

export interface TextBlocks {
  blocks: Block[];
  /** Blocks by the paragraph that they are. */
  byItem: Map<SourceItem, Block>;
}

/** Blocks of the narrative as the checker will read them: paragraphs, headings and cells, in order. */
export function blocksOf(items: readonly SourceItem[], depths: ReadonlyMap<SourceItem, number>): TextBlocks {
  const blocks: Block[] = [];
  const byItem = new Map<SourceItem, Block>();
  const add = (kind: Block['kind'], text: string, cell: Block['cell']): Block => {
    const block: Block = {
      kind,
      text,
      runs: [{ at: 0, line: 1, column: 1 }],
      cell,
      aside: false,
      figures: [],
      index: blocks.length,
    };
    blocks.push(block);
    return block;
  };
  let tables = 0;
  for (const item of items) {
    if (isGrid(item)) addCells(item, tables++, add);
    else byItem.set(item, add(depths.has(item) ? 'heading' : 'paragraph', item.text, undefined));
  }
  return { blocks, byItem };
}

function addCells(
  { rows }: Grid,
  table: number,
  add: (kind: 'cell', text: string, cell: Block['cell']) => Block,
): void {
  const headers = (rows[0] ?? []).map(({ text }) => text);
  for (const [row, cells] of rows.entries()) {
    const rowHeader = cells[0]?.text ?? '';
    for (const [column, { text, covered }] of cells.entries()) {
      const place = {
        table,
        row,
        column,
        header: row === 0 ? '' : (headers[column] ?? ''),
        rowHeader: column === 0 ? '' : rowHeader,
      };
      add('cell', covered ? '' : text, place);
    }
  }
}
