import { ONE } from '#quantity/rational.ts';
import { addable } from '#quantity/unit-of-measure.ts';
import { formulasOf, type LineFormula } from '#verify/table/formula.ts';
import { type CellRelation, type Evaluation, evaluate, unevaluated } from '#verify/table/relation.ts';
import { PERCENTAGES } from '#verify/table/role.ts';
import type { DataTable, Line, TableCell } from '#verify/table.ts';

/** 合计, 增减额, 执行率, 增长率 … as columns, and as rows of a table that stands the other way round. */
export function evaluateLines(table: DataTable): Evaluation[] {
  const rows = table.rows.map(({ line }) => line);
  const values = table.columns.filter(({ role }) => role !== 'label');
  const byRow = values.flatMap((line) =>
    choose(table, 'row', line, formulasOf(line, values), (of) => table.rows.map(({ cells }) => cells[of.index])),
  );
  const byColumn = rows.flatMap((line, at) => {
    if (line.role === 'sum' || table.rows[at]?.order.rank !== 0) return [];
    const sure = formulasOf(line, rows).filter((formula) => formula.sure);
    return choose(table, 'column', line, sure, (of) => {
      const row = table.rows[rows.indexOf(of)];
      return values.map(({ index, role }) =>
        PERCENTAGES.has(role) || role === 'score' ? undefined : row?.cells[index],
      );
    });
  });
  return [...byRow, ...byColumn];
}

/** Of several formulas the one that most rows obey; where none is sure and few obey it, nothing is said to be wrong. */
function choose(
  table: DataTable,
  along: 'row' | 'column',
  line: Line,
  formulas: readonly LineFormula[],
  cellsOf: (line: Line) => (TableCell | undefined)[],
): Evaluation[] {
  const tried = formulas.map((formula) => {
    const evaluations = evaluateFormula(table, along, line, formula, cellsOf);
    const holds = evaluations.filter(({ outcome }) => outcome === 'exact' || outcome === 'rounding').length;
    const fails = evaluations.filter(({ outcome }) => outcome === 'failed').length;
    const tells = evaluations.filter(isTelling).length;
    return { formula, evaluations, holds, fails, tells };
  });
  const [first] = [...tried].sort((a, b) => b.holds - a.holds || Number(b.formula.sure) - Number(a.formula.sure));
  if (first === undefined) return [];
  const { formula, evaluations, holds, fails, tells } = first;
  const others = tried.some((one) => one !== first && one.holds > 0);
  const sure = formula.sure && (!others || holds > fails);
  if (fails === 0 || sure || (tells > 1 && holds >= fails)) return evaluations;
  if (holds === 0 && !formula.sure) return [];
  const reason = `表头没有写明“${line.title}”怎样算出，各行的算法也不一致`;
  return evaluations.map((one) => (one.outcome === 'failed' ? unevaluated(one.relation, reason) : one));
}

const ADDING: ReadonlySet<string> = new Set(['table-row-total', 'table-difference']);

/** Holds, and not only because nothing changed or all was done. */
function isTelling({ relation, outcome }: Evaluation): boolean {
  const value = relation.published.quantity?.value;
  if (value === undefined || value.isZero || (outcome !== 'exact' && outcome !== 'rounding')) return false;
  return relation.rule !== 'table-ratio' || !value.equals(ONE);
}

function evaluateFormula(
  table: DataTable,
  along: 'row' | 'column',
  line: Line,
  { rule, operands, calculate, words }: LineFormula,
  cellsOf: (line: Line) => (TableCell | undefined)[],
): Evaluation[] {
  const columns = operands.map(cellsOf);
  return cellsOf(line).flatMap((published, at) => {
    const cells = columns.map((column) => column[at]);
    if (published?.quantity === undefined) return [];
    // In a table that stands the other way round a row of rates crosses the column of totals.
    if (
      ADDING.has(rule) &&
      PERCENTAGES.has(table.rows.find(({ cells: row }) => row.includes(published))?.line.role ?? 'label')
    )
      return [];
    const known = cells.filter((cell) => cell !== undefined);
    if (known.length < cells.length) return [];
    const relation: CellRelation = {
      rule,
      table,
      along,
      published,
      operands: known,
      comparison: '=',
      calculate,
      formula: words,
    };
    return evaluateCells(relation) ?? [];
  });
}

/** Undefined where the row has nothing to calculate with. */
function evaluateCells(relation: CellRelation): Evaluation | undefined {
  const { rule, published, operands } = relation;
  const empty = operands.filter(({ quantity }) => quantity === undefined);
  if (rule === 'table-row-total') return evaluateSum(relation, empty);
  const [odd] = empty;
  if (empty.length === operands.length) return undefined;
  if (odd !== undefined)
    return unevaluated(relation, odd.text === '' ? '同一行有未填的数' : `“${odd.text}”不是可以计算的数`);
  if (!areAddable(operands) || (rule === 'table-difference' && !areAddable([published, ...operands]))) {
    return unevaluated(relation, '参与计算的数计量单位不同');
  }
  // A change of rates is published in points of percentage as often as in per cent.
  if (rule === 'table-growth' && operands.some(({ quantity }) => quantity?.unit.dimension === 'ratio'))
    return undefined;
  if (rule !== 'table-difference' && published.quantity?.unit.dimension !== 'ratio') return undefined;
  const evaluation = evaluate(relation);
  const capped = rule === 'table-ratio' && evaluation.outcome === 'failed' && isCapped(evaluation);
  return capped ? unevaluated(relation, '公布值是100%，可能按100%封顶，也可能是越小越好的指标') : evaluation;
}

function evaluateSum(relation: CellRelation, empty: readonly TableCell[]): Evaluation | undefined {
  const operands = relation.operands.filter(({ quantity }) => quantity !== undefined);
  if (operands.length === 0) return undefined;
  if (!areAddable([relation.published, ...operands])) return unevaluated(relation, '参与计算的数计量单位不同');
  if (empty.some(({ content }) => content.kind === 'text')) return unevaluated(relation, '同一行有不能计算的数');
  const evaluation = evaluate({ ...relation, operands });
  if (evaluation.outcome !== 'failed' || empty.every(({ content }) => content.kind === 'dash')) return evaluation;
  return unevaluated(relation, '同一行有未填的数');
}

/** Many forms publish 100 % for whatever was more than done. */
function isCapped({ relation, calculated }: Evaluation): boolean {
  const { published, table } = relation;
  // Of indicators with units of their own nobody knows which are to be stayed below.
  const title = table.columns[published.column]?.title ?? '';
  const mixed = table.columns[relation.operands[0]?.column ?? 0]?.unit === undefined;
  if (published.quantity?.value.equals(ONE) === true && mixed && /完成/.test(title)) return true;
  if (/执行|支出|支付|到位|拨付/.test(title)) return false;
  const one = published.quantity?.value;
  return one?.equals(ONE) === true && calculated !== undefined && calculated.nominal.compare(one) > 0;
}

function areAddable(cells: readonly TableCell[]): boolean {
  const [first, ...rest] = cells.flatMap(({ quantity }) => quantity?.unit ?? []);
  return first !== undefined && rest.every((unit) => addable(first, unit) && unit.per === first.per);
}
