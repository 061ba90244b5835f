import { restatedIntervals } from '#quantity/interval.ts';
import { addable } from '#quantity/unit-of-measure.ts';
import { samePeriod, yearPeriod } from '#schema/date.ts';
import { appliedRelations } from '#verify/applied-relations.ts';
import type { Check } from '#verify/check.ts';
import { comparisonCheck, notEvaluated } from '#verify/comparison-check.ts';
import { type Cell, type Column, datasheetCells, nameOfCell } from '#verify/datasheet-cells.ts';
import { datasheetEquations } from '#verify/datasheet-equations.ts';
import type { ReportFigure, Subject } from '#verify/subject.ts';
import { oncePerReport } from '#verify/workings.ts';

/** A number of the datasheet beside the same number of the narrative report. */
export interface DocumentPair {
  cell: Cell;
  figure: ReportFigure;
  check: Check;
}

/** Every number that both the datasheet and the narrative state. */
export const documentPairs: (subject: Subject) => readonly DocumentPair[] = oncePerReport((subject) =>
  datasheetCells(subject).flatMap((cell) => {
    const figure = counterpartOf(subject, cell);
    return figure === undefined ? [] : [{ cell, figure, check: compare(subject, cell, figure) }];
  }),
);

/** The figure that a cell restates: what was spent, or the budget (`budget.original.basic` for 基本支出's 年初预算). */
export function counterpartOf({ figures }: Subject, { figure: id, column, quantity }: Cell): ReportFigure | undefined {
  const figure = figures.get(restatedId(id, column) ?? '');
  return figure !== undefined && addable(figure.quantity.unit, quantity.unit) ? figure : undefined;
}

/** Id of the figure that a cell of the row `id` restates; undefined where there is none. */
export function restatedId(id: string, column: Column): string | undefined {
  if (column === 'actual' || id.startsWith(`budget.${column}`)) return id;
  return /^expenditure(\.|$)/.test(id) ? id.replace('expenditure', `budget.${column}`) : undefined;
}

function compare({ report, rounding }: Subject, cell: Cell, figure: ReportFigure): Check {
  const about = {
    rule: 'documents-disagree',
    target: `${cell.figure}.${cell.column}`,
    statement: `数据表“${nameOfCell(cell)}” = 正文数据“${figure.label}”`,
    figures: [figure.id],
  };
  if (figure.kind !== 'stock' && !samePeriod(figure.period, yearPeriod(report.front.year))) {
    return notEvaluated(about, `“${figure.label}”不是全年数，与数据表的期间不同`);
  }
  const { text, unit, decimals } = cell.quantity;
  const [published, calculated] = restatedIntervals(cell.quantity, figure.quantity, rounding);
  return comparisonCheck(about, {
    published,
    publishedText: text,
    comparison: '=',
    calculated,
    unit,
    decimals,
  });
}

/**
 * Which of two numbers that disagree is likelier wrong: the one with fewer relations, sums and places in the text that
 * speak for it. The datasheet, when nothing does.
 */
export function likelierWrong(subject: Subject, { cell, figure }: DocumentPair): 'cell' | 'figure' {
  const relations = appliedRelations(subject).flatMap(({ check }) =>
    check?.figures.includes(figure.id) === true ? [check] : [],
  );
  const sums = datasheetEquations(subject)
    .filter(({ total, terms }) => same(total, cell) || terms.some((term) => same(term.cell, cell)))
    .map(({ check }) => check);
  const inText = subject.reading.bindings.filter(({ figures }) => figures.some(({ id }) => id === figure.id)).length;
  return weigh(sums) > weigh(relations) + Math.min(2, inText) ? 'figure' : 'cell';
}

function same(a: Cell, b: Cell): boolean {
  return a.row === b.row && a.column === b.column;
}

function weigh(checks: readonly Check[]): number {
  return checks.reduce(
    (sum, { outcome }) => sum + (outcome === 'failed' ? -3 : outcome === 'not-evaluated' ? 0 : 1),
    0,
  );
}
