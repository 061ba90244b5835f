import type { BrokenReport } from '#load/report-document.ts';
import type { Finding } from '#schema/finding.ts';
import type { VerifiedReport } from '#verify/verified-report.ts';
import type { VerifiedContent } from '#verify/verify.ts';

export type Language = 'zh' | 'en';

/** What a verification run reports on: the chosen reports, and findings that belong to no report. */
export interface Result {
  reports: readonly VerifiedReport[];
  broken: readonly BrokenReport[];
  findings: readonly Finding[];
  language: Language;
}

/** `files` are paths relative to the content folder; none means all. */
export function resultOf(verified: VerifiedContent, language: Language, files?: ReadonlySet<string>): Result {
  const chosen = (path: string) => files === undefined || files.has(path);
  return {
    reports: verified.reports.filter(({ subject }) => chosen(subject.report.path)),
    broken: verified.broken.filter(({ path }) => chosen(path)),
    findings: verified.findings.filter(({ path }) => chosen(path)),
    language,
  };
}

/** Every finding of the result, by file and place. */
export function allFindings({ reports, broken, findings }: Result): Finding[] {
  return [...findings, ...broken.flatMap((report) => report.findings), ...reports.flatMap((report) => report.findings)];
}

export function openCount(findings: readonly Finding[], severity: Finding['severity']): number {
  return findings.filter((one) => one.waived === null && one.severity === severity).length;
}

export function sentenceOf(finding: Finding, language: Language): string {
  return language === 'zh' ? finding.message : finding.messageEn;
}
