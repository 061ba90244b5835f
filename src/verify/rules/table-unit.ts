import { half, larger, rational } from '#quantity/rational.ts';
import type { UnitOfMeasure } from '#quantity/unit-of-measure.ts';
import { plainCheck } from '#verify/comparison-check.ts';
import type { Problem, Rule } from '#verify/rule.ts';
import type { ReportFigure, Subject } from '#verify/subject.ts';
import { type DataTable, type Line, type TableCell, tablesOf } from '#verify/table.ts';

/** unit of a cell = unit of its header; value of a cell in that unit = the figure it restates */
export const tableUnit: Rule = {
  id: 'table-unit',
  severity: 'error',
  waivable: true,
  title: { zh: '表中的单位与表头不符', en: 'a unit in a table contradicts its header' },
  equation: '格中的单位 = 表头的单位；按表头单位读出的金额 = 它所对应的数据',
  explanation:
    '表头写“万元”，格里却写“150万”或者以元为单位的数，读者会看成一万倍。格中自带的单位与表头不同是提醒；种类不同（万元栏里写人数），或者按表头的单位读比文件头声明的数据大一万倍、小一万倍，是错误。',
  example: {
    failing: '表头“执行数（万元）”，格中写 4383900，数据是 438.39万元',
    passing: '表头“执行数（万元）”，格中写 438.39',
  },
  check(subject) {
    const columns = tablesOf(subject).flatMap((table) =>
      table.columns
        .filter(({ unit, role }) => unit !== undefined && role !== 'label')
        .map((column) => ({ table, column })),
    );
    const looked = columns.map(({ table, column }) => lookAt(subject, table, column)).filter(({ cells }) => cells > 0);
    return { checks: looked.map(({ check }) => check), problems: looked.flatMap(({ problems }) => problems) };
  },
};

/** One finding a column and kind of mistake: a column in 元 has all its cells in 元. */
function lookAt(subject: Subject, table: DataTable, column: Line) {
  const id = `${table.number}/${column.index + 1}/${column.title}`;
  const unit = column.unit?.name ?? '';
  const statement = `${table.title}“${column.title}”的单位 = ${unit}`;
  const cells = table.rows.flatMap(({ cells: row, line }) => {
    const cell = row[column.index];
    return cell?.quantity === undefined || line.unit !== undefined
      ? []
      : [{ cell, name: `${line.name}${column.name}` }];
  });
  const money = column.unit?.dimension === 'money';
  const told = cells.filter(({ cell }) => money && (cell.figures.length === 1 || isOwn(cell)));
  const problems = [
    ...cells.flatMap(({ cell }) => contradiction(table, column, cell) ?? []),
    ...misread(subject, table, column, cells),
  ];
  const figures = told.flatMap(({ cell }) => (cell.figures.length === 1 ? cell.figures : []));
  const about = { rule: 'table-unit', target: id, statement, figures: [...new Set(figures)] };
  const check = plainCheck(about, !problems.some(({ severity }) => severity !== 'warning'));
  const link = check.outcome === 'failed' ? { check: check.id } : {};
  return {
    cells: told.length + problems.length,
    check,
    problems: problems.map((problem) => ({ ...problem, ...link })),
  };
}

function isOwn({ content }: TableCell): boolean {
  return content.kind === 'number' && content.own !== undefined;
}

/** A unit in the cell that is not the header's: of another kind, or of the same kind and another size. */
function contradiction(table: DataTable, column: Line, cell: TableCell): Problem | undefined {
  const { content, quantity, text, place } = cell;
  const unit = column.unit;
  if (content.kind !== 'number' || content.own === undefined || unit === undefined || quantity === undefined)
    return undefined;
  const rate = (one: UnitOfMeasure) => one.dimension === 'ratio' || one.dimension === 'ratio-difference';
  const sameKind = content.own.dimension === unit.dimension || (rate(content.own) && rate(unit));
  if (sameKind && content.own.factor.equals(unit.factor) && !content.scaleOnly) return undefined;
  if (!sameKind && !column.unitStated) return undefined;
  if (sameKind && content.own.dimension !== 'money') return undefined;
  const written = content.scaleOnly ? content.own.name.slice(0, -1) : content.own.name;
  const zh = `${table.title}“${column.title}”的单位是${unit.name}，这一格写的是“${text}”（${written}）；请改用${unit.name}，去掉格中的单位`;
  const en = `the column is in ${unit.name}, this cell says ${text}; write it in ${unit.name} without a unit of its own`;
  const expected = sameKind ? shortest(quantity.value.div(unit.factor).toString()) : unit.name;
  return { place, found: text, expected, zh, en, ...(sameKind ? { severity: 'warning' as const } : {}) };
}

function shortest(digits: string): string {
  return /^-?\d+(?:\.\d{1,6})?$/.test(digits) ? digits : '';
}

/** Cells that are the figure they restate only in another unit of money than the header's. */
function misread(
  subject: Subject,
  table: DataTable,
  column: Line,
  cells: readonly { cell: TableCell; name: string }[],
): Problem[] {
  if (column.unit?.dimension !== 'money') return [];
  const off = cells.flatMap(({ cell, name }) => {
    if (isOwn(cell) || cell.text === '') return [];
    const figure = restated(subject, cell, name);
    return figure === undefined ? [] : [{ cell, figure }];
  });
  const [first] = off;
  if (first === undefined) return [];
  const { cell, figure } = first;
  const unit = column.unit.name;
  const all = off.length > 1 ? `，这一栏共有${off.length}个这样的数` : '';
  const zh = `${table.title}“${column.title}”的单位是${unit}，这一格写 ${cell.text}，读作 ${cell.text}${unit}；而${figure.label}是 ${figure.quantity.text}${all}；请改正表头的单位，或把数换算成${unit}`;
  const en = `the column is in ${unit}, so this cell reads ${cell.text}${unit}, but ${figure.id} is ${figure.quantity.text}${off.length > 1 ? ` (${off.length} cells of the column)` : ''}; correct the unit of the header or convert the numbers`;
  const expected = shortest(figure.quantity.value.div(column.unit.factor).toString());
  const hypotheses = [{ kind: 'unit-slip', figure: figure.id, replace: cell.text, with: expected, score: 0.95 }];
  return [{ place: cell.place, figure: figure.id, found: cell.text, expected, zh, en, hypotheses }];
}

/** The figure of money whose digits, but not whose value, the cell repeats: bound by its digits or by name. */
function restated({ figures }: Subject, cell: TableCell, name: string): ReportFigure | undefined {
  const { quantity } = cell;
  if (quantity === undefined || quantity.value.isZero) return undefined;
  const [bound, other] = cell.figures;
  if (bound !== undefined) {
    const figure = other === undefined ? figures.get(bound) : undefined;
    return figure?.quantity.unit.dimension === 'money' && isOff(cell, figure) ? figure : undefined;
  }
  const named = [...figures.values()].filter(
    (figure) =>
      figure.quantity.unit.dimension === 'money' &&
      isOff(cell, figure) &&
      figure.names.some((one) => name.includes(one)),
  );
  return named.length === 1 ? named[0] : undefined;
}

const SCALES = [10000n, 100000000n].map((scale) => rational(scale));

/** Ten thousand or a hundred million times too much or too little, at the precision of the coarser of the two. */
function isOff({ quantity: read }: TableCell, { quantity }: ReportFigure): boolean {
  if (read === undefined) return false;
  return [...SCALES, ...SCALES.map((scale) => scale.inverse())].some((factor) => {
    const gap = read.value.mul(factor).sub(quantity.value).abs();
    // Of few digits many figures are a power of ten away.
    const precise = quantity.value.div(quantity.step).abs().compare(PRECISE) >= 0;
    return precise && gap.compare(half(larger(read.step.mul(factor), quantity.step))) <= 0;
  });
}

const PRECISE = rational(100n);
