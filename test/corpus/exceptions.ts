/** Relations that are left out or written another way: `excerpt-index` and why. */

/** A sum that was listed and counted has no parts to add: `n` states itself. */
export const EXCLUDED_FORMULAS: readonly string[] = ['n'];

/** Formula and operands in place of those of the corpus. */
export const REWRITTEN: Readonly<Record<string, { formula: string; operands: Record<string, string>; why: string }>> =
  {};

/** Verdicts that differ from the corpus, and the interval semantics behind each. */
export const DIFFERENCES: Readonly<Record<string, string>> = {};
