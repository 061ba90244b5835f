import type { Register, ReportRecord } from '#derive/register.ts';
import type { ReportView } from '#derive/report-view.ts';

export interface CorrectionEntry {
  report: ReportRecord;
  correction: ReportView['corrections'][number];
}

/** All corrections, newest first. */
export function correctionsOf({ records }: Pick<Register, 'records'>): CorrectionEntry[] {
  return records
    .flatMap((report) => report.corrections.map((correction) => ({ report, correction })))
    .sort((a, b) => byDay(b.correction.date, a.correction.date) || byDay(a.report.id, b.report.id));
}

/** A report that appeared or was corrected. */
export type NewsItem = { day: string; report: ReportRecord } & (
  | { kind: 'report' }
  | { kind: 'correction'; correction: CorrectionEntry['correction']; number: number }
);

/** Reports and corrections, newest first; real ones are not put before sample ones. */
export function newsOf({ records }: Pick<Register, 'records'>): NewsItem[] {
  const news = records.flatMap((report): NewsItem[] => [
    { kind: 'report', day: dayOf(report), report },
    ...report.corrections.map((correction, index) => ({
      kind: 'correction' as const,
      day: correction.date,
      report,
      correction,
      number: index + 1,
    })),
  ]);
  return news.sort((a, b) => byDay(b.day, a.day) || byDay(a.report.id, b.report.id) || byDay(a.kind, b.kind));
}

/** The day a report became known: of its publication, else of its preparation, else the end of its fiscal year. */
export function dayOf({ published, prepared, year }: ReportRecord): string {
  return published ?? prepared ?? `${year}-12-31`;
}

function byDay(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
