import type { Nodes, Table } from 'mdast';
import { type Block, placeInBlock } from '#prose/block.ts';
import type { Interval } from '#quantity/interval.ts';
import type { Quantity } from '#quantity/quantity.ts';
import type { UnitOfMeasure } from '#quantity/unit-of-measure.ts';
import type { Place } from '#schema/finding.ts';
import type { Subject } from '#verify/subject.ts';
import { type CellContent, readCell } from '#verify/table/cell.ts';
import { columnsOf, headerRows } from '#verify/table/column.ts';
import { captionUnits } from '#verify/table/header.ts';
import type { LineRole, Stage } from '#verify/table/role.ts';
import { type RowOrder, readRowOrder } from '#verify/table/row.ts';
import { readRowLine, setQuantities } from '#verify/table/value.ts';

/** A cell of the body of a table. */
export interface TableCell {
  row: number;
  column: number;
  content: CellContent;
  /** As written, without white space around it. */
  text: string;
  place: Place;
  block: Block;
  /** Read with the cell's own unit, or that of its column, row or table. */
  quantity: Quantity | undefined;
  interval: Interval | undefined;
  /** Ids of the figures it restates, of which there may be several. */
  figures: readonly string[];
}

/** A column or a row, as its name describes it. */
export interface Line {
  index: number;
  /** As written in header or label, for sentences. */
  title: string;
  name: string;
  unit: UnitOfMeasure | undefined;
  /** The unit stands in the header itself. */
  unitStated: boolean;
  letter: string | undefined;
  formula: string | undefined;
  role: LineRole;
  stage: Stage | undefined;
  year: number | undefined;
  /** 其中：… */
  partOf: boolean;
  /** Words of the header above it, where the header has two rows. */
  group: string;
}

export interface TableRow {
  line: Line;
  order: RowOrder;
  cells: readonly TableCell[];
  /** Number of cells differs from the header's: values may stand in the wrong column. */
  ragged: boolean;
}

/** A table of the narrative, its columns and rows described. */
export interface DataTable {
  /** From 1, in the order of the text. */
  number: number;
  /** `表2` as its caption says, otherwise 第2张表. */
  title: string;
  captionUnits: readonly UnitOfMeasure[];
  /** Cells of the first row of the header. */
  head: readonly TableCell[];
  columns: readonly Line[];
  rows: readonly TableRow[];
}

const read = new WeakMap<Subject, readonly DataTable[]>();

/** The tables of the narrative; those in an editor's note are left out. Read once a report. */
export function tablesOf(subject: Subject): readonly DataTable[] {
  const known = read.get(subject);
  if (known !== undefined) return known;
  const hasCells = subject.report.narrative.blocks.some(({ kind, aside }) => kind === 'cell' && !aside);
  const made = hasCells
    ? findTables(subject.report.root).map((found, index) => makeTable(subject, found, index + 1))
    : [];
  read.set(subject, made);
  return made;
}

interface FoundTable {
  table: Table;
  /** The paragraphs or headings right before and after it. */
  around: readonly Nodes[];
}

function findTables(root: Nodes): FoundTable[] {
  const found: FoundTable[] = [];
  const visit = (node: Nodes): void => {
    if (!('children' in node) || (node as { name?: string | null }).name === 'Note') return;
    for (const [index, child] of node.children.entries()) {
      if (child.type !== 'table') visit(child);
      else {
        const around = [node.children[index - 1], node.children[index + 1]];
        found.push({
          table: child,
          around: around.filter((one) => one?.type === 'paragraph' || one?.type === 'heading') as Nodes[],
        });
      }
    }
  };
  visit(root);
  return found;
}

function makeTable(subject: Subject, { table, around }: FoundTable, number: number): DataTable {
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
  const columns = columnsOf(grid.slice(0, first), body, units);
  const corner = columns
    .filter(({ role }) => role === 'label')
    .flatMap(({ unit }) => (unit?.dimension === 'money' ? [unit] : []));
  const rows = body.map((cells, index): TableRow => {
    const labels = cells.filter((_, column) => columns[column]?.role === 'label');
    const order = readRowOrder(labels.map(({ block }) => block.text));
    const line = readRowLine(first + index, labels, order, columns);
    return {
      line,
      order,
      cells,
      ragged: cells.length !== head.length && cells.filter(({ text }) => text !== '').length > 1,
    };
  });
  const made = {
    number,
    title: titleOf(words[0] ?? '', number),
    captionUnits: [...units, ...corner],
    head,
    columns,
    rows,
  };
  setQuantities(made, subject);
  return made;
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
