import type { ReportRecord } from '#derive/register.ts';
import type { Status } from '#derive/report-view.ts';

/** A report as a row of the data files. */
export interface ReportRow {
  /** `2023/lianjiang-government-service-centre`; figures name it as their `report`. */
  id: string;
  /** Absolute address of its page. */
  address: string;
  unit: string;
  unitName: string;
  region: string | null;
  level: string | null;
  /** Fiscal year. */
  year: number;
  scope: 'whole-unit' | 'project';
  project: string | null;
  projectName: string | null;
  title: string;
  prepared: string | null;
  published: string | null;
  /** Compiled from a public report by someone other than the unit. */
  compiled: boolean;
  status: Status;
  /** Score as published, in points. */
  score: string | null;
  grade: string | null;
  exact: number;
  rounding: number;
  failed: number;
  waived: number;
  notEvaluated: number;
  /** Numbers in the text, and how many of them are bound to a figure or take part in a check. */
  numbers: number;
  bound: number;
  checked: number;
  figures: number;
  corrections: number;
  /** SHA-256 of the source file, hex. */
  digest: string;
  sample: boolean;
}

/** One row a report. `origin` is the site's address without a slash at the end. */
export function reportRows(records: readonly ReportRecord[], origin: string): ReportRow[] {
  return records.map((record) => reportRow(record, origin));
}

/** These rows one after another, each made when it is asked for. */
export function* eachReportRow(
  records: readonly ReportRecord[],
  origin: string,
): Generator<ReportRow, void, undefined> {
  for (const record of records) yield reportRow(record, origin);
}

function reportRow(record: ReportRecord, origin: string): ReportRow {
  return {
    id: record.id,
    address: `${origin}${record.href}`,
    unit: record.unit.id,
    unitName: record.unit.name,
    region: record.unit.region,
    level: record.unit.level,
    year: record.year,
    scope: record.scope,
    project: record.project,
    projectName: record.projectName,
    title: record.title,
    prepared: record.prepared,
    published: record.published,
    compiled: record.compiled,
    status: record.status,
    score: record.total,
    grade: record.grade,
    ...record.checks,
    numbers: record.coverage.numbers,
    bound: record.coverage.bound,
    checked: record.coverage.checked,
    figures: record.figures.length,
    corrections: record.corrections.length,
    digest: record.digest,
    sample: record.sample,
  };
}
