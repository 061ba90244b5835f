/** exact: holds for the published numbers; rounding: holds within their precision; the rest as the word says. */
export type Outcome = 'exact' | 'rounding' | 'failed' | 'waived' | 'not-evaluated';

/** One relation or rule applied to one place. Numbers are decimal text with their unit. */
export interface Check {
  /** Permanent within the report: rule and what it was applied to. */
  id: string;
  rule: string;
  /** The relation or sentence that was checked, as the author wrote it. */
  statement: string;
  outcome: Outcome;
  published: string | null;
  calculated: string | null;
  calculatedLow: string | null;
  calculatedHigh: string | null;
  /** Distance of calculated and published. */
  gap: string | null;
  /** The largest gap that rounding explains. */
  limit: string | null;
  /** gap ÷ limit, two decimals; null when the limit is zero or the check was not evaluated. */
  ratio: string | null;
  /** Why it was not evaluated. */
  reason: string | null;
  /** Figures that take part, the published one first. */
  figures: string[];
}
