/** Relations that are left out or written another way: `excerpt-index` and why. */

/** A sum that was listed and counted has no parts to add: `n` states itself. */
export const EXCLUDED_FORMULAS: readonly string[] = ['n'];

/** Formula and operands in place of those of the corpus, and why. */
export const REWRITTEN: Readonly<Record<string, { formula: string; operands: Record<string, string>; why: string }>> = {
  '32-4': {
    formula: 'a*p',
    operands: { a: '42', p: '20000' },
    why: 'the price, 2万元 for each, stands in the formula as a bare 2',
  },
};

/** Verdicts that differ from the corpus, and the interval semantics behind each. */
export const DIFFERENCES: Readonly<Record<string, string>> = {
  '12-4':
    'corpus: holds, cut off. 10分 × 98% = 9.8分 rounds to 10分, not 9分; it holds under rounding: truncate or either',
  '14-1': 'corpus: fails by 0.02. Two parts are published as whole 30万元, so each may hide up to 0.5万元',
  '48-0': 'corpus: fails by 0.01. Two parts at 0.01万元 and the total allow 0.015万元 (3.895 + 3.895 = 7.79)',
  '74-3': 'corpus: fails by 0.01, noted as a rounding residue. Three parts and the total at 0.01亿元 allow 0.02亿元',
};
