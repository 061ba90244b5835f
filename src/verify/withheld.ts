import type { BrokenReport } from '#load/report-document.ts';
import type { Finding } from '#schema/finding.ts';
import type { Check } from '#verify/check.ts';
import { personalNumbers } from '#verify/personal-number.ts';

/** The text with stars for every personal number, at the same offsets. */
export function withoutNumbers(text: string): string {
  let shown = text;
  for (const { start, end } of personalNumbers(text))
    shown = shown.slice(0, start) + '*'.repeat(end - start) + shown.slice(end);
  return shown;
}

/** What is said of a report that holds personal data: other rules quote the file, and must not publish them. */
export function withheldFinding(finding: Finding): Finding {
  return {
    ...finding,
    found: withoutNumbers(finding.found),
    expected: withoutNumbers(finding.expected),
    message: withoutNumbers(finding.message),
    messageEn: withoutNumbers(finding.messageEn),
    check: finding.check === null ? null : withoutNumbers(finding.check),
  };
}

export function withheldCheck(check: Check): Check {
  return { ...check, id: withoutNumbers(check.id), statement: withoutNumbers(check.statement) };
}

/** A report that cannot be read is not looked through for personal data, and its findings quote it. */
export function withheldReport(report: BrokenReport): BrokenReport {
  return { ...report, findings: report.findings.map(withheldFinding) };
}
