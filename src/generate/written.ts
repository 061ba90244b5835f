import { digitsOf, type FigureDraft, publishedText } from '#generate/figures.ts';
import type { Random } from '#generate/random.ts';
import { decimalText, rational } from '#quantity/rational.ts';

const DIGITS = '零一二三四五六七八九';
/** Measure words before which small counts are spelled out. */
const SPELLED = new Set(['个', '项', '名', '家', '次', '场', '座', '处', '条', '期', '所', '件', '户']);

/** The figure as a writer of prose may put it; every form states the same value. */
export function writtenForm(figure: FigureDraft, random: Random): string {
  const plain = publishedText(figure);
  if (figure.qualifier !== undefined) return plain;
  const form = random.weighted({ plain: 84, grouped: 5, spaced: 5, wide: 1, spelled: 8, hundredMillions: 4, words: 1 });
  return FORMS[form](figure) ?? plain;
}

const FORMS = {
  plain: publishedText,
  grouped: (figure: FigureDraft) => {
    const [whole = '', part] = digitsOf(figure).split('.');
    if (whole.length < 5) return undefined;
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
    return `${grouped}${part === undefined ? '' : `.${part}`}${figure.measure}`;
  },
  // As text comes out of a PDF.
  spaced: (figure: FigureDraft) => ` ${digitsOf(figure)} ${figure.measure}`,
  wide: (figure: FigureDraft) => {
    if (figure.decimals > 0) return undefined;
    const wide = [...digitsOf(figure)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    return `${wide.join('')}${figure.measure}`;
  },
  spelled: (figure: FigureDraft) => {
    const { number, decimals, measure } = figure;
    if (decimals > 0 || !SPELLED.has(measure) || number.compare(rational(2)) < 0 || number.compare(rational(19)) > 0)
      return undefined;
    return `${spelled(number.toNumber())}${measure}`;
  },
  hundredMillions: ({ number, decimals, measure }: FigureDraft) => {
    if (measure !== '万元' || number.compare(rational(10_000n)) < 0) return undefined;
    return `${decimalText(number.div(rational(10_000n)), decimals + 4)}亿元`;
  },
  words: ({ number, decimals, measure }: FigureDraft) => {
    if (measure !== '%' || decimals > 0 || number.compare(rational(3)) < 0 || number.compare(rational(99)) > 0)
      return undefined;
    return `百分之${spelled(number.toNumber())}`;
  },
} as const;

/** A whole number from 2 to 99 in Chinese characters. */
export function spelled(number: number): string {
  const tens = Math.floor(number / 10);
  const ones = number % 10;
  if (tens === 0) return number === 2 ? '两' : (DIGITS[number] ?? '');
  return `${tens === 1 ? '' : DIGITS[tens]}十${ones === 0 ? '' : DIGITS[ones]}`;
}
