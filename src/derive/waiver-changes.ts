import type { Waiver } from '#schema/report.ts';
import type { VerifiedReport } from '#verify/verified-report.ts';

/** A waiver as a reviewer reads it. */
export interface ListedWaiver {
  rule: string;
  /** The quote, figure or relation it is about. */
  target: string;
  reason: string;
  by: string;
  date: string;
  /** What a reviewer must know of it: findings about the waiver itself, as rule ids. */
  concerns: string[];
}

export function waiverChanges(
  before: VerifiedReport | undefined,
  after: VerifiedReport | undefined,
): { added: ListedWaiver[]; removed: ListedWaiver[] } {
  const old = before?.subject.report.front.waivers ?? [];
  const now = after?.subject.report.front.waivers ?? [];
  return {
    added: now.flatMap((waiver, index) =>
      old.some((one) => same(one, waiver)) ? [] : [listed(waiver, concernsOf(after, index))],
    ),
    removed: old.filter((waiver) => !now.some((one) => same(one, waiver))).map((waiver) => listed(waiver, [])),
  };
}

/** Findings that stand at one of the waiver's own keys. */
function concernsOf(report: VerifiedReport | undefined, index: number): string[] {
  if (report === undefined) return [];
  const { locate } = report.subject.report;
  const places = (['rule', 'by', 'reason', 'date'] as const).map((key) => locate(['waivers', index, key]));
  const own = report.findings.filter(
    ({ rule, line, column }) =>
      rule.startsWith('waiver-') && places.some((place) => place.line === line && place.column === column),
  );
  return [...new Set(own.map(({ rule }) => rule))];
}

function listed({ rule, quote, figure, relation, reason, by, date }: Waiver, concerns: string[]): ListedWaiver {
  return { rule, target: quote ?? figure ?? relation ?? '', reason, by, date, concerns };
}

function same(a: Waiver, b: Waiver): boolean {
  return (['rule', 'quote', 'figure', 'relation', 'reason', 'by', 'date'] as const).every((key) => a[key] === b[key]);
}
