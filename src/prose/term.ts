import { matchArabic } from '#prose/quantity-pattern.ts';
import type { Lexicon } from '#schema/lexicon.ts';

/** Finds the terms of a lexicon. */
export interface TermReader {
  /** First characters of the terms. */
  firsts: Iterable<string>;
  /** End of the longest term at `at`, or undefined; never a part of a longer number, never the number of a quantity. */
  endAt(text: string, at: number, measures: ReadonlySet<string>): number | undefined;
}

export function makeTermReader(lexicon: Lexicon): TermReader {
  const terms = new Map<string, string[]>();
  for (const { term } of lexicon) {
    const first = term[0] ?? '';
    terms.set(first, [...(terms.get(first) ?? []), term]);
  }
  for (const list of terms.values()) list.sort((a, b) => b.length - a.length);
  return {
    firsts: terms.keys(),
    endAt: (text, at, measures) => {
      const found = terms.get(text[at] ?? '')?.find((term) => text.startsWith(term, at));
      if (found === undefined || isPartOfNumber(text, at, found) || isCount(text, at, found, measures))
        return undefined;
      return at + found.length;
    },
  };
}

function isPartOfNumber(text: string, at: number, term: string): boolean {
  const before = /^\d/.test(term) && /[\d.,]/.test(text[at - 1] ?? '');
  const end = at + term.length;
  return before || (/\d$/.test(term) && /^[.,]?\d/.test(text.slice(end, end + 2)));
}

/** 12345件 is a quantity, 12345热线 a name. */
function isCount(text: string, at: number, term: string, measures: ReadonlySet<string>): boolean {
  if (!/^\d+$/.test(term)) return false;
  return matchArabic(text, at, { measures, joined: false, cellUnit: undefined })?.quantity !== undefined;
}
