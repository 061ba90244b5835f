import type { Result } from '#format/result.ts';
import type { Finding } from '#schema/finding.ts';
import type { Status, VerifiedReport } from '#verify/verified-report.ts';

/** A file of the content folder and what was found in it. */
export interface Group {
  /** Relative to the content folder; empty for a run that came to nothing. */
  path: string;
  /** Name of the unit and year of a report; of a badly named one the file's name and 0. Null for other files. */
  heading: { unit: string; project: string | null; year: number } | null;
  /** `broken` for a report that cannot be read, `file` for anything else than a report. */
  status: Status | 'broken' | 'file';
  report: VerifiedReport | null;
  findings: readonly Finding[];
}

/** Files that are not reports first, then every report, read or not, by path. */
export function groupsOf(result: Result): Group[] {
  const reports = [...result.reports.map(groupOfReport), ...result.broken.map(groupOfBroken)];
  return [...groupsOfFiles(result.findings), ...reports.sort(byPath)];
}

function groupOfReport(report: VerifiedReport): Group {
  const { front, path } = report.subject.report;
  const unit = report.subject.content.units.get(front.unit)?.name ?? front.unitName ?? front.unit;
  const project = front.projectName ?? front.project ?? null;
  const { status, findings } = report;
  return { path, heading: { unit, project, year: front.year }, status, report, findings };
}

function groupOfBroken({ path, unit, year, findings }: Result['broken'][number]): Group {
  const name = year === 0 ? path.slice(path.lastIndexOf('/') + 1) : unit;
  return { path, heading: { unit: name, project: null, year }, status: 'broken', report: null, findings };
}

function groupsOfFiles(findings: readonly Finding[]): Group[] {
  const paths = [...new Set(findings.map(({ path }) => path))].sort();
  return paths.map((path) => ({
    path,
    heading: null,
    status: 'file',
    report: null,
    findings: findings.filter((one) => one.path === path),
  }));
}

function byPath(a: Group, b: Group): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}
