import { addIntervals, divideIntervals, negateInterval } from '#expression/arithmetic.ts';
import type { Comparison } from '#expression/syntax.ts';
import { type Interval, point } from '#quantity/interval.ts';
import { ONE, ZERO } from '#quantity/rational.ts';
import { compareSides } from '#verify/compare.ts';
import type { DataTable, TableCell } from '#verify/table.ts';

/** A calculation over intervals; undefined where a divisor may be zero or an end is not bounded. */
export type Calculation = (values: readonly Interval[]) => Interval | undefined;

/** One cell of a table against others of its row or column. */
export interface CellRelation {
  rule: string;
  table: DataTable;
  /** In which direction the cells lie. */
  along: 'row' | 'column';
  published: TableCell;
  operands: readonly TableCell[];
  comparison: Comparison;
  calculate: Calculation;
  /** The right side in the words of the table: 基本支出 + 项目支出. */
  formula: string;
}

/** A relation looked at: it holds or fails, or there is a reason (zh-CN) why nobody can say. */
export interface Evaluation {
  relation: CellRelation;
  outcome: 'exact' | 'rounding' | 'failed' | 'not-evaluated';
  calculated: Interval | undefined;
  reason: string | undefined;
}

export function evaluate(relation: CellRelation): Evaluation {
  const { published, operands } = relation;
  const missing = [published, ...operands].find(({ interval }) => interval === undefined);
  if (missing !== undefined) return unevaluated(relation, `“${missing.text}”不是可以计算的数`);
  const bound = [published, ...operands].find(({ quantity }) => quantity?.qualifier !== undefined);
  if (bound !== undefined) return unevaluated(relation, `“${bound.text}”不是确切的数`);
  const calculated = calculatedWith(relation);
  if (calculated === undefined || published.interval === undefined) return unevaluated(relation, '分母为零');
  const { outcome } = compareSides(published.interval, relation.comparison, calculated);
  return { relation, outcome, calculated, reason: undefined };
}

export function unevaluated(relation: CellRelation, reason: string): Evaluation {
  return { relation, outcome: 'not-evaluated', calculated: undefined, reason };
}

/** The right side, with another value in place of one cell's. */
export function calculatedWith(
  { operands, calculate }: CellRelation,
  cell?: TableCell,
  value?: Interval,
): Interval | undefined {
  const values: Interval[] = [];
  for (const operand of operands) {
    const one = operand === cell ? value : operand.interval;
    if (one === undefined) return undefined;
    values.push(one);
  }
  return calculate(values);
}

/** Whether the relation holds when one of its cells has another value. */
export function holdsWith(relation: CellRelation, cell: TableCell, value: Interval): boolean {
  const published = relation.published === cell ? value : relation.published.interval;
  const calculated = calculatedWith(relation, cell, value);
  if (published === undefined || calculated === undefined) return false;
  return compareSides(published, relation.comparison, calculated).outcome !== 'failed';
}

/** a + b − c …, by sign. */
export function sumOf(signs: readonly (1 | -1)[]): Calculation {
  return (values) =>
    values
      .map((value, index) => (signs[index] === -1 ? negateInterval(value) : value))
      .reduce(addIntervals, point(ZERO));
}

/** a ÷ b */
export const quotient: Calculation = ([a, b]) =>
  a === undefined || b === undefined ? undefined : divideIntervals(a, b);

/** (a − b) ÷ b, where a and b may be rounded: a ÷ b − 1. */
export const growth: Calculation = ([a, b]) => {
  const ratio = a === undefined || b === undefined ? undefined : divideIntervals(a, b);
  if (ratio === undefined || b === undefined || b.nominal.isNegative) return undefined;
  return addIntervals(ratio, point(ONE.neg()));
};
