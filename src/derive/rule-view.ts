import { type AttentionCounts, type AttentionEntry, byGravity, countAttention } from '#derive/attention.ts';
import type { Register, ReportRecord } from '#derive/register.ts';
import type { Severity } from '#schema/site.ts';
import { rules } from '#verify/rules/index.ts';

/** A rule as the site explains it, and what came of it here. */
export interface RuleView {
  id: string;
  href: string;
  title: string;
  equation: string;
  explanation: string;
  example: { failing: string; passing: string };
  /** On this site. */
  severity: Severity;
  /** The rule's own, where site.yaml sets another. */
  usualSeverity: Severity | null;
  waivable: boolean;
  real: RuleUse;
  sample: RuleUse;
  /** Real before sample, gravest first. */
  entries: AttentionEntry[];
}

export interface RuleUse {
  /** Checks of this rule, whatever their outcome. */
  checks: number;
  attention: AttentionCounts;
}

/** All rules in their order, with their use on this site. */
export function ruleViews({ records, severity }: Register): RuleView[] {
  const entries = Map.groupBy(attentionEntries(records), ({ rule }) => rule);
  return rules.map((rule) => {
    const own = (entries.get(rule.id) ?? []).sort(byGravity);
    const set = severity[rule.id];
    return {
      id: rule.id,
      href: `/rules/${rule.id}/`,
      title: rule.title.zh,
      equation: rule.equation,
      explanation: rule.explanation,
      example: rule.example,
      severity: set ?? rule.severity,
      usualSeverity: set === undefined || set === rule.severity ? null : rule.severity,
      waivable: rule.waivable,
      real: useOf(rule.id, records, own, false),
      sample: useOf(rule.id, records, own, true),
      entries: own,
    };
  });
}

/** Things to look at that come from no rule of the list, such as a waiver that matches nothing. */
export function otherAttention({ records }: Register): AttentionEntry[] {
  const known = new Set(rules.map(({ id }) => id));
  return attentionEntries(records)
    .filter(({ rule }) => !known.has(rule))
    .sort(byGravity);
}

function attentionEntries(records: readonly ReportRecord[]): AttentionEntry[] {
  return records.flatMap((report) => report.attention.map((entry) => ({ ...entry, report })));
}

function useOf(
  id: string,
  records: readonly ReportRecord[],
  entries: readonly AttentionEntry[],
  sample: boolean,
): RuleUse {
  const own = records.filter((record) => record.sample === sample);
  return {
    checks: own.reduce((sum, { checksByRule }) => sum + (checksByRule[id] ?? 0), 0),
    attention: countAttention(entries.filter(({ report }) => report.sample === sample)),
  };
}
