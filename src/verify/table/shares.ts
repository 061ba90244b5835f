import { type Interval, point } from '#quantity/interval.ts';
import { ONE } from '#quantity/rational.ts';
import { addable } from '#quantity/unit-of-measure.ts';
import { rowTree } from '#verify/table/coverage.ts';
import { type Evaluation, evaluate, quotient, sumOf, unevaluated } from '#verify/table/relation.ts';
import { SUMMABLE } from '#verify/table/role.ts';
import type { DataTable, Line, TableCell, TableRow } from '#verify/table.ts';

/** Words for a share of the whole table: other words name a whole that may lie outside of it. */
const OF_THE_WHOLE =
  /^(?:占比|比重|构成比?|所占(?:比例|比重|百分比)|占(?:总|合计|总额|总数|总计|全部|全年)?(?:的)?(?:比例|比重|百分比|比))$/;

/** 占比 columns: each share against its row's part of the total, and all of them against 100 %. */
export function evaluateShares(table: DataTable): Evaluation[] {
  const columns = table.columns.filter(({ role }) => role === 'share');
  return columns.flatMap((column) => {
    const amounts = amountsOf(table, column, columns);
    const totals = rowTree(table).coverages.filter(({ kind }) => kind === 'total');
    const [whole] = [...totals].sort((a, b) => b.total.order.rank - a.total.order.rank);
    const rivals = totals.filter(({ total }) => total.order.rank === whole?.total.order.rank);
    const shares = whole === undefined || rivals.length > 1 ? [] : sharesOf(table, column, amounts, whole.total);
    const known = whole?.clear === true && rivals.length === 1;
    return [...shares, ...sumOfShares(table, column, known ? whole : undefined)];
  });
}

/** The amounts a share column may be about: those before it, back to the share column before. */
function amountsOf(table: DataTable, column: Line, shares: readonly Line[]): Line[] {
  const from = Math.max(-1, ...shares.filter(({ index }) => index < column.index).map(({ index }) => index));
  return table.columns.filter(
    ({ index, role }) =>
      index < column.index && index > from && SUMMABLE.has(role) && role !== 'score' && role !== 'difference',
  );
}

function sharesOf(table: DataTable, column: Line, amounts: readonly Line[], total: TableRow): Evaluation[] {
  const tried = amounts.map((amount) => {
    const whole = total.cells[amount.index];
    return table.rows.flatMap((row) => shareOf(table, row, column, amount, whole, total) ?? []);
  });
  const held = (some: readonly Evaluation[]) =>
    some.filter(({ outcome }) => outcome === 'exact' || outcome === 'rounding');
  const [best = []] = [...tried].sort((a, b) => held(b).length - held(a).length);
  const rows = best.filter(({ relation }) => relation.published.row !== total.line.index);
  const failed = rows.filter(({ outcome }) => outcome === 'failed');
  const own = total.cells[column.index]?.quantity?.value;
  const whole = own === undefined || own.equals(ONE);
  const sure = amounts.length === 1 && whole && OF_THE_WHOLE.test(column.name);
  const many = held(rows).length > 1 && held(rows).length >= failed.length;
  if (failed.length === 0 || sure || many) return best;
  return best.map((one) =>
    one.outcome === 'failed' ? unevaluated(one.relation, '表头没有写明占比以什么为分母') : one,
  );
}

function shareOf(
  table: DataTable,
  row: TableRow,
  column: Line,
  amount: Line,
  whole: TableCell | undefined,
  total: TableRow,
): Evaluation | undefined {
  const published = row.cells[column.index];
  const part = row.cells[amount.index];
  if (published?.quantity?.unit.dimension !== 'ratio' || part?.quantity === undefined || whole?.quantity === undefined)
    return undefined;
  if (!addable(part.quantity.unit, whole.quantity.unit)) return undefined;
  const isTotal = row === total;
  // The total's own share is 100 % whatever its rounding, which would otherwise count twice.
  const hundred = () => point(ONE);
  return evaluate({
    rule: 'table-ratio',
    table,
    along: 'row',
    published,
    operands: isTotal ? [] : [part, whole],
    comparison: '=',
    calculate: isTotal ? hundred : quotient,
    formula: isTotal ? '100%' : `${row.line.title} ÷ ${total.line.title}`,
  });
}

/** Without a total row nobody can say that all parts are listed; more than 100 % is too much all the same. */
function sumOfShares(
  table: DataTable,
  column: Line,
  whole: { total: TableRow; readings: readonly (readonly TableRow[])[] } | undefined,
): Evaluation[] {
  if (!OF_THE_WHOLE.test(column.name)) return [];
  const listed = table.rows.filter(({ order }) => order.rank === 0 && !order.partOf && order.marker === undefined);
  const rows =
    whole?.readings[0] ?? (table.rows.some(({ order }) => order.rank > 0 || order.marker !== undefined) ? [] : listed);
  const cells = rows.map((row) => row.cells[column.index]);
  const numbers = cells.filter((cell) => cell?.quantity?.unit.dimension === 'ratio') as TableCell[];
  const [last] = numbers.slice(-1);
  if (numbers.length < 2 || last === undefined) return [];
  const own = whole?.total.cells[column.index];
  const stated = own?.quantity?.unit.dimension === 'ratio' ? own : undefined;
  const published = stated ?? { ...last, text: '100%', quantity: undefined, interval: point(ONE), figures: [] };
  const relation = {
    rule: 'table-share-total',
    table,
    along: 'column' as const,
    published,
    operands: numbers,
    comparison: '=' as const,
    calculate: (values: readonly Interval[]) => sumOf(values.map(() => 1))(values),
    formula: `各行“${column.title}”之和`,
  };
  const evaluation = evaluate(relation);
  if (evaluation.outcome !== 'failed') return [evaluation];
  if (numbers.length < cells.length) return [unevaluated(relation, '有的行没有填占比')];
  const low = evaluation.calculated?.low;
  const over = low !== undefined && low.compare(ONE) > 0;
  if (whole !== undefined || over) return [evaluation];
  return [unevaluated(relation, '没有合计行，不能断定所列就是全部')];
}
