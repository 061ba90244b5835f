import { addIntervals, negateInterval } from '#expression/arithmetic.ts';
import { type Interval, meets, point } from '#quantity/interval.ts';
import { ZERO } from '#quantity/rational.ts';
import { addable } from '#quantity/unit-of-measure.ts';
import { type DatasheetEquation, datasheetEquations, sumOf } from '#verify/datasheet-equations.ts';
import { restatedId } from '#verify/documents.ts';
import type { ReportFigure, Subject } from '#verify/subject.ts';

/** A part of a datasheet's total that has no row of its own. */
export interface DatasheetGap {
  /** Figure of the missing row. */
  part: string;
  equation: DatasheetEquation;
  /** What the total has over its listed parts, in base units. */
  rest: Interval;
  /** The number of the narrative that the missing cell would restate. */
  stated: ReportFigure | undefined;
  /** The narrative's number is just what the listed parts lack. */
  certain: boolean;
}

const EMPTY: Interval = point(ZERO);

/** Parts of a total that stand nowhere in the datasheet though the total or the narrative has them; the surest column of each. */
export function datasheetGaps(subject: Subject): DatasheetGap[] {
  const rows = new Set(subject.report.front.datasheet.map(({ figure }) => figure));
  const gaps = new Map<string, DatasheetGap>();
  for (const equation of datasheetEquations(subject)) {
    if (equation.kind !== 'total' || equation.terms.length === 0) continue;
    const parts = equation.missing.filter((part) => !rows.has(part));
    for (const part of parts) {
      const gap = gapOf(subject, equation, part);
      const known = gaps.get(part);
      // A part of which the narrative says nothing is named only where no other one can be meant.
      const named = gap.stated !== undefined || (parts.length === 1 && equation.missing.length === 1);
      const lacks = hasRoom(gap) || (gap.stated !== undefined && !meets(gap.stated.interval, EMPTY));
      if (named && lacks && (known === undefined || (gap.certain && !known.certain))) gaps.set(part, gap);
    }
  }
  return [...gaps.values()];
}

function gapOf({ figures }: Subject, equation: DatasheetEquation, part: string): DatasheetGap {
  const { total, terms } = equation;
  const rest = addIntervals(total.interval, negateInterval(sumOf(terms)));
  const figure = figures.get(restatedId(part, total.column) ?? '');
  const stated = figure !== undefined && addable(figure.quantity.unit, total.quantity.unit) ? figure : undefined;
  return {
    part,
    equation,
    rest,
    stated,
    certain: stated !== undefined && hasRoom({ rest }) && meets(stated.interval, rest),
  };
}

/** The total is more than its parts by more than rounding explains. */
export function hasRoom({ rest: { low } }: Pick<DatasheetGap, 'rest'>): boolean {
  return low === undefined || low.compare(ZERO) > 0;
}
