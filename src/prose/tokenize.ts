import type { Block } from '#prose/block.ts';
import { matchQuantity } from '#prose/quantity-pattern.ts';
import type { Token, TokenClass } from '#prose/token.ts';
import type { Lexicon } from '#schema/lexicon.ts';

/** Reads the numerals of blocks. Made once for a lexicon and the site's measure words. */
export interface Tokenizer {
  tokens(block: Block): Token[];
}

const CN = '零〇一二两三四五六七八九十百';
const DIGIT = '[0-9０-９]';
const YEAR = '(?:19|20|１９|２０)[0-9０-９]{2}';
const DASH = '[-—–－~～至到]{1,2}';

/** In this order at each place; sticky. */
const PATTERNS: ReadonlyArray<readonly [TokenClass, RegExp]> = [
  ['document-number', new RegExp(`[〔［\\[【（(]\\s*${YEAR}\\s*[〕］\\]】）)]\\s*第?\\s*${DIGIT}+\\s*号?`, 'y')],
  ['list-number', new RegExp(`[（(]\\s*(?:[${CN}]{1,3}|${DIGIT}{1,2})\\s*[）)]`, 'y')],
  ['list-number', new RegExp(`(?:[${CN}]{1,3}、|${DIGIT}{1,2}[.．、](?!${DIGIT}))`, 'y')],
  ['list-number', /[一二三四五六七八九十]{1,2}(?=[是则]|要)/y],
  ['ordinal', new RegExp(`第\\s*(?:[${CN}]+|${DIGIT}+)(?:季度|条|款|章|节)?`, 'y')],
  ['date', new RegExp(`${YEAR}\\s*年?\\s*${DASH}\\s*${YEAR}\\s*年度?`, 'y')],
  [
    'date',
    new RegExp(
      `${YEAR}\\s*年\\s*${DIGIT}{1,2}\\s*月?\\s*${DASH}\\s*(?:${YEAR}\\s*年\\s*)?${DIGIT}{1,2}\\s*月(?:份)?`,
      'y',
    ),
  ],
  [
    'date',
    new RegExp(
      `${YEAR}\\s*年\\s*(?:度|末|底|初)?(?:\\s*${DIGIT}{1,2}\\s*月(?:份)?(?:\\s*${DIGIT}{1,2}\\s*[日号])?)?`,
      'y',
    ),
  ],
  ['date', new RegExp(`${YEAR}[-/.．]${DIGIT}{1,2}(?:[-/.．]${DIGIT}{1,2})?(?!${DIGIT})`, 'y')],
  ['date', new RegExp(`${DIGIT}{1,2}\\s*月?\\s*${DASH}\\s*${DIGIT}{1,2}\\s*月(?:份)?`, 'y')],
  ['date', new RegExp(`${DIGIT}{1,2}\\s*月(?:份)?(?:\\s*${DIGIT}{1,2}\\s*[日号])?(?!\\s*[个])`, 'y')],
  ['date', new RegExp(`${DIGIT}{1,2}[:：]${DIGIT}{2}`, 'y')],
  ['code', new RegExp(`[A-Za-z]+[-_]?${DIGIT}+[A-Za-z0-9-]*`, 'y')],
  ['code', new RegExp(`(?:${DIGIT}{3,}-){1,}${DIGIT}{3,}|${DIGIT}{11,}(?![.,]?${DIGIT}*\\s*(?:元|万|亿|%))`, 'y')],
];

const START = new RegExp(`[${CN}千0-9０-９〔［\\[【（(第A-Za-z-−－]`);
/** Word characters before a bare dash make it a dash, not a minus sign. */
const LISTED_AT_START = new Set<TokenClass>(['list-number']);

export function makeTokenizer(lexicon: Lexicon, measures: ReadonlySet<string>): Tokenizer {
  const terms = termsByFirst(lexicon);
  return { tokens: (block) => tokensOf(block, terms, measures) };
}

function tokensOf(block: Block, terms: Terms, measures: ReadonlySet<string>): Token[] {
  const { text } = block;
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const token =
      lexiconToken(block, at, terms) ?? (START.test(text[at] ?? '') ? tokenAt(block, at, measures) : undefined);
    if (token === undefined) {
      at += 1;
      continue;
    }
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function tokenAt(block: Block, at: number, measures: ReadonlySet<string>): Token | undefined {
  const { text } = block;
  for (const [kind, pattern] of PATTERNS) {
    if (LISTED_AT_START.has(kind) && !startsClause(block, at)) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match === null) continue;
    const token = makeToken(kind, block, at, at + match[0].trimEnd().length);
    return kind === 'date' ? { ...token, years: yearsIn(token.text) } : token;
  }
  const found = matchQuantity(text, at, measures);
  if (found === undefined) return undefined;
  const token = makeToken(found.quantity === undefined ? 'bare' : 'quantity', block, found.start, found.end);
  return { ...token, quantity: found.quantity, digits: found.digits };
}

/** List numbers stand at the beginning of a block or sentence. */
function startsClause({ text }: Block, at: number): boolean {
  const before = text.slice(0, at).trimEnd();
  return before === '' || /[。；;：:！!？?\n，,]$/.test(before);
}

function yearsIn(text: string): number[] {
  return [...text.normalize('NFKC').matchAll(/(?:19|20)\d{2}(?=\s*年|[-/.—–~至到]|$)/g)].map(([year]) => Number(year));
}

type Terms = ReadonlyMap<string, readonly string[]>;

function termsByFirst(lexicon: Lexicon): Terms {
  const terms = new Map<string, string[]>();
  for (const { term } of lexicon) {
    const first = term[0] ?? '';
    terms.set(
      first,
      [...(terms.get(first) ?? []), term].sort((a, b) => b.length - a.length),
    );
  }
  return terms;
}

/** A name of the lexicon, not as part of a longer number. */
function lexiconToken(block: Block, at: number, terms: Terms): Token | undefined {
  const { text } = block;
  const found = terms.get(text[at] ?? '')?.find((term) => text.startsWith(term, at));
  if (found === undefined) return undefined;
  const digitBefore = /[\d.,]/.test(text[at - 1] ?? '') && /^\d/.test(found);
  const digitAfter = /^[.,]?\d/.test(text.slice(at + found.length, at + found.length + 2)) && /\d$/.test(found);
  const isCount = /^\d+$/.test(found) && matchQuantity(text, at, new Set())?.quantity !== undefined;
  return digitBefore || digitAfter || isCount ? undefined : makeToken('lexicon', block, at, at + found.length);
}

function makeToken(kind: TokenClass, block: Block, start: number, end: number): Token {
  const text = block.text.slice(start, end);
  return { class: kind, block, start, end, text, quantity: undefined, digits: undefined, years: [] };
}
