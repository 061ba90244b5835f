import { type Finding, finding, withoutAdvice } from '#schema/finding.ts';
import type { Waiver } from '#schema/report.ts';
import type { Check } from '#verify/check.ts';
import { compact } from '#verify/relation-check.ts';
import type { Subject } from '#verify/subject.ts';
import { unmatched, voidness, type WaiverContext } from '#verify/waiver-problem.ts';

/** Findings as waived by the report's waivers, and what is wrong with the waivers themselves. */
export function applyWaivers(
  subject: Subject,
  findings: readonly Finding[],
  checks: readonly Check[],
  waivable: (rule: string) => boolean,
): Finding[] {
  const { report } = subject;
  if (report.front.waivers.length === 0) return [...findings];
  const lines = report.source.replaceAll('\r\n', '\n').split('\n');
  const statements = new Map(checks.map(({ id, statement }) => [id, statement]));
  const context = contextOf(subject, waivable);
  const problems = new Map(report.front.waivers.map((waiver) => [waiver, voidness(waiver, context)]));
  const used = new Set<Waiver>();
  const waived = findings.map((one) => {
    const waiver = report.front.waivers.find((candidate) => accepts(candidate, one, lines, statements));
    if (waiver === undefined) return one;
    used.add(waiver);
    if (problems.get(waiver) !== undefined) return one;
    const { reason, by, date } = waiver;
    return { ...one, message: withoutAdvice(one.message), waived: { reason, by, date } };
  });
  const wrong = report.front.waivers.flatMap((waiver, index) => {
    const problem = problems.get(waiver) ?? (used.has(waiver) ? undefined : unmatched(waiver));
    if (problem === undefined) return [];
    const { key, ...rest } = problem;
    return [finding({ ...rest, severity: 'error', path: report.path, ...report.locate(['waivers', index, key]) })];
  });
  return [...waived, ...wrong];
}

function contextOf({ report, content }: Subject, waivable: (rule: string) => boolean): WaiverContext {
  const { front } = report;
  const unit = content.units.get(front.unit);
  const names = [unit?.name, ...(unit?.aliases ?? []), front.unitName, front.issuer];
  const ownNames = names.filter((name) => name !== undefined);
  return { front, approvers: content.site.approvers, ownNames, waivable };
}

function accepts(
  waiver: Waiver,
  one: Finding,
  lines: readonly string[],
  statements: ReadonlyMap<string, string>,
): boolean {
  if (waiver.rule !== one.rule) return false;
  if (waiver.relation !== undefined) return compact(statements.get(one.check ?? '') ?? '') === compact(waiver.relation);
  if (waiver.figure !== undefined) return waiver.figure === one.figure;
  return waiver.quote !== undefined && covers(waiver.quote, lines[one.line - 1] ?? '', one);
}

/** Whether the quoted words stand in the finding's line and include what was found. */
function covers(quote: string, line: string, { column, endColumn }: Finding): boolean {
  for (let at = line.indexOf(quote); at >= 0; at = line.indexOf(quote, at + 1)) {
    if (at + 1 < endColumn && at + quote.length + 1 > column) return true;
  }
  return false;
}
