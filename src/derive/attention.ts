import type { ReportSummary, ReportView } from '#derive/report-view.ts';
import { messageForReaders, statementInWords } from '#derive/statement-words.ts';

/** Why something is listed: it does not hold, it is a doubt, it is explained in public, or it could not be evaluated. */
export type AttentionKind = 'failed' | 'warning' | 'waived' | 'not-evaluated';

/** Something in a report that a person must look at, or that could not be checked. */
export interface Attention {
  rule: string;
  kind: AttentionKind;
  /** A sentence for readers. */
  text: string;
  /** Why it was accepted or could not be evaluated. */
  reason: string | null;
  /** Who accepted it, and on which day. */
  by: { name: string; date: string } | null;
  /** Place on the report's page: `/reports/2023/x/#finding-2`. */
  href: string;
}

/** Everything in the report that did not hold, was waived or could not be evaluated; in the order of the page. */
export function attentionOf(view: Omit<ReportView, 'article' | 'headings' | 'view'>): Attention[] {
  return [...fromFindings(view), ...fromChecks(view)];
}

function fromFindings({ findings, href }: Pick<ReportView, 'findings' | 'href'>): Attention[] {
  return findings.map(({ rule, severity, message, waived }, index) => ({
    rule,
    kind: waived !== null ? 'waived' : severity === 'error' ? 'failed' : 'warning',
    text: messageForReaders(message),
    reason: waived?.reason ?? null,
    by: waived === null ? null : { name: waived.by, date: waived.date },
    href: `${href}#finding-${index + 1}`,
  }));
}

/** Checks that no finding speaks of. */
function fromChecks(view: Pick<ReportView, 'checkList' | 'findings' | 'figures' | 'labels' | 'href'>): Attention[] {
  const told = new Set(view.findings.map(({ check }) => check));
  const labels = new Map(view.figures.map(({ id, label }) => [id, label]));
  const label = (id: string): string =>
    labels.get(id) ?? (Object.hasOwn(view.labels, id) ? view.labels[id] : undefined) ?? id;
  return view.checkList.flatMap(({ id, rule, statement, outcome, reason }, index) => {
    if (outcome === 'exact' || outcome === 'rounding' || told.has(id)) return [];
    const text = statementInWords(statement, label);
    return [{ rule, kind: outcome, text, reason, by: null, href: `${view.href}#check-${index + 1}` }];
  });
}

/** One thing to look at, and the report it stands in. */
export interface AttentionEntry extends Attention {
  report: ReportSummary;
}

/** How many of each kind. */
export type AttentionCounts = Record<AttentionKind, number>;

export function countAttention(entries: readonly Attention[]): AttentionCounts {
  const counts: AttentionCounts = { failed: 0, warning: 0, waived: 0, 'not-evaluated': 0 };
  for (const { kind } of entries) counts[kind] += 1;
  return counts;
}

/** Gravest first, real before sample, newest fiscal year first. */
export function byGravity(a: AttentionEntry, b: AttentionEntry): number {
  const gravity = KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind);
  const sample = Number(a.report.sample) - Number(b.report.sample);
  return sample || gravity || b.report.year - a.report.year || (a.href < b.href ? -1 : a.href > b.href ? 1 : 0);
}

export const KINDS: readonly AttentionKind[] = ['failed', 'warning', 'waived', 'not-evaluated'];
