import type { ContentChanges } from '#derive/content-changes.ts';
import type { BrokenReport } from '#load/report-document.ts';
import type { Finding } from '#schema/finding.ts';
import type { Rule } from '#verify/rule.ts';
import type { OutcomeCounts, VerifiedReport } from '#verify/verified-report.ts';
import type { VerifiedContent } from '#verify/verify.ts';

export type Language = 'zh' | 'en';

/** What a run reports on besides its findings, and from where it is looked at. */
export interface Scope {
  /** Paths of the chosen reports, relative to the content folder; undefined means everything. */
  files: ReadonlySet<string> | undefined;
  /** Rules the content was checked against, for their titles and help. */
  rules: readonly Rule[];
  /** The content folder from the root of the repository: `content/`, or empty when it is the root. */
  prefix: string;
  /** Version of this tool. */
  version: string;
  /** Text of a file that is not a readable report; undefined when it has none. */
  textOf(path: string): string | undefined;
}

/** What a verification run reports on: the chosen reports, and findings that belong to no report. */
export interface Result extends Omit<Scope, 'files'> {
  reports: readonly VerifiedReport[];
  broken: readonly BrokenReport[];
  findings: readonly Finding[];
  /** Outcomes of further reports of which nothing is to be said. */
  silent?: readonly OutcomeCounts[];
  language: Language;
  /** Undefined when the content could not be read. */
  site: { name: string; publisher: string; address: string } | undefined;
  /** What the change does, where a change was verified. */
  changes?: ContentChanges;
  /** Address of the built preview of the change. */
  preview?: string;
  /** The run came to no verdict: unreadable content (2) or a bug of ours (3), as exit status. */
  stopped: 2 | 3 | undefined;
}

const WHOLE: Scope = { files: undefined, rules: [], prefix: '', version: '', textOf: () => undefined };

export function resultOf(verified: VerifiedContent, language: Language, scope: Partial<Scope> = {}): Result {
  const { files, textOf, ...rest } = { ...WHOLE, ...scope };
  const chosen = (path: string) => files === undefined || files.has(path);
  const sources = new Map(verified.reports.map((report) => [report.subject.report.path, report]));
  return {
    ...rest,
    reports: verified.reports.filter(({ subject }) => chosen(subject.report.path)),
    broken: verified.broken.filter(({ path }) => chosen(path)),
    findings: verified.findings.filter(({ path }) => chosen(path)),
    language,
    site: verified.content.site,
    stopped: undefined,
    textOf: (path) => maskedSource(sources.get(path)) ?? textOf(path),
  };
}

/** The source for excerpts: what privacy rules found in it is blotted out, or the excerpt would publish it. */
function maskedSource(report: VerifiedReport | undefined): string | undefined {
  if (report === undefined) return undefined;
  const lines = report.subject.report.source.split('\n');
  for (const { rule, line, column, endColumn } of report.findings) {
    const text = lines[line - 1];
    if (!rule.startsWith('privacy-') || text === undefined) continue;
    lines[line - 1] = text.slice(0, column - 1) + '*'.repeat(endColumn - column) + text.slice(endColumn - 1);
  }
  return lines.join('\n');
}

/** The result of a run that came to nothing: one finding that says why, at no file. */
export function stoppedResult(
  stopped: 2 | 3,
  { zh, en }: { zh: string; en: string },
  language: Language,
  scope: Partial<Scope> = {},
): Result {
  const { files: _, ...rest } = { ...WHOLE, ...scope };
  const finding: Finding = {
    rule: stopped === 2 ? 'unreadable-content' : 'internal-error',
    severity: 'error',
    path: '',
    line: 1,
    column: 1,
    endColumn: 1,
    figure: null,
    check: null,
    found: '',
    expected: '',
    message: zh,
    messageEn: en,
    waived: null,
    hypotheses: [],
  };
  return { ...rest, reports: [], broken: [], findings: [finding], language, site: undefined, stopped };
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
