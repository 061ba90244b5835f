import type { Nodes, Table } from 'mdast';
import { type Block, placeInBlock } from '#prose/block.ts';
import type { Subject } from '#verify/subject.ts';
import { readCell } from '#verify/table/cell.ts';
import { columnsOf, headerRows, panelsOf } from '#verify/table/column.ts';
import { captionUnits } from '#verify/table/header.ts';
import { readRowOrder } from '#verify/table/row.ts';
import { namesUnit, readRowLine, setQuantities } from '#verify/table/value.ts';
import type { DataTable, Line, TableCell, TableRow } from '#verify/table.ts';

export interface FoundTable {
  table: Table;
  /** The paragraphs or headings right before and after it. */
  around: readonly Nodes[];
}

/** Reads a table: its grid, what its header says, and its rows. One for each of the panels that stand side by side. */
export function readTable(subject: Subject, { table, around }: FoundTable, number: number): DataTable[] {
  const { byNode } = subject.report.narrative;
  const words = around.map((node) => byNode.get(node)?.text ?? '');
  const units = words.flatMap(captionUnits);
  const figures = figuresByBlock(subject);
  const measures = new Set(subject.content.site.measures);
  const grid = table.children.map((tableRow, row) =>
    tableRow.children.map((node, column) => cellOf(node, row, column, byNode.get(node), figures, measures)),
  );
  const [head = []] = grid;
  const first = headerRows(grid);
  const body = grid.slice(first);
  const title = titleOf(words[0] ?? '', number);
  return panelsOf(columnsOf(grid.slice(0, first), body, units), body).map(({ columns, labels }, panel) => {
    const corner = labels.flatMap(({ unit }) => (unit?.dimension === 'money' ? [unit] : []));
    const rows = body.map((cells, index) => rowOf(first + index, cells, labels, columns, head.length));
    const made = {
      number,
      panel,
      title,
      caption: words[0] ?? '',
      captionUnits: [...units, ...corner],
      head,
      columns,
      rows,
    };
    setQuantities(made, subject);
    return made;
  });
}

function rowOf(
  index: number,
  cells: readonly TableCell[],
  labelColumns: readonly Line[],
  columns: readonly Line[],
  width: number,
): TableRow {
  const labels = labelColumns.flatMap((column) => cells[column.index] ?? []);
  const names = labels.filter((cell) => !namesUnit(cell, columns));
  const order = readRowOrder(names.map(({ block }) => block.text));
  const filled = cells.filter(({ text, figures }) => text !== '' || figures.length > 0);
  const ragged = cells.length !== width && filled.length > 1;
  return { line: readRowLine(index, labels, order, columns), order, cells, ragged };
}

function titleOf(caption: string, number: number): string {
  return (
    /(?:附表|表)\s*[\d一二三四五六七八九十]+(?:[-－]\d+)?/.exec(caption)?.[0].replace(/\s/g, '') ?? `第${number}张表`
  );
}

function cellOf(
  node: Nodes,
  row: number,
  column: number,
  known: Block | undefined,
  figures: ReadonlyMap<Block, readonly string[]>,
  measures: ReadonlySet<string>,
): TableCell {
  const start = node.position?.start ?? { line: 1, column: 1 };
  const block: Block = known ?? {
    kind: 'cell',
    text: '',
    runs: [],
    cell: undefined,
    aside: false,
    figures: [],
    index: -1,
  };
  const inserted = block.figures.map(({ of }) => of);
  const text = block.text.trim();
  const at = block.text.length - block.text.trimStart().length;
  const from = text === '' ? { line: start.line, column: start.column } : placeInBlock(block, at);
  return {
    row,
    column,
    content: readCell(text, measures),
    text,
    place: { ...from, endColumn: from.column + Math.max(1, text.length) },
    block,
    quantity: undefined,
    interval: undefined,
    figures: inserted.length > 0 ? inserted : (figures.get(block) ?? []),
  };
}

function figuresByBlock({ reading }: Subject): Map<Block, readonly string[]> {
  return new Map(
    reading.bindings.flatMap(({ token, figures }) =>
      token.block.kind === 'cell' ? [[token.block, figures.map(({ id }) => id)] as const] : [],
    ),
  );
}
