import { addable } from '#quantity/unit-of-measure.ts';
import type { Hypothesis } from '#schema/finding.ts';
import type { Subject } from '#verify/subject.ts';
import type { Evaluation } from '#verify/table/relation.ts';
import type { DataTable, TableCell } from '#verify/table.ts';

/** A row that stands twice in a table, or one that is missing from it. */
export interface RowSlip {
  /** The number of the second row, or the total that misses one. */
  cell: TableCell;
  hypothesis: Hypothesis;
  zh: string;
}

/** Whether a whole row explains by how much a total fails: one copied twice, or a figure of the report left out. */
export function rowSlipOf(subject: Subject, { relation, calculated }: Evaluation): RowSlip | undefined {
  const { published, operands, along, comparison, rule, table } = relation;
  if (along !== 'column' || comparison !== '=' || rule === 'table-share-total') return undefined;
  if (calculated === undefined || published.quantity === undefined) return undefined;
  const missing = published.quantity.value.sub(calculated.nominal);
  const doubled = operands.find(
    (cell, index) =>
      cell.quantity?.value.equals(missing.neg()) === true &&
      operands.slice(0, index).some((other) => sameRow(table, other, cell)),
  );
  if (doubled !== undefined) return doubledRow(doubled);
  return !missing.isNegative ? omittedRow(subject, relation.published, operands, missing) : undefined;
}

function doubledRow(cell: TableCell): RowSlip {
  const figure = cell.figures.length === 1 ? (cell.figures[0] ?? null) : null;
  const hypothesis = { kind: 'row-doubled', figure, replace: cell.text, with: '', score: 0.96 };
  return { cell, hypothesis, zh: '这一行与前面一行完全相同，像是重复了；' };
}

function sameRow({ rows }: DataTable, one: TableCell, other: TableCell): boolean {
  const texts = [one, other].map((cell) =>
    rows.find(({ line }) => line.index === cell.row)?.cells.map(({ text }) => text),
  );
  return texts[0] !== undefined && texts[0].join('|') === texts[1]?.join('|');
}

/** A part of the total's figure that the column does not list and that is just what the total has too much. */
function omittedRow(
  { figures }: Subject,
  cell: TableCell,
  operands: readonly TableCell[],
  missing: NonNullable<TableCell['quantity']>['value'],
): RowSlip | undefined {
  const [whole, other] = cell.figures;
  if (whole === undefined || other !== undefined) return undefined;
  const listed = new Set(operands.flatMap((operand) => operand.figures));
  const absent = [...figures.values()].filter(
    ({ id, quantity }) =>
      id.startsWith(`${whole}.`) &&
      !listed.has(id) &&
      quantity.value.equals(missing) &&
      cell.quantity !== undefined &&
      addable(quantity.unit, cell.quantity.unit),
  );
  const [figure] = absent;
  if (figure === undefined || absent.length > 1) return undefined;
  const { id, label, quantity } = figure;
  const hypothesis = { kind: 'row-omitted', figure: id, replace: '', with: quantity.text, score: 0.95 };
  return { cell, hypothesis, zh: `少的正好是${label} ${quantity.text}，表中没有这一行；` };
}
