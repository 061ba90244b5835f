import { foldedText } from '#render/search/fold.ts';

export type Comparison = 'equal' | 'about' | 'less' | 'at-most' | 'more' | 'at-least' | 'between';

/** A query for figures: `执行率 <90%`, `439.62万元`, `支出 300万元至500万元`. Folded throughout. */
export interface FigureQuery {
  /** Words for the figure's label or its unit, all of which must fit. */
  words: string[];
  comparison: Comparison;
  /** Plain decimal digits. */
  number: string;
  /** As written, `万元`; empty where there is none. */
  measure: string;
  /** Upper end of `between`, in the same or its own measure. */
  upper: { number: string; measure: string } | undefined;
}

const BEFORE: ReadonlyArray<readonly [Comparison, string]> = [
  ['at-least', '≥|≧|⩾|>=|=>|大于(?:或)?等于|不少于|不低于|不小于|至少'],
  ['at-most', '≤|≦|⩽|<=|=<|小于(?:或)?等于|不超过|不高于|不多于|不大于|至多'],
  ['more', '>|大于|高于|多于|超过|超'],
  ['less', '<|小于|低于|少于|不足|不到|未达到?'],
  ['about', '≈|约为?|大约|接近'],
  ['equal', '==?|等于|为|是|:'],
];
const AFTER: ReadonlyArray<readonly [Comparison, string]> = [
  ['at-least', '(?:及|或)?以上'],
  ['at-most', '(?:及|或)?以下|(?:以|之)内'],
  ['about', '左右|上下'],
];
const NUMBER = String.raw`[¥$]?(-?\d[\d,]*(?:\.\d+)?)`;
/** A unit has no digit, comparison or quotation mark in it. */
const MEASURE = String.raw`([^\d\s<>=≤≥≈"':,。;()-]{0,8}?)`;
const named = (table: typeof BEFORE): string => table.map(([, words]) => words).join('|');
const FIGURE = new RegExp(
  `^(\\D*?)(${named(BEFORE)})?${NUMBER}${MEASURE}(?:(?:-|~|至|到)${NUMBER}${MEASURE})?(${named(AFTER)})?$`,
  'u',
);
/** Most words and characters of a query that can be for figures. */
const LONGEST = 60;
const MOST_READINGS = 6;

/**
 * What a query can say of a figure, likeliest first: `支出 439.62 万元` is a value of 支出, or one of something in 万元 that
 * is also called 支出. None where it is plain text, such as `廉财绩〔2024〕4号`.
 */
export function readFigureQueries(text: string): FigureQuery[] {
  if (text.length > LONGEST || !/\d/.test(text.normalize('NFKC'))) return [];
  const found: FigureQuery[] = [];
  const parts = text.trim().split(/\s+/u).map(foldedText);
  // The longest run of parts that is a figure comes first; the rest are words.
  for (let length = parts.length; length > 0; length -= 1) {
    for (let from = parts.length - length; from >= 0; from -= 1) {
      const query = readFigure(parts.slice(from, from + length).join(''), [
        ...parts.slice(0, from),
        ...parts.slice(from + length),
      ]);
      if (query !== undefined) found.push(query);
    }
  }
  return found.slice(0, MOST_READINGS);
}

function readFigure(written: string, others: readonly string[]): FigureQuery | undefined {
  const match = FIGURE.exec(written);
  if (match === null) return undefined;
  const [, word = '', before, number = '', measure = '', upperNumber, upperMeasure = '', after] = match;
  const comparison = kindOf(BEFORE, before) ?? kindOf(AFTER, after) ?? 'equal';
  const upper = upperNumber === undefined ? undefined : { number: plain(upperNumber), measure: upperMeasure };
  const words = [word.replace(/[的:]+$/u, ''), ...others].filter((one) => one !== '');
  // “收入 439.62” is a figure; a comparison without unit and label would be one with everything.
  if (comparison !== 'equal' && measure === '' && upperMeasure === '' && words.length === 0) return undefined;
  return {
    words,
    comparison: upper === undefined ? comparison : 'between',
    number: plain(number),
    measure: measure === '' ? upperMeasure : measure,
    upper: upper === undefined ? undefined : { ...upper, measure: upper.measure === '' ? measure : upper.measure },
  };
}

function kindOf(table: typeof BEFORE, written: string | undefined): Comparison | undefined {
  if (written === undefined) return undefined;
  return table.find(([, words]) => new RegExp(`^(?:${words})$`, 'u').test(written))?.[0];
}

function plain(number: string): string {
  return number.replaceAll(',', '');
}
