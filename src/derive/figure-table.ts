import type { RecordedFigure, ReportRecord } from '#derive/register.ts';
import type { FigureView } from '#derive/report-view.ts';

/** A published value as a row of the data files: one row a figure of a report, at home in any program. */
export interface FigureRow {
  /** Id of the report: `2023/lianjiang-government-service-centre`. */
  report: string;
  unit: string;
  unitName: string;
  /** Fiscal year. */
  year: number;
  scope: 'whole-unit' | 'project';
  project: string | null;
  figure: string;
  label: string;
  /** As published: `439.62万元`. */
  value: string;
  /** Exact decimal in `measure`, with the published places. */
  number: string;
  measure: string;
  qualifier: FigureView['qualifier'];
  kind: FigureView['kind'];
  periodFrom: string;
  periodTo: string;
  /** Last year's value as published. */
  previous: string | null;
  /** Number of checks it takes part in. */
  checks: number;
  outcome: FigureView['outcome'];
  sample: boolean;
}

/** Rows of all reports, in the order of the reports and of the figures within them. */
export function figureRows(records: readonly ReportRecord[]): FigureRow[] {
  return [...eachFigureRow(records)];
}

/** These rows one after another, each made when it is asked for. */
export function* eachFigureRow(records: readonly ReportRecord[]): Generator<FigureRow, void, undefined> {
  for (const record of records) {
    for (const figure of record.figures) yield figureRow(record, figure);
  }
}

function figureRow(record: ReportRecord, figure: RecordedFigure): FigureRow {
  return {
    report: record.id,
    unit: record.unit.id,
    unitName: record.unit.name,
    year: record.year,
    scope: record.scope,
    project: record.project,
    figure: figure.id,
    label: figure.label,
    value: figure.text,
    number: figure.number,
    measure: figure.measure,
    qualifier: figure.qualifier,
    kind: figure.kind,
    periodFrom: figure.span.from,
    periodTo: figure.span.to,
    previous: figure.previous?.text ?? null,
    checks: figure.checkCount,
    outcome: figure.outcome,
    sample: record.sample,
  };
}
