import type { Finding } from '#schema/finding.ts';
import type { Check } from '#verify/check.ts';
import type { Subject } from '#verify/subject.ts';

/** verified: no failed check and one of a value that held; waived: with public waivers; unverified: nothing could be evaluated. */
export type Status = 'verified' | 'waived' | 'failed' | 'unverified';

export interface OutcomeCounts {
  exact: number;
  rounding: number;
  failed: number;
  waived: number;
  notEvaluated: number;
}

export interface Coverage {
  /** Quantities recognised in the narrative, names of the lexicon apart. */
  numbers: number;
  /** Of these: bound to a figure. */
  bound: number;
  /** Of these: bound to a figure that takes part in a check that was evaluated. */
  checked: number;
  /** Numerals that are names listed in the lexicon; not among `numbers`. */
  lexicon: number;
}

declare const verified: unique symbol;

/** A report that has been through `verify`: nothing else is rendered. */
export interface VerifiedReport {
  readonly [verified]: true;
  subject: Subject;
  checks: readonly Check[];
  findings: readonly Finding[];
  status: Status;
  coverage: Coverage;
}

/** Only `verify` calls this. */
export function brand(report: Omit<VerifiedReport, typeof verified>): VerifiedReport {
  return report as VerifiedReport;
}

export function statusOf(checks: readonly Check[], findings: readonly Finding[]): Status {
  const open = findings.some(({ waived, severity }) => waived === null && severity === 'error');
  if (open || checks.some(({ outcome }) => outcome === 'failed')) return 'failed';
  if (findings.some(({ waived }) => waived !== null)) return 'waived';
  return checks.some(comparesValues) ? 'verified' : 'unverified';
}

/** A published value held; a title with the right year or dates in order do not make a report's figures verified. */
function comparesValues({ outcome, published }: Check): boolean {
  return (outcome === 'exact' || outcome === 'rounding') && published !== null;
}

export function countOutcomes(checks: readonly Check[]): OutcomeCounts {
  const counts: OutcomeCounts = { exact: 0, rounding: 0, failed: 0, waived: 0, notEvaluated: 0 };
  for (const { outcome } of checks) counts[outcome === 'not-evaluated' ? 'notEvaluated' : outcome] += 1;
  return counts;
}

export function addOutcomes(a: OutcomeCounts, b: OutcomeCounts): OutcomeCounts {
  return {
    exact: a.exact + b.exact,
    rounding: a.rounding + b.rounding,
    failed: a.failed + b.failed,
    waived: a.waived + b.waived,
    notEvaluated: a.notEvaluated + b.notEvaluated,
  };
}

/** Shares of the narrative's numbers that are bound and checked; `<Figure of>` counts as bound. */
export function coverageOf({ reading, report }: Subject, checks: readonly Check[]): Coverage {
  const inChecks = new Set<string>();
  for (const { outcome, figures } of checks)
    if (outcome !== 'not-evaluated') for (const id of figures) inChecks.add(id);
  const ids: string[] = [];
  for (const { aside, figures } of report.narrative.blocks) if (!aside) for (const { of } of figures) ids.push(of);
  const inserted = ids.length;
  for (const { figures } of reading.bindings) if (figures[0] !== undefined) ids.push(figures[0].id);
  return {
    numbers: reading.bindings.length + inserted,
    bound: ids.length,
    checked: ids.filter((id) => inChecks.has(id)).length,
    lexicon: reading.tokens.filter((token) => token.class === 'lexicon').length,
  };
}
