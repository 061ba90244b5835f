import type { RecordedFigure } from '#derive/register.ts';
import type { FigureView } from '#derive/report-view.ts';
import type { Check } from '#verify/check.ts';

/** A figure's values in this order, without the names of its fields, which are more than half of its JSON. */
export type FigureRow = readonly [
  id: string,
  label: string,
  text: string,
  number: string,
  measure: string,
  qualifier: FigureView['qualifier'],
  kind: FigureView['kind'],
  period: string | null,
  from: string,
  to: string,
  note: string | null,
  definition: string | null,
  standard: boolean,
  line: number,
  checks: string[],
  outcome: FigureView['outcome'],
  mentions: string[],
  previous: FigureView['previous'],
  change: string | null,
];

export function rowOfFigure(figure: FigureView): FigureRow {
  const { id, label, text, number, measure, qualifier, kind, period, span, note } = figure;
  const { definition, standard, line, checks, outcome, mentions, previous, change } = figure;
  const about = [id, label, text, number, measure, qualifier, kind, period, span.from, span.to, note] as const;
  return [...about, definition, standard, line, checks, outcome, mentions, previous, change];
}

/** What a figure is, wherever it is shown. */
function statedOfRow(row: FigureRow) {
  return {
    id: row[0],
    label: row[1],
    text: row[2],
    number: row[3],
    measure: row[4],
    qualifier: row[5],
    kind: row[6],
    period: row[7],
    span: { from: row[8], to: row[9] },
  };
}

export function figureOfRow(row: FigureRow): FigureView {
  return {
    ...statedOfRow(row),
    note: row[10],
    definition: row[11],
    standard: row[12],
    line: row[13],
    checks: row[14],
    outcome: row[15],
    mentions: row[16],
    previous: row[17],
    change: row[18],
  };
}

/** The figure as a register has it. */
export function recordedOfRow(row: FigureRow): RecordedFigure {
  return {
    ...statedOfRow(row),
    standard: row[12],
    outcome: row[15],
    previous: row[17],
    change: row[18],
    checkCount: row[14].length,
  };
}

/** A check's values in the order of its fields. */
export type CheckRow = readonly [
  id: string,
  rule: string,
  statement: string,
  outcome: Check['outcome'],
  published: string | null,
  calculated: string | null,
  calculatedLow: string | null,
  calculatedHigh: string | null,
  gap: string | null,
  limit: string | null,
  ratio: string | null,
  reason: string | null,
  figures: string[],
];

export function rowOfCheck(check: Check): CheckRow {
  const { id, rule, statement, outcome, published, calculated, calculatedLow, calculatedHigh } = check;
  const { gap, limit, ratio, reason, figures } = check;
  const about = [id, rule, statement, outcome, published, calculated, calculatedLow, calculatedHigh] as const;
  return [...about, gap, limit, ratio, reason, figures];
}

export function checkOfRow(row: CheckRow): Check {
  return {
    id: row[0],
    rule: row[1],
    statement: row[2],
    outcome: row[3],
    published: row[4],
    calculated: row[5],
    calculatedLow: row[6],
    calculatedHigh: row[7],
    gap: row[8],
    limit: row[9],
    ratio: row[10],
    reason: row[11],
    figures: row[12],
  };
}
