import { type Language, type Result, sentenceOf } from '#format/result.ts';
import { verdictOf } from '#format/verdict.ts';
import type { Finding } from '#schema/finding.ts';

const NO_COVERAGE = { numbers: 0, bound: 0, checked: 0, lexicon: 0 };

/** The JSON document of DESIGN (Interfaces): version 1, numbers as decimal text with their unit. */
export function formatJson(result: Result): string {
  const { reports, broken, findings, language } = result;
  const { errors, warnings, checks, reports: count } = verdictOf(result);
  const one = (finding: Finding) => findingOf(finding, language);
  const verified = reports.map(({ subject: { report }, status, coverage, checks: list, findings: found }) => ({
    path: report.path,
    unit: report.front.unit,
    year: report.front.year,
    scope: report.front.scope,
    status,
    coverage,
    checks: list,
    findings: found.map(one),
  }));
  const unread = broken.map(({ path, unit, year, findings: found }) => ({
    path,
    unit,
    year,
    scope: null,
    status: 'failed',
    coverage: NO_COVERAGE,
    checks: [],
    findings: found.map(one),
  }));
  const document = {
    version: 1,
    summary: { reports: count, errors, warnings, checks },
    reports: [...verified, ...unread].sort((a, b) => (a.path < b.path ? -1 : 1)),
    findings: findings.map((finding) => ({ path: finding.path, ...one(finding) })),
    // Only of a change that was verified against a base.
    ...(result.changes === undefined ? {} : { changes: result.changes }),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** `path` stands at the report; the sentence is the one of the language. */
function findingOf(finding: Finding, language: Language) {
  const { rule, severity, line, column, endColumn, figure, found, expected, waived, hypotheses } = finding;
  return {
    rule,
    severity,
    line,
    column,
    endColumn,
    figure,
    found,
    expected,
    message: sentenceOf(finding, language),
    waived,
    hypotheses,
  };
}
