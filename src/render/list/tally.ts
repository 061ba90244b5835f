import type { OutcomeCounts, ReportSummary, Status } from '#derive/report-view.ts';

/** State of verification of a number of reports; real and sample ones are tallied apart. */
export interface Tally {
  reports: number;
  statuses: Record<Status, number>;
  checks: OutcomeCounts;
}

export function tallyOf(reports: readonly ReportSummary[]): Tally {
  const statuses: Record<Status, number> = { verified: 0, waived: 0, failed: 0, unverified: 0 };
  const checks: OutcomeCounts = { exact: 0, rounding: 0, failed: 0, waived: 0, notEvaluated: 0 };
  for (const report of reports) {
    statuses[report.status] += 1;
    checks.exact += report.checks.exact;
    checks.rounding += report.checks.rounding;
    checks.failed += report.checks.failed;
    checks.waived += report.checks.waived;
    checks.notEvaluated += report.checks.notEvaluated;
  }
  return { reports: reports.length, statuses, checks };
}
