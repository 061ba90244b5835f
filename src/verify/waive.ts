import { type Finding, finding } from '#schema/finding.ts';
import type { Waiver } from '#schema/report.ts';
import type { Check } from '#verify/check.ts';
import { compact } from '#verify/relation-check.ts';
import type { Subject } from '#verify/subject.ts';

/** Findings as waived by the report's waivers, and what is wrong with the waivers themselves. */
export function applyWaivers(
  { report, content }: Subject,
  findings: readonly Finding[],
  checks: readonly Check[],
  waivable: (rule: string) => boolean,
): Finding[] {
  const lines = report.source.replaceAll('\r\n', '\n').split('\n');
  const statements = new Map(checks.map(({ id, statement }) => [id, statement]));
  const used = new Set<Waiver>();
  const waived = findings.map((one) => {
    const waiver = report.front.waivers.find((candidate) => accepts(candidate, one, lines, statements));
    if (waiver === undefined || !waivable(one.rule)) return one;
    used.add(waiver);
    if (!content.site.approvers.includes(waiver.by)) return one;
    const { reason, by, date } = waiver;
    return { ...one, message: withoutAdvice(one.message), waived: { reason, by, date } };
  });
  const problems = report.front.waivers.flatMap((waiver, index) => {
    const wrong = wrongWaiver(waiver, used.has(waiver), content.site.approvers, waivable);
    if (wrong === undefined) return [];
    const place = report.locate(['waivers', index, wrong.key]);
    return [finding({ ...wrong, severity: 'error', path: report.path, ...place })];
  });
  return [...waived, ...problems];
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

interface WrongWaiver {
  rule: 'waiver-target' | 'waiver-unmatched' | 'waiver-approver';
  key: string;
  found: string;
  message: string;
  messageEn: string;
}

function wrongWaiver(
  waiver: Waiver,
  used: boolean,
  approvers: readonly string[],
  waivable: (rule: string) => boolean,
): WrongWaiver | undefined {
  const { rule, quote, figure, relation, by } = waiver;
  if ([quote, figure, relation].filter((target) => target !== undefined).length !== 1) {
    const message = '说明要写明针对什么：quote（原文）、figure（数据编号）、relation（关系式）三者取一';
    return {
      rule: 'waiver-target',
      key: 'rule',
      found: rule,
      message,
      messageEn: 'a waiver names one of quote, figure or relation',
    };
  }
  if (!waivable(rule)) {
    const message = `规则 ${rule} 不能用说明豁免；请更正内容`;
    return { rule: 'waiver-target', key: 'rule', found: rule, message, messageEn: `rule ${rule} cannot be waived` };
  }
  if (!used) {
    const message = `这条说明没有对应的问题（${rule}：${quote ?? figure ?? relation}）；问题已改正就请删去说明，否则核对引文`;
    return {
      rule: 'waiver-unmatched',
      key: 'rule',
      found: rule,
      message,
      messageEn: `this waiver matches no finding; delete it or correct what it names`,
    };
  }
  if (approvers.includes(by)) return undefined;
  const message = `“${by}”不在 site.yaml 的 approvers 中，说明不生效`;
  return {
    rule: 'waiver-approver',
    key: 'by',
    found: by,
    message,
    messageEn: `${by} is not among the approvers of site.yaml`,
  };
}

/** Sentences end with what to do, after the last “；请”. What has been accepted needs no more doing. */
function withoutAdvice(message: string): string {
  return message.replace(/；请[^；]*$/, '');
}
