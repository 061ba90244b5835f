import type { Check } from '#verify/check.ts';
import { type CheckSubject, comparisonCheck, notEvaluated } from '#verify/comparison-check.ts';
import type { CellRelation, Evaluation } from '#verify/table/relation.ts';
import { shown } from '#verify/table/suspect.ts';
import type { DataTable, TableCell } from '#verify/table.ts';

/** The check of an evaluated relation, stated in the words of the table. */
export function checkOf({ relation, calculated, reason }: Evaluation): Check {
  const about = subjectOf(relation);
  const { published, operands, comparison } = relation;
  if (calculated === undefined || published.interval === undefined) return notEvaluated(about, reason ?? '');
  const { unit, decimals } = published.quantity ?? operands[0]?.quantity ?? { unit: undefined, decimals: 2 };
  const publishedText = shown(published);
  return comparisonCheck(about, {
    published: published.interval,
    publishedText,
    comparison,
    calculated,
    unit,
    decimals,
  });
}

function subjectOf(relation: CellRelation): CheckSubject {
  const { rule, table, published, operands, comparison, along, formula } = relation;
  const row = rowTitle(table, published);
  const column = columnTitle(table, published);
  const sign = comparison === '=' ? '=' : comparison === '<=' ? '≤' : '≥';
  const left =
    rule === 'table-share-total' && published.quantity === undefined ? '100%' : along === 'row' ? column : row;
  // A row's own rate in a table that stands the other way round is told by its column.
  const where = along === 'row' ? `${row}` : column;
  // A cell may be the difference of its row and of its column.
  const crosswise = along === 'column' && CROSSWISE.has(rule);
  const statement = `${table.title}“${where}”：${left} ${sign} ${formula}`;
  return {
    rule,
    target: `${table.number}/${nameInTable(table, published)}${crosswise ? '/column' : ''}`,
    statement,
    figures: figuresOf([published, ...operands]),
  };
}

const CROSSWISE: ReadonlySet<string> = new Set(['table-row-total', 'table-difference', 'table-ratio', 'table-growth']);

/** Row and column of a cell, as part of an id; with their numbers where names are not unique. */
export function nameInTable(table: DataTable, { row, column }: TableCell): string {
  const title = table.rows.find(({ line }) => line.index === row)?.line.title ?? '';
  const heading = table.columns[column]?.title ?? '';
  const rows = table.rows.filter(({ line }) => line.title === title).length;
  const columns = table.columns.filter((line) => line.title === heading).length;
  return `${title}${rows > 1 ? `#${row}` : ''}/${heading}${columns > 1 ? `#${column + 1}` : ''}`;
}

export function rowTitle({ rows }: DataTable, { row }: TableCell): string {
  return rows.find(({ line }) => line.index === row)?.line.title ?? `第${row + 1}行`;
}

export function columnTitle({ columns }: DataTable, { column }: TableCell): string {
  return columns[column]?.title ?? `第${column + 1}列`;
}

export function figuresOf(cells: readonly TableCell[]): string[] {
  return [...new Set(cells.flatMap(({ figures }) => (figures.length === 1 ? figures : [])))];
}
