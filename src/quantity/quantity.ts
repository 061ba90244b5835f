import { CHINESE_NUMERAL, chineseNumeral } from '#quantity/chinese-numeral.ts';
import { decimal, ONE, powerOfTen, type Rational } from '#quantity/rational.ts';
import { type UnitOfMeasure, unitOfMeasure } from '#quantity/unit-of-measure.ts';

/** 余/多 (and-more), 约 (about), 近 (nearly), 以上/≥ (at-least), 超/> (more-than), 以内/≤ (at-most), 不足/< (less-than). */
export type Qualifier = 'and-more' | 'about' | 'nearly' | 'at-least' | 'more-than' | 'at-most' | 'less-than';

/** A published number: exact, with the unit of measure, precision and qualifier it was published with. */
export interface Quantity {
  /** As published, white space removed: `439.62万元`. */
  text: string;
  /** The number before its unit, exact: 439.62. */
  number: Rational;
  /** Digits published after the decimal point. */
  decimals: number;
  unit: UnitOfMeasure;
  qualifier: Qualifier | undefined;
  /** In the base unit of the dimension (元, 1, 分 …): 4396200. */
  value: Rational;
  /** One unit of the last published digit, in the base unit: 100 for 439.62万元. */
  step: Rational;
}

export interface QuantityProblem {
  kind: 'empty' | 'not-a-number' | 'no-unit' | 'unknown-unit' | 'grouping' | 'too-long';
  /** The part that is wrong. */
  found: string;
  /** The text as it was probably meant, when that can be said. */
  suggestion: string | undefined;
}

export type QuantityResult = { quantity: Quantity; problem?: never } | { problem: QuantityProblem; quantity?: never };

/** Digits before and after the decimal point that a published number may have. */
const MOST_DIGITS = 24;

const BEFORE: ReadonlyArray<readonly [RegExp, Qualifier]> = [
  [/^(?:≥|≧|>=|⩾|大于等于|大于或等于|不少于|不低于|不小于|至少)/, 'at-least'],
  [/^(?:≤|≦|<=|⩽|小于等于|小于或等于|不超过|不高于|不多于|不大于|至多|控制在)/, 'at-most'],
  [/^(?:>|＞|超过|超|大于|高于|逾|突破)/, 'more-than'],
  [/^(?:<|＜|不足|不到|小于|低于|少于)/, 'less-than'],
  [/^(?:大约|约为|约|左右)/, 'about'],
  [/^(?:将近|接近|近)/, 'nearly'],
];
const AFTER: ReadonlyArray<readonly [RegExp, Qualifier]> = [
  [/(?:及以上|或以上|以上)$/, 'at-least'],
  [/(?:及以下|或以下|以下|以内|之内|内)$/, 'at-most'],
  [/(?:左右|上下)$/, 'about'],
];
/** Where a number stands first no word stands before it; the last characters of the words behind it. */
const DIGIT_FIRST = /^\d/;
const AFTER_LAST = '上下内右';
const NOTHING: readonly [string, Qualifier | undefined] = ['', undefined];
const MORE = /^(?:余|多|\+)/;
/** Nearly every quantity: NFKC leaves it as it is. */
const PLAIN = /^[\x20-\x7e\u4e00-\u9fa5]*$/;
const NUMBER = /^[-−－]?\d[\d,]*(?:\.\d+)?/;

/**
 * Reads a published quantity such as `439.62万元`, `1,098,798件`, `约1000平方米`, `≥95%`, `８个`, `八个`, `300余人`.
 * `measures` are further measure words of the site. A problem says what is wrong; nothing is guessed.
 */
export function parseQuantity(source: string, measures?: ReadonlySet<string>): QuantityResult {
  const text = withoutSpace(PLAIN.test(source) ? source : source.normalize('NFKC'));
  if (text === '') return failure('empty', source);
  const { body, qualifier } = stripQualifiers(text);
  const match = NUMBER.exec(body);
  const written = match?.[0] ?? chineseDigits(body);
  if (written === '') return failure('not-a-number', source.trim());
  const digits = readDigits(written);
  if (typeof digits !== 'string') return { problem: digits };
  let rest = body.slice(written.length);
  const more = MORE.exec(rest);
  if (more !== null) rest = rest.slice(more[0].length);
  const scaleMore = /^(万|亿|千)(?:余|多)/.exec(rest);
  if (scaleMore !== null) rest = (scaleMore[1] ?? '') + rest.slice(scaleMore[0].length);
  if (rest === '') return failure('no-unit', source.trim());
  const unit = findUnit(rest, measures);
  if (unit === undefined) return failure('unknown-unit', rest, nearest(rest, text));
  return { quantity: quantityOf(source, digits, unit, more || scaleMore ? 'and-more' : qualifier) };
}

/** A quantity made of plain decimal digits and a known unit. */
export function quantityOf(text: string, digits: string, unit: UnitOfMeasure, qualifier?: Qualifier): Quantity {
  const number = decimal(digits);
  const point = digits.indexOf('.');
  const decimals = point < 0 ? 0 : digits.length - point - 1;
  return {
    text: withoutSpace(text),
    number,
    decimals,
    unit,
    qualifier,
    value: unit.factor.equals(ONE) ? number : number.mul(unit.factor),
    step: stepOf(unit, decimals),
  };
}

function withoutSpace(text: string): string {
  return /\s/.test(text) ? text.replace(/\s+/g, '') : text;
}

const steps = new WeakMap<UnitOfMeasure, Rational[]>();

/** One unit of the last of `decimals` decimals, in base units; made once for a unit. */
function stepOf(unit: UnitOfMeasure, decimals: number): Rational {
  const known = steps.get(unit)?.[decimals];
  if (known !== undefined) return known;
  const own = steps.get(unit) ?? [];
  const step = powerOfTen(-decimals).mul(unit.factor);
  own[decimals] = step;
  steps.set(unit, own);
  return step;
}

/** Words on both sides that say the same (控制在30万元以内) are one qualifier; words that do not are left in the text. */
function stripQualifiers(text: string): { body: string; qualifier: Qualifier | undefined } {
  const [before, first] = DIGIT_FIRST.test(text) ? NOTHING : firstMatch(BEFORE, text);
  const head = text.slice(before.length);
  const [after, last] = AFTER_LAST.includes(head.charAt(head.length - 1)) ? firstMatch(AFTER, head) : NOTHING;
  if (first !== undefined && last !== undefined && first !== last) return { body: head, qualifier: first };
  return { body: head.slice(0, head.length - after.length), qualifier: first ?? last };
}

function firstMatch(
  patterns: ReadonlyArray<readonly [RegExp, Qualifier]>,
  text: string,
): readonly [string, Qualifier | undefined] {
  for (const [pattern, qualifier] of patterns) {
    const match = pattern.exec(text);
    if (match !== null) return [match[0], qualifier];
  }
  return ['', undefined];
}

function chineseDigits(body: string): string {
  let length = 0;
  while (length < body.length && CHINESE_NUMERAL.includes(body[length] ?? '')) length += 1;
  // 三千万元 is published in 万元, so the scale word belongs to the unit.
  if (length > 1 && body[length - 1] === '万') length -= 1;
  while (length > 0 && chineseNumeral(body.slice(0, length)) === undefined) length -= 1;
  return body.slice(0, length);
}

/** Plain digits of a number as written (thousands commas, Chinese numerals, typographic minus), or what is wrong with it. */
export function readDigits(written: string): string | QuantityProblem {
  const chinese = chineseNumeral(written);
  if (chinese !== undefined) return chinese.toString();
  const plain = written.replace(/[−－]/, '-');
  if (plain.length > MOST_DIGITS && plain.replace(/\D/g, '').length > MOST_DIGITS) return problem('too-long', written);
  if (!plain.includes(',')) return plain;
  const joined = plain.replaceAll(',', '');
  if (/^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain)) return joined;
  return problem('grouping', written, joined);
}

function findUnit(name: string, measures: ReadonlySet<string> | undefined): UnitOfMeasure | undefined {
  const known = unitOfMeasure(name);
  if (known !== undefined || measures === undefined || !measures.has(name)) return known;
  const word = unitOfMeasure('件');
  return word === undefined ? undefined : { ...word, name };
}

/** A known unit that the unknown one starts with: `万元整` was probably `万元`. */
function nearest(rest: string, text: string): string | undefined {
  for (let length = rest.length - 1; length > 0; length -= 1) {
    if (unitOfMeasure(rest.slice(0, length)) !== undefined) return text.slice(0, text.length - rest.length + length);
  }
  return undefined;
}

function problem(kind: QuantityProblem['kind'], found: string, suggestion?: string): QuantityProblem {
  return { kind, found, suggestion };
}

function failure(kind: QuantityProblem['kind'], found: string, suggestion?: string): QuantityResult {
  return { problem: problem(kind, found, suggestion) };
}
