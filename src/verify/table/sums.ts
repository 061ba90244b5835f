import { ZERO } from '#quantity/rational.ts';
import { addable } from '#quantity/unit-of-measure.ts';
import { type Coverage, type RowTree, rowTree } from '#verify/table/coverage.ts';
import { type CellRelation, type Evaluation, evaluate, sumOf, unevaluated } from '#verify/table/relation.ts';
import { SUMMABLE } from '#verify/table/role.ts';
import type { DataTable, Line, TableCell, TableRow } from '#verify/table.ts';

/** How many parts a sentence names. */
const NAMED_PARTS = 6;

/** 合计 and 小计 rows against the rows they cover, 其中 rows against their whole; column by column. */
export function evaluateSums(table: DataTable): Evaluation[] {
  const columns = table.columns.filter(({ role }) => SUMMABLE.has(role));
  const points = columns.filter(({ role }) => role === 'score');
  const others = columns.filter(({ role }) => role !== 'score');
  return [
    ...(others.length > 0 ? evaluateTree(table, rowTree(table), others) : []),
    ...(points.length > 0 ? evaluateTree(table, rowTree(table, true), points) : []),
  ];
}

function evaluateTree(table: DataTable, { coverages, parts }: RowTree, columns: readonly Line[]): Evaluation[] {
  const sums = coverages.flatMap((coverage) =>
    settle(
      coverage,
      columns.flatMap((column) => sumIn(table, coverage, column)),
    ),
  );
  const within = parts.flatMap(({ part, whole }) => columns.flatMap((column) => partIn(table, part, whole, column)));
  return [...sums, ...within];
}

/** Where the rows leave doubt which of them a total covers, a sum that does not come out proves nothing. */
function settle({ clear }: Coverage, evaluations: readonly Evaluation[]): Evaluation[] {
  if (clear) return [...evaluations];
  return evaluations.map((one) =>
    one.outcome === 'failed' ? unevaluated(one.relation, '表中各行的层次不明确，不能断定哪些行应当相加') : one,
  );
}

function sumIn(table: DataTable, coverage: Coverage, column: Line): Evaluation[] {
  const published = coverage.total.cells[column.index];
  if (published?.quantity === undefined || published.quantity.unit.per !== undefined) return [];
  const found = [...coverage.readings, ...hidden(coverage.readings[0] ?? [], column)].flatMap(
    (rows) => readSum(table, coverage, rows, column) ?? [],
  );
  const holding = found.find(({ outcome }) => outcome === 'exact' || outcome === 'rounding');
  const one = holding ?? found[0];
  return one === undefined ? [] : [one];
}

function readSum(
  table: DataTable,
  { total, kind }: Coverage,
  rows: readonly TableRow[],
  column: Line,
): Evaluation | undefined {
  const published = total.cells[column.index];
  if (published === undefined) return undefined;
  const all = rows.flatMap((row) => {
    const cell = row.cells[column.index];
    return cell === undefined ? [] : [{ row, cell }];
  });
  const numbers = all.filter(({ cell }) => cell.quantity !== undefined);
  const shifted = all.some(({ row, cell }) => row.ragged && cell.content.kind === 'number');
  if (numbers.length === 0 && !shifted) return undefined;
  const relation: CellRelation = {
    rule: kind === 'total' ? 'table-total' : 'table-subtotal',
    table,
    along: 'column',
    published,
    operands: numbers.map(({ cell }) => cell),
    comparison: '=',
    calculate: sumOf(numbers.map(({ row }) => row.order.sign)),
    formula: partNames((numbers.length > 0 ? numbers : all).map(({ row }) => [row.order.sign, row.line.title])),
  };
  const [first] = numbers;
  const odd = numbers.find(({ cell }) => !fits(cell, published) || (first !== undefined && !fits(cell, first.cell)));
  if (odd !== undefined) return unevaluated(relation, `“${odd.row.line.title}”与“${total.line.title}”的计量单位不同`);
  const unread = all.find(
    ({ cell, row }) => cell.quantity === undefined && (cell.content.kind === 'text' || row.ragged),
  );
  if (unread !== undefined)
    return unevaluated(
      relation,
      `“${unread.row.line.title}”一行${unread.row.ragged ? '的格数与表头不同' : '不是可以计算的数'}`,
    );
  const evaluation = evaluate(relation);
  if (evaluation.outcome !== 'failed') return evaluation;
  const empty = all.find(({ cell }) => cell.content.kind === 'blank' && cell.quantity === undefined);
  if (empty === undefined) return evaluation;
  const missing =
    (published.interval?.nominal ?? evaluation.calculated?.nominal)?.compare(evaluation.calculated?.nominal ?? ZERO) ??
    0;
  const over = missing < 0 && numbers.every(({ cell }) => cell.quantity?.value.isNegative !== true);
  return over ? evaluation : unevaluated(relation, `“${empty.row.line.title}”一行没有填数`);
}

/** Rows that are the sum of the rows right below them, though nothing in the table says so. */
function hidden(rows: readonly TableRow[], column: Line): TableRow[][] {
  const values = rows.map((row) => row.cells[column.index]?.quantity?.value);
  const kept: TableRow[] = [];
  let dropped = false;
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at];
    if (row !== undefined) kept.push(row);
    let sum = values[at + 1];
    for (let next = at + 2; next < rows.length && sum !== undefined; next += 1) {
      const value = values[next];
      sum = value === undefined ? undefined : sum.add(value);
      if (sum === undefined || values[at]?.equals(sum) !== true || sum.isZero) continue;
      at = next;
      dropped = true;
      break;
    }
  }
  return dropped ? [kept] : [];
}

function partIn(table: DataTable, part: TableRow, whole: TableRow, column: Line): Evaluation[] {
  const published = part.cells[column.index];
  const limit = whole.cells[column.index];
  if (published?.quantity === undefined || limit?.quantity === undefined || !fits(published, limit)) return [];
  if (published.quantity.value.isNegative || limit.quantity.value.isNegative || column.role === 'difference') return [];
  const relation: CellRelation = {
    rule: 'table-part',
    table,
    along: 'column',
    published,
    operands: [limit],
    comparison: '<=',
    calculate: ([value]) => value,
    formula: whole.line.title,
  };
  return [evaluate(relation)];
}

function fits({ quantity: a }: TableCell, { quantity: b }: TableCell): boolean {
  if (a === undefined || b === undefined || a.unit.per !== b.unit.per) return false;
  return addable(a.unit, b.unit);
}

/** `基本支出 + 项目支出 − 减项`; long lists by their first and last. */
export function partNames(parts: readonly (readonly [1 | -1, string])[]): string {
  const named = parts.map(([sign, name], index) => (sign === -1 ? `− ${name}` : index === 0 ? name : `+ ${name}`));
  if (named.length <= NAMED_PARTS) return named.join(' ');
  return `${named.slice(0, 2).join(' ')} + … ${named.at(-1)}（共${named.length}项）`;
}
