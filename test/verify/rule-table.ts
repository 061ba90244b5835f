import { describe, expect, it } from 'vitest';
import type { Outcome } from '#verify/check.ts';
import type { Rule } from '#verify/rule.ts';
import { figuresOfReport, type Proposal } from '#verify/subject.ts';
import { type ReportParts, verifyReports } from './content-of.ts';

/** A report (or several: the first one is looked at, the others are its neighbours) that the rule accepts. */
export interface ValidCase {
  name: string;
  report: ReportParts | readonly ReportParts[];
  files?: Record<string, string>;
  /** The first report as it is published; its change is what is verified then. Null for a new report. */
  published?: ReportParts | null;
  /** Who proposes the change. */
  author?: string;
  /** The day of verification; none unless said. */
  today?: string;
  /** Outcomes of the rule's checks, in order. */
  outcomes?: readonly Outcome[];
}

/** One that it does not: what was found and expected, where, and a piece of the sentence. */
export interface InvalidCase extends ValidCase {
  found: string;
  expected?: string | RegExp;
  /** `line:column` in the report's file. */
  place?: string;
  message?: RegExp;
  figure?: string;
  /** How many findings; 1 unless said. */
  count?: number;
}

/** Tests one rule by a table of reports. Files that cannot be read at all fail the test. */
export function ruleTable(rule: Rule, table: { valid: readonly ValidCase[]; invalid: readonly InvalidCase[] }): void {
  describe(rule.id, () => {
    it.each(table.valid)('accepts $name', (one) => {
      const { findings, outcomes } = run(rule, one);
      expect(findings.map(({ message }) => message)).toEqual([]);
      if (one.outcomes !== undefined) expect(outcomes).toEqual(one.outcomes);
    });
    it.each(table.invalid)('finds $name', (one) => {
      const { findings, outcomes } = run(rule, one);
      expect(findings.length, JSON.stringify(findings)).toBe(one.count ?? 1);
      const [first] = findings;
      expect(first?.found).toBe(one.found);
      if (one.expected !== undefined) expect(first?.expected).toMatch(one.expected);
      if (one.place !== undefined) expect(`${first?.line}:${first?.column}`).toBe(one.place);
      if (one.message !== undefined) expect(first?.message).toMatch(one.message);
      if (one.figure !== undefined) expect(first?.figure).toBe(one.figure);
      if (one.outcomes !== undefined) expect(outcomes).toEqual(one.outcomes);
      expect(first?.messageEn).not.toBe('');
    });
  });
}

function run(rule: Rule, { report, files, published, author, today }: ValidCase) {
  const reports = Array.isArray(report) ? (report as readonly ReportParts[]) : [report as ReportParts];
  const proposal = published === undefined ? undefined : proposalOf(published, author);
  const verified = verifyReports(reports, files, [rule], proposal, today);
  expect(verified.broken.flatMap(({ findings }) => findings.map(({ message }) => message))).toEqual([]);
  const path = `reports/${reports[0]?.year ?? 2023}/`;
  const first = verified.reports.find(({ subject }) => subject.report.path.startsWith(path));
  if (first === undefined) throw new Error('the first report was not verified');
  return {
    findings: first.findings,
    outcomes: first.checks.filter((check) => check.rule === rule.id).map(({ outcome }) => outcome),
  };
}

function proposalOf(published: ReportParts | null, author: string | undefined): Proposal {
  const isAuthor = (_report: unknown, name: string) => name === author;
  if (published === null) return { published: () => undefined, isAuthor };
  const { content } = verifyReports([published], {}, []);
  const [report] = content.reports;
  if (report === undefined) throw new Error('the published report cannot be read');
  return { published: () => ({ report, figures: figuresOfReport(content, report) }), isAuthor };
}
