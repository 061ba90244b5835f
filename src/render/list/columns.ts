import type { FigureView, ReportSummary } from '#derive/report-view.ts';

/** Columns of lists of reports, by the ids of the key figures. */
export const COLUMNS = [
  { id: 'income', label: '收入' },
  { id: 'expenditure', label: '支出' },
  { id: 'executionRate', label: '预算执行率' },
] as const;

export function keyFigure(report: ReportSummary, id: string): FigureView | undefined {
  return report.keyFigures.find((figure) => figure.id === id);
}

/** Real reports and made-up ones, each with its heading; empty groups are left out. */
export function realAndSample<R extends ReportSummary>(reports: readonly R[]): { title: string; reports: R[] }[] {
  return [
    { title: '公开报告', reports: reports.filter(({ sample }) => !sample) },
    { title: '示例（内容虚构）', reports: reports.filter(({ sample }) => sample) },
  ].filter((group) => group.reports.length > 0);
}

/** Whether all, some or none of the reports are made up. */
export function sampleExtent(reports: readonly ReportSummary[]): 'all' | 'some' | 'none' {
  const samples = reports.filter(({ sample }) => sample).length;
  if (samples === 0) return 'none';
  return samples === reports.length ? 'all' : 'some';
}

/** Newest first, by the day of publication, else of preparation, else by fiscal year. */
export function newestFirst(reports: readonly ReportSummary[]): ReportSummary[] {
  const day = ({ published, prepared, year }: ReportSummary): string => published ?? prepared ?? `${year}-12-31`;
  return [...reports].sort((a, b) => day(b).localeCompare(day(a)) || b.year - a.year);
}
