import { intervalOf } from '#quantity/interval.ts';
import { quantityOf } from '#quantity/quantity.ts';
import { decimal, ONE, rational } from '#quantity/rational.ts';
import { type UnitOfMeasure, unitOfMeasure } from '#quantity/unit-of-measure.ts';
import type { Subject } from '#verify/subject.ts';
import { plain } from '#verify/table/cell.ts';
import { readHeader } from '#verify/table/header.ts';
import {
  FRACTION,
  namesMoney,
  PERCENTAGES,
  PLAIN_COUNT,
  roleOf,
  stageOf,
  UNITLESS,
  yearOf,
} from '#verify/table/role.ts';
import type { RowOrder } from '#verify/table/row.ts';
import type { DataTable, Line, TableCell, TableRow } from '#verify/table.ts';

/** The row as a line: its unit comes from its name, 支出（万元）, or from a column 计量单位. */
export function readRowLine(
  index: number,
  labels: readonly TableCell[],
  order: RowOrder,
  columns: readonly Line[],
): Line {
  const unitCell = labels.find((cell) => namesUnit(cell, columns));
  const stated = unitCell === undefined ? undefined : unitOfMeasure(plain(unitCell.text));
  const names = labels.filter((cell) => cell !== unitCell);
  const named = names.map(({ text }) => readHeader(text));
  const unit = stated ?? named.flatMap(({ units }) => units).at(-1);
  const name = readHeader(order.name).name;
  return {
    index,
    title:
      names
        .map(({ text }) => text)
        .filter((text) => text !== '')
        .join(' ') || `第${index + 1}行`,
    name,
    unit,
    unitStated: unit !== undefined,
    letter: named.find(({ letter }) => letter !== undefined)?.letter,
    formula: named.find(({ formula }) => formula !== undefined)?.formula,
    role: roleOf(name, unit),
    stage: stageOf(name),
    year: yearOf(name),
    partOf: order.partOf,
    group: '',
  };
}

/** Whether the cell stands in a column 计量单位 and is a unit. */
export function namesUnit({ column, text }: TableCell, columns: readonly Line[]): boolean {
  return /^(?:计量|度量)?单位$/.test(columns[column]?.name ?? '') && unitOfMeasure(plain(text)) !== undefined;
}

/** Gives every number its unit: its own, else that of a rate's column, of the row, the column, the table. */
export function setQuantities(table: DataTable, subject: Subject): void {
  const things = countsThings(table);
  for (const column of table.columns) {
    if (column.role === 'label') continue;
    const cells = table.rows.flatMap((row) => row.cells[column.index] ?? []);
    const known = column.unit ?? captionUnit(column, table) ?? boundUnit(cells, subject);
    const common =
      known ??
      (things && !PERCENTAGES.has(column.role) && column.role !== 'score' ? PLAIN_COUNT : guess(column, cells));
    column.unit = known ?? (common === UNITLESS || common === PLAIN_COUNT || common === FRACTION ? undefined : common);
    for (const row of table.rows) setQuantity(row, column, common, subject);
  }
}

/** Nothing in the table speaks of money: whole numbers in it are counted, not rounded. */
function countsThings({ columns, rows, caption, captionUnits }: DataTable): boolean {
  if (
    captionUnits.some(({ dimension }) => dimension === 'money') ||
    columns.some(({ unit }) => unit?.dimension === 'money')
  )
    return false;
  const names = [...columns.map(({ title }) => title), ...rows.map(({ line }) => line.name), caption.slice(0, 40)];
  return !names.some(namesMoney);
}

function setQuantity(row: TableRow, column: Line, common: UnitOfMeasure, subject: Subject): void {
  const cell = row.cells[column.index];
  if (cell === undefined || row.ragged) return;
  if (cell.content.kind === 'number') {
    const { digits, own, qualifier } = cell.content;
    const rated = PERCENTAGES.has(column.role) && row.line.unit?.dimension !== 'score';
    const unit = own ?? (rated ? common : (row.line.unit ?? common));
    cell.quantity = quantityOf(cell.text, digits, unit, qualifier);
  } else if (cell.text === '' && cell.figures.length === 1) {
    cell.quantity = subject.figures.get(cell.figures[0] ?? '')?.quantity;
  }
  cell.interval = cell.quantity === undefined ? undefined : intervalOf(cell.quantity, subject.rounding);
}

/** The caption's unit, for columns that it can be meant for. */
function captionUnit({ role, name }: Line, { captionUnits }: DataTable): UnitOfMeasure | undefined {
  if (role === 'score' || role === 'average') return undefined;
  if (PERCENTAGES.has(role)) return captionUnits.find(({ dimension }) => dimension === 'ratio');
  const others = captionUnits.filter(({ dimension }) => dimension !== 'ratio');
  const money = others.find(({ dimension }) => dimension === 'money');
  if (role === 'count') return others.find(({ dimension }) => dimension !== 'money');
  return namesMoney(name) ? (money ?? others[0]) : others.length === 1 ? others[0] : money;
}

/** The unit of the figures that the column restates, when it is the same for all of them. */
function boundUnit(cells: readonly TableCell[], { figures }: Subject): UnitOfMeasure | undefined {
  const units = cells.flatMap(({ content, figures: [id, other] }) => {
    const bare = content.kind === 'number' && content.own === undefined;
    const figure = bare && id !== undefined && other === undefined ? figures.get(id) : undefined;
    return figure === undefined ? [] : [figure.quantity.unit];
  });
  const [first] = units;
  return first !== undefined && units.every(({ name }) => name === first.name) ? first : undefined;
}

const PERCENT = unitOfMeasure('%');
const POINTS = unitOfMeasure('分');
/** A bare rate above this is a percentage, not a part of one. */
const MOST_OF_ONE = rational(2n);

function guess({ role }: Line, cells: readonly TableCell[]): UnitOfMeasure {
  if (role === 'score') return POINTS ?? UNITLESS;
  if (role === 'count') return PLAIN_COUNT;
  if (!PERCENTAGES.has(role)) return UNITLESS;
  const numbers = cells.flatMap(({ content }) =>
    content.kind === 'number' && content.own === undefined ? [decimal(content.digits).abs()] : [],
  );
  if (cells.some(({ content }) => content.kind === 'number' && content.own?.name === '%')) return PERCENT ?? UNITLESS;
  const large = numbers.some((number) => number.compare(MOST_OF_ONE) > 0);
  const parts = numbers.some((number) => number.compare(ONE) <= 0 && !number.isZero);
  return large || !parts ? (PERCENT ?? UNITLESS) : FRACTION;
}
