import type { Content } from '#load/content.ts';
import type { BrokenReport, ReportDocument } from '#load/report-document.ts';
import { makeTokenizer } from '#prose/tokenize.ts';
import { type Finding, finding } from '#schema/finding.ts';
import type { Check } from '#verify/check.ts';
import { withoutMultitudes } from '#verify/many-findings.ts';
import type { Problem, Rule } from '#verify/rule.ts';
import { rules as allRules } from '#verify/rules/index.ts';
import { siteFindings } from '#verify/site-findings.ts';
import { personalDataInStandards } from '#verify/standards-privacy.ts';
import {
  figuresOfReport,
  makeSubject,
  type Neighbour,
  type NeighbourLookup,
  type Proposal,
  type Subject,
} from '#verify/subject.ts';
import { brand, coverageOf, statusOf, type VerifiedReport } from '#verify/verified-report.ts';
import { applyWaivers } from '#verify/waive.ts';
import { withheldCheck, withheldFinding, withheldReport } from '#verify/withheld.ts';

/** A content folder with every report verified. */
export interface VerifiedContent {
  content: Content;
  reports: readonly VerifiedReport[];
  broken: readonly BrokenReport[];
  /** About files that are not reports. */
  findings: readonly Finding[];
}

/**
 * Checks the reports of the content against all rules: every one, or the `chosen` with the others as their context; with a
 * `proposal` against what is published, too; with the day that is `today`, dates against it. No input or output, no clock; a rule's own bug is thrown.
 */
export function verify(
  content: Content,
  rules: readonly Rule[] = allRules,
  chosen: (report: ReportDocument) => boolean = () => true,
  proposal?: Proposal,
  today?: string,
): VerifiedContent {
  const tokenizer = makeTokenizer(content.lexicon, new Set(content.site.measures));
  const lookup = neighbourLookup(content);
  const reports = content.reports
    .filter(chosen)
    .map((report) => verifyReport(makeSubject(content, report, tokenizer, lookup, proposal, today), rules));
  return {
    content,
    reports,
    broken: content.broken.map(withheldReport),
    findings: [...content.findings, ...personalDataInStandards(content), ...siteFindings(content, rules)],
  };
}

function verifyReport(subject: Subject, rules: readonly Rule[]): VerifiedReport {
  const checks: Check[] = [];
  const found: Finding[] = [];
  for (const rule of rules) {
    const result = rule.check(subject);
    if (result.checks !== undefined) checks.push(...result.checks);
    for (const problem of result.problems ?? []) found.push(findingOf(subject, rule, problem));
  }
  const waivable = (id: string) => rules.find((rule) => rule.id === id)?.waivable ?? false;
  const standing = applyWaivers(subject, withoutEchoes(found), checks, waivable).sort(byPlace);
  const findings = withoutMultitudes(standing).sort(byPlace);
  const accepted = new Set(findings.flatMap(({ check, waived }) => (check !== null && waived !== null ? [check] : [])));
  const judged = checks.map(
    (check): Check => (check.outcome === 'failed' && accepted.has(check.id) ? { ...check, outcome: 'waived' } : check),
  );
  const coverage = coverageOf(subject, judged);
  if (findings.some(({ rule }) => rule.startsWith('privacy-')))
    return brand({
      subject,
      checks: judged.map(withheldCheck),
      findings: findings.map(withheldFinding),
      status: statusOf(judged, findings),
      coverage,
    });
  return brand({ subject, checks: judged, findings, status: statusOf(judged, findings), coverage });
}

/** What privacy rules found is not printed again by another rule that stumbles over the same digits. */
function withoutEchoes(findings: readonly Finding[]): Finding[] {
  const personal = findings.filter(({ rule }) => rule.startsWith('privacy-'));
  if (personal.length === 0) return [...findings];
  const overlaps = (a: Finding, b: Finding) => a.line === b.line && a.column < b.endColumn && b.column < a.endColumn;
  return findings.filter((one) => personal.includes(one) || !personal.some((other) => overlaps(one, other)));
}

function findingOf({ report, content }: Subject, rule: Rule, { place, zh, en, severity, ...rest }: Problem): Finding {
  // Whoever may change site.yaml may not publish personal data by it.
  const chosen = rule.id.startsWith('privacy-') ? undefined : content.site.severity[rule.id];
  const weight = chosen ?? severity ?? rule.severity;
  return finding({ rule: rule.id, severity: weight, path: report.path, ...place, ...rest, message: zh, messageEn: en });
}

function byPlace(a: Finding, b: Finding): number {
  return a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
}

/** Reports of the same unit, scope and project by year, through predecessors of a renamed unit. */
function neighbourLookup(content: Content): NeighbourLookup {
  const key = (unit: string, project: string | undefined, year: number) => `${year}/${unit}.${project ?? ''}`;
  const documents = new Map(
    content.reports.map((report) => [key(report.front.unit, report.front.project, report.front.year), report]),
  );
  const neighbours = new Map<ReportDocument, Neighbour>();
  return ({ front }, year) => {
    const seen = new Set<string>();
    for (
      let unit: string | undefined = front.unit;
      unit !== undefined && !seen.has(unit);
      unit = content.units.get(unit)?.predecessor
    ) {
      seen.add(unit);
      const report = documents.get(key(unit, front.project, year));
      if (report === undefined) continue;
      const known = neighbours.get(report) ?? { report, figures: figuresOfReport(content, report) };
      neighbours.set(report, known);
      return known;
    }
    return undefined;
  };
}
