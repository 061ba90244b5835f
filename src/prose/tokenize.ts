import type { Block } from '#prose/block.ts';
import { BRACKET, CHINESE, characterTable, DIGIT, LETTER, MINUS, ORDINAL, TERM } from '#prose/character.ts';
import { matchChineseDate, matchDate, yearsOf } from '#prose/date-pattern.ts';
import { cellUnit, isNameColumn } from '#prose/header-unit.ts';
import {
  isCalledCode,
  matchCode,
  matchDocumentNumber,
  matchHalfDocumentNumber,
  matchLetterCode,
  matchListNumber,
  matchOrdinal,
  matchPolicyName,
} from '#prose/name-pattern.ts';
import { directionBefore } from '#prose/qualifier.ts';
import {
  classOfBare,
  matchArabic,
  matchChinese,
  matchFinancial,
  matchNegative,
  matchPercentInWords,
  type NumberSetting,
  type QuantityMatch,
} from '#prose/quantity-pattern.ts';
import { makeTermReader, type TermReader } from '#prose/term.ts';
import type { Token, TokenClass } from '#prose/token.ts';
import type { UnitOfMeasure } from '#quantity/unit-of-measure.ts';
import type { Lexicon } from '#schema/lexicon.ts';

/** Reads the numerals of blocks. Made once for a lexicon and the site's measure words. */
export interface Tokenizer {
  /** `tableUnit`: unit named above the table that the block is a cell of. */
  tokens(block: Block, tableUnit?: UnitOfMeasure): Token[];
}

interface Scanner {
  table: Uint8Array;
  term: TermReader;
  measures: ReadonlySet<string>;
}

interface Scan {
  block: Block;
  text: string;
  setting: NumberSetting;
  /** The token before, when nothing but white space or a comma stands between. */
  before: Token | undefined;
}

export function makeTokenizer(lexicon: Lexicon, measures: ReadonlySet<string>): Tokenizer {
  const term = makeTermReader(lexicon);
  const scanner = { table: characterTable(term.firsts), term, measures };
  return { tokens: (block, tableUnit) => scanBlock(scanner, block, tableUnit) };
}

function scanBlock({ table, term, measures }: Scanner, block: Block, tableUnit: UnitOfMeasure | undefined): Token[] {
  const { text } = block;
  const tokens: Token[] = [];
  const setting = { measures, cellUnit: cellUnit(block, tableUnit) };
  const scan: Scan = { block, text, setting, before: undefined };
  for (let at = 0; at < text.length; ) {
    const kind = table[text.charCodeAt(at)] ?? 0;
    if (kind === 0) {
      at += 1;
      continue;
    }
    const token = (kind >= TERM ? readTerm(term, scan, at) : undefined) ?? readToken(scan, at, kind & (TERM - 1));
    if (token === undefined) {
      at += 1;
      continue;
    }
    tokens.push(token);
    scan.before = token;
    at = token.end;
  }
  return pairRanges(tokens, text);
}

function readTerm(term: TermReader, { block, text, setting }: Scan, at: number): Token | undefined {
  const end = term.endAt(text, at, setting.measures);
  return end === undefined ? undefined : named('lexicon', block, at, end);
}

function readToken(scan: Scan, at: number, kind: number): Token | undefined {
  const { block, text } = scan;
  const made = (name: TokenClass, end: number | undefined) =>
    end === undefined ? undefined : named(name, block, at, end);
  if (kind === DIGIT) return readDigits(scan, at);
  if (kind === CHINESE) return readChinese(scan, at);
  if (kind === ORDINAL) return made('ordinal', matchOrdinal(text, at));
  if (kind === LETTER) return made('code', matchLetterCode(text, at));
  if (kind === MINUS) return quantityToken(block, readNegative(scan, at));
  if (kind !== BRACKET) return undefined;
  return (
    made('document-number', matchDocumentNumber(text, at)) ??
    made('list-number', matchListNumber(text, at, block.kind === 'heading'))
  );
}

function readNegative({ text, setting, before }: Scan, at: number): QuantityMatch | undefined {
  return matchNegative(text, at, setting, before?.class === 'list-number' ? undefined : before?.end);
}

function readDigits(scan: Scan, at: number): Token | undefined {
  const { block, text, setting, before } = scan;
  const half = matchHalfDocumentNumber(text, at);
  if (half !== undefined) return named('document-number', block, at, half);
  const listed = matchListNumber(text, at, block.kind === 'heading');
  if (listed !== undefined && setting.cellUnit === undefined) return named('list-number', block, at, listed);
  const dateBefore = before?.class === 'date' && /^\s*[、，及和与]\s*$/.test(text.slice(before.end, at));
  const date = setting.cellUnit === undefined ? matchDate(text, at, dateBefore) : undefined;
  if (date !== undefined && !isAmount(text, at, date)) return dateToken(block, at, date);
  const code = matchCode(text, at);
  if (code !== undefined) return named(code.class, block, at, code.end);
  const match = matchArabic(text, at, setting);
  if (match === undefined) return undefined;
  if (match.quantity !== undefined) return quantityToken(block, match);
  if (isNameColumn(block) || isCalledCode(text, at)) return named('code', block, at, match.end);
  const kind = classOfBare(match.digits);
  if (kind === 'date') return dateToken(block, at, match.end);
  return kind === 'name' ? named('name', block, at, match.end) : quantityToken(block, match);
}

/** 2000.10万元 is an amount, not October 2000. */
function isAmount(text: string, start: number, end: number): boolean {
  return (
    /^\d{4}[.．]\d+$/.test(text.slice(start, end)) &&
    /^\s*(?:[万亿千]?元|[%％‰]|[万亿]|[公平亩吨个件人])/.test(text.slice(end, end + 6))
  );
}

function readChinese(scan: Scan, at: number): Token | undefined {
  const { block, text } = scan;
  const made = (name: TokenClass, end: number | undefined) =>
    end === undefined ? undefined : named(name, block, at, end);
  const name =
    made('list-number', matchListNumber(text, at, block.kind === 'heading')) ?? made('name', matchPolicyName(text, at));
  if (name !== undefined) return name;
  const date = matchChineseDate(text, at);
  if (date !== undefined) return dateToken(block, at, date);
  const match = matchFinancial(text, at) ?? matchPercentInWords(text, at) ?? matchChinese(text, at);
  // 支出为一438.39万元: a stroke before a number.
  if (match === undefined) return text[at] === '一' ? quantityToken(block, readNegative(scan, at)) : undefined;
  // “八项行动” is a name, “八百万元” an amount.
  const isMoney = match.quantity?.unit.dimension === 'money';
  const quoted = !isMoney && (text[match.start - 1] === '“' || text[match.start - 1] === '「');
  return quoted ? named('name', block, match.start, match.end) : quantityToken(block, match);
}

/** Nouns for parts of a text or an argument: their number is counted from the text, not a figure. */
const PART = /\s*(?:大)?(?:方面|部分|层面|维度|角度|坚持|确保|转变|统筹|到位|注重)/y;
/** 两项合计, 以上三类共: the parts just named. */
const SUMMED = /\s*(?:合计|共计|总计|相加|之和|加总|均|都)/y;
const GENERIC = new Set(['个', '项', '条', '种', '类', '点', '大']);

function quantityToken(block: Block, match: QuantityMatch | undefined): Token | undefined {
  if (match === undefined) return undefined;
  const { start, end, quantity, digits } = match;
  PART.lastIndex = end;
  SUMMED.lastIndex = end;
  if (quantity !== undefined && GENERIC.has(quantity.unit.name) && (PART.test(block.text) || SUMMED.test(block.text)))
    return tokenOf({ class: 'structure', block, start, end, quantity, digits, direction: undefined });
  const direction = directionBefore(block.text, start);
  const kind = quantity === undefined ? 'bare' : 'quantity';
  return tokenOf({ class: kind, block, start, end, quantity, digits, direction });
}

const DASH = /^\s*(?:[-—–－~～―]{1,2}|至|到)\s*$/;

/** Marks the two ends of ranges: 8—10个, 80%~90%. */
function pairRanges(tokens: Token[], text: string): Token[] {
  for (let index = 1; index < tokens.length; index += 1) {
    const low = tokens[index - 1];
    const high = tokens[index];
    if (low === undefined || high === undefined || high.start - low.end > 4 || high.start === low.end) continue;
    if (low.quantity === undefined || high.quantity === undefined) continue;
    if (!DASH.test(text.slice(low.end, high.start))) continue;
    tokens[index - 1] = { ...low, range: 'low' };
    tokens[index] = { ...high, range: 'high', direction: low.direction };
  }
  return tokens;
}

function dateToken(block: Block, start: number, end: number): Token {
  return { ...named('date', block, start, end), years: yearsOf(block.text.slice(start, end)) };
}

function named(kind: TokenClass, block: Block, start: number, end: number): Token {
  return tokenOf({ class: kind, block, start, end, quantity: undefined, digits: undefined, direction: undefined });
}

const NO_YEARS: readonly number[] = [];

function tokenOf(about: Omit<Token, 'text' | 'years' | 'range'>): Token {
  const { class: kind, block, start, end, quantity, digits, direction } = about;
  const text = block.text.slice(start, end);
  return { class: kind, block, start, end, text, quantity, digits, years: NO_YEARS, direction, range: undefined };
}
