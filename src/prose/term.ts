import { matchArabic, matchChinese, matchFinancial } from '#prose/quantity-pattern.ts';
import type { Quantity } from '#quantity/quantity.ts';
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

const LAST_DIGITS = /[\d.,]*\d$/;
const LAST_NUMERAL = /[零〇一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟]+$/;

/** 12345件 is a quantity, 12345热线 a name; no term ends within an amount: 十四五 does not in 支出十四五万元. */
function isCount(text: string, at: number, term: string, measures: ReadonlySet<string>): boolean {
  const end = at + term.length;
  const digits = LAST_DIGITS.exec(term)?.[0];
  if (digits !== undefined) {
    const quantity = matchArabic(text, end - digits.length, { measures, cellUnit: undefined })?.quantity;
    return quantity !== undefined && (digits === term || isValue(quantity));
  }
  const numeral = LAST_NUMERAL.exec(term)?.[0];
  if (numeral === undefined) return false;
  const start = end - numeral.length;
  return isValue((matchFinancial(text, start) ?? matchChinese(text, start))?.quantity);
}

function isValue(quantity: Quantity | undefined): boolean {
  const dimension = quantity?.unit.dimension;
  return dimension === 'money' || dimension === 'ratio' || dimension === 'ratio-difference';
}
