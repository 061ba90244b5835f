import { addIntervals, negateInterval } from '#expression/arithmetic.ts';
import { type Interval, point } from '#quantity/interval.ts';
import { ONE, type Rational, rational, ZERO } from '#quantity/rational.ts';
import { type CellRelation, calculatedWith, type Evaluation, holdsWith } from '#verify/table/relation.ts';
import type { TableCell } from '#verify/table.ts';

/** A cell that, with another value, would make every failed relation around it hold. */
export interface Culprit {
  cell: TableCell;
  /** The value it should have, at its published precision. */
  value: Interval;
  /** The failed relations it explains. */
  explains: readonly Evaluation[];
}

/**
 * Cells at which failed relations cross, a row's and a column's or two of a column's, and which mend them all without
 * breaking another; none where two cells explain the same failure.
 */
export function crossings(evaluations: readonly Evaluation[]): Culprit[] {
  const failed = evaluations.filter(({ outcome }) => outcome === 'failed');
  const lines = (cell: TableCell) => failed.filter(({ relation }) => involves(relation, cell));
  const cells = new Set(failed.flatMap(({ relation }) => [relation.published, ...relation.operands]));
  const found = [...cells].flatMap((cell): Culprit[] => {
    const through = lines(cell);
    if (through.length < 2) return [];
    const value = mendingValue(cell, through, evaluations);
    return value === undefined ? [] : [{ cell, value, explains: through }];
  });
  return found.filter((one) => !found.some((other) => other !== one && rivals(one, other)));
}

/** Of two cells that explain one failure the one that explains more is meant; of equals, neither. */
function rivals(one: Culprit, other: Culprit): boolean {
  const shared = other.explains.some((evaluation) => one.explains.includes(evaluation));
  return shared && other.explains.length >= one.explains.length;
}

/** The value of a cell at which all relations through it hold, or undefined. */
function mendingValue(
  cell: TableCell,
  failed: readonly Evaluation[],
  all: readonly Evaluation[],
): Interval | undefined {
  for (const { relation } of failed) {
    const required = requiredBy(relation, cell);
    const value = required === undefined ? undefined : movedTo(cell, required.nominal);
    if (value === undefined) continue;
    if (failed.every((one) => holdsWith(one.relation, cell, value)) && !breaks(cell, value, all)) return value;
  }
  return undefined;
}

/** Whether a relation that holds would no longer do so. */
export function breaks(cell: TableCell, value: Interval, evaluations: readonly Evaluation[]): boolean {
  return evaluations.some(
    ({ relation, outcome }) =>
      (outcome === 'exact' || outcome === 'rounding') && involves(relation, cell) && !holdsWith(relation, cell, value),
  );
}

function involves({ published, operands }: CellRelation, cell: TableCell): boolean {
  return published === cell || operands.includes(cell);
}

/** What a cell would have to be for a sum or difference to come out; undefined for rates of it. */
export function requiredBy(relation: CellRelation, cell: TableCell): Interval | undefined {
  if (relation.comparison !== '=') return undefined;
  if (relation.published === cell) return calculatedWith(relation);
  if (!LINEAR.has(relation.rule) || relation.published.interval === undefined) return undefined;
  const without = calculatedWith(relation, cell, point(ZERO));
  const withOne = calculatedWith(relation, cell, point(ONE));
  if (without === undefined || withOne === undefined) return undefined;
  const sign = withOne.nominal.sub(without.nominal);
  const rest = addIntervals(relation.published.interval, negateInterval(without));
  return sign.isNegative ? negateInterval(rest) : rest;
}

/** Relations from which any one cell follows from the others. */
const LINEAR = new Set(['table-total', 'table-subtotal', 'table-row-total', 'table-difference', 'table-share-total']);

/** The cell's interval around another value, which is rounded as the cell is published. */
export function movedTo({ quantity, interval }: TableCell, nominal: Rational): Interval | undefined {
  if (quantity === undefined || interval === undefined) return undefined;
  const target = roundTo(nominal, quantity.step);
  const move = (end: Rational | undefined) => end?.add(target.sub(interval.nominal));
  return { low: move(interval.low), nominal: target, high: move(interval.high) };
}

function roundTo(value: Rational, step: Rational): Rational {
  return rational(value.div(step).roundedSteps(0)).mul(step);
}
