import type { Nodes } from 'mdast';
import type { Block } from '#prose/block.ts';
import type { Interval } from '#quantity/interval.ts';
import type { Quantity } from '#quantity/quantity.ts';
import type { UnitOfMeasure } from '#quantity/unit-of-measure.ts';
import type { Place } from '#schema/finding.ts';
import type { Subject } from '#verify/subject.ts';
import type { CellContent } from '#verify/table/cell.ts';
import { type FoundTable, readTable } from '#verify/table/read.ts';
import type { LineRole, Stage } from '#verify/table/role.ts';
import type { RowOrder } from '#verify/table/row.ts';
import { oncePerReport } from '#verify/workings.ts';

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
  /** From 0: tables side by side in one, 收入项目 | 金额 | 支出项目 | 金额, are read apart. */
  panel: number;
  /** `表2` as its caption says, otherwise 第2张表. */
  title: string;
  caption: string;
  captionUnits: readonly UnitOfMeasure[];
  /** Cells of the first row of the header. */
  head: readonly TableCell[];
  columns: readonly Line[];
  rows: readonly TableRow[];
}

/** The tables of the narrative; those in an editor's note are left out. Read once a report. */
export const tablesOf: (subject: Subject) => readonly DataTable[] = oncePerReport((subject) => {
  const hasCells = subject.report.narrative.blocks.some(({ kind, aside }) => kind === 'cell' && !aside);
  if (!hasCells) return [];
  return findTables(subject.report.root).flatMap((found, index) => readTable(subject, found, index + 1));
});

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
