import { isDigit } from '#prose/character.ts';
import { minusSignAt } from '#prose/minus-sign.ts';
import { isServiceNumber, isYear, readNumber, readSplitNumber } from '#prose/number.ts';
import { qualifierAround } from '#prose/qualifier.ts';
import { type UnitMatch, unitAfter } from '#prose/unit-after.ts';
import { CHINESE_NUMERAL, chineseNumeral, FINANCIAL_NUMERAL, plainNumeral } from '#quantity/chinese-numeral.ts';
import { type Quantity, quantityOf } from '#quantity/quantity.ts';
import { type UnitOfMeasure, unitOfMeasure } from '#quantity/unit-of-measure.ts';

export interface QuantityMatch {
  start: number;
  end: number;
  /** Undefined for a number without a unit. */
  quantity: Quantity | undefined;
  digits: string;
}

/** What stands around a number besides its unit. */
export interface NumberSetting {
  measures: ReadonlySet<string>;
  /** Unit of a table cell, from its headers. */
  cellUnit: UnitOfMeasure | undefined;
}

const NONE: ReadonlySet<string> = new Set();
const RANGE = /\s*(?:[-—–－~～―]{1,2}|至|到)\s*(?=[0-9０-９])/y;

/** Measure words that Chinese numerals count. 年, 天, 层 … are left out: 三年行动, 一层 are names more often than data. */
const COUNTED = new Set(
  '个 项 名 人 人次 次 家 户 场 份 件 宗 条 所 座 处 间 台 辆 套 期 批 例 起 篇 册 本 盏 株 亩 公里 平方米 万元 亿元 元 吨 倍 万人 万人次 个百分点 起 只 艘 幅 栋 部'.split(
    ' ',
  ),
);
const SIGNED = new Set(['ratio', 'ratio-difference', 'money']);

/** The Arabic number that begins at `at`; spaces and line ends between its parts do not matter. */
export function matchArabic(text: string, at: number, setting: NumberSetting): QuantityMatch | undefined {
  const first = readNumber(text, at);
  if (first === undefined) return undefined;
  const { measures, cellUnit } = setting;
  const unit = unitAfter(text, first.end, measures);
  if (unit !== undefined) return withUnit(text, at, first.digits, unit);
  const whole = readSplitNumber(text, at, first);
  const wholeUnit = whole === undefined ? undefined : unitAfter(text, whole.end, measures);
  if (whole !== undefined && wholeUnit !== undefined) return withUnit(text, at, whole.digits, wholeUnit);
  const shared = unitOfRange(text, first.end, measures);
  if (shared !== undefined) return sized(text, at, first.end, first.digits, shared);
  if (cellUnit === undefined) return { start: at, end: first.end, quantity: undefined, digits: first.digits };
  const { end, digits } = whole ?? first;
  return sized(text, at, end, digits, cellUnit);
}

/** A number after a minus sign; a dash that joins words, or the two ends of a range, is none. */
export function matchNegative(
  text: string,
  at: number,
  setting: NumberSetting,
  previous: number | undefined,
): QuantityMatch | undefined {
  const sign = minusSignAt(text, at, previous);
  if (sign === undefined) return undefined;
  const match = matchNumber(text, sign.number, setting);
  if (match === undefined || match.start !== sign.number) return undefined;
  const { quantity } = match;
  if (sign.signedOnly && !(quantity !== undefined && SIGNED.has(quantity.unit.dimension))) return undefined;
  const digits = `-${match.digits}`;
  const negative =
    quantity === undefined
      ? undefined
      : quantityOf(text.slice(at, match.end), digits, quantity.unit, quantity.qualifier);
  return { start: at, end: match.end, quantity: negative, digits };
}

function matchNumber(text: string, at: number, setting: NumberSetting): QuantityMatch | undefined {
  if (isDigit(text[at])) return matchArabic(text, at, setting);
  return matchPercentInWords(text, at) ?? matchChinese(text, at);
}

/** 8—10个: the first number has the unit of the second. */
function unitOfRange(text: string, end: number, measures: ReadonlySet<string>): UnitOfMeasure | undefined {
  RANGE.lastIndex = end;
  const match = RANGE.exec(text);
  if (match === null) return undefined;
  const second = readNumber(text, end + match[0].length);
  return second === undefined ? undefined : unitAfter(text, second.end, measures)?.unit;
}

const PERCENT_WORDS = new RegExp(
  `([百千])分之([0-9０-９]+(?:[.．][0-9０-９]+)?|[${CHINESE_NUMERAL}]+(?:点[零一二三四五六七八九]+)?)`,
  'y',
);

/** 百分之九十五, 百分之95, 千分之三. */
export function matchPercentInWords(text: string, at: number): QuantityMatch | undefined {
  PERCENT_WORDS.lastIndex = at;
  const match = PERCENT_WORDS.exec(text);
  if (match === null) return undefined;
  const unit = unitOfMeasure(match[1] === '千' ? '‰' : '%');
  const digits = digitsOfWords(match[2] ?? '');
  if (digits === undefined || unit === undefined) return undefined;
  return sized(text, at, at + match[0].length, digits, unit);
}

function digitsOfWords(words: string): string | undefined {
  if (/^[0-9０-９]/.test(words)) return words.normalize('NFKC');
  const [whole = '', part] = words.split('点');
  const value = chineseNumeral(whole);
  if (value === undefined) return undefined;
  return part === undefined ? value.toString() : `${value}.${chineseNumeral(part) ?? ''}`;
}

const CHINESE = new RegExp(`[${CHINESE_NUMERAL}]+`, 'y');
/** 数十家, 几百人, 上千人: no number is said. The end of a numeral is no numeral. */
const VAGUE = /[数几上成若第零一二两三四五六七八九十百千万]/;
const DIGITS = '零一二三四五六七八九';

/** A Chinese whole number with a measure word: 八个, 十二项, 二十余场. */
export function matchChinese(text: string, at: number): QuantityMatch | undefined {
  if (VAGUE.test(text[at - 1] ?? '')) return undefined;
  CHINESE.lastIndex = at;
  const run = CHINESE.exec(text)?.[0] ?? '';
  if (run === '') return undefined;
  const read = countOf(run);
  if (read === undefined) return undefined;
  const end = at + run.length - (read.scaled ? 1 : 0);
  const unit = unitAfter(text, end, NONE);
  if (unit === undefined || !(COUNTED.has(unit.unit.name) || unit.unit.name.startsWith('个'))) return undefined;
  if (read.bare && !unit.more) return undefined;
  return withUnit(text, end - read.length, read.value.toString(), unit);
}

const FINANCIAL_AMOUNT = new RegExp(
  `[${CHINESE_NUMERAL}]{0,8}[${FINANCIAL_NUMERAL}][${CHINESE_NUMERAL}${FINANCIAL_NUMERAL}]{0,20}`,
  'y',
);

/** An amount in the numerals of cheques: 肆佰玖拾玖万元, 卅万元. Of other things they are surnames and verbs. */
export function matchFinancial(text: string, at: number): QuantityMatch | undefined {
  if (VAGUE.test(text[at - 1] ?? '')) return undefined;
  FINANCIAL_AMOUNT.lastIndex = at;
  const run = FINANCIAL_AMOUNT.exec(text)?.[0] ?? '';
  // 大陆元器件: one of them alone is rather a part of a word.
  if (run.length < 2) return undefined;
  const plain = plainNumeral(run);
  const scaled = plain.length > 1 && plain.endsWith('万');
  const value = chineseNumeral(scaled ? plain.slice(0, -1) : plain);
  const end = at + run.length - (scaled ? 1 : 0);
  const unit = value === undefined ? undefined : unitAfter(text, end, NONE);
  if (value === undefined || unit?.unit.dimension !== 'money') return undefined;
  return withUnit(text, at, value.toString(), unit);
}

interface Count {
  value: bigint;
  /** Characters of the number, at the end of the run (统一三个: 1 of 2). */
  length: number;
  /** The 万 at its end belongs to the unit. */
  scaled: boolean;
  /** 百余, 千余: only with 余. */
  bare: boolean;
}

function countOf(run: string): Count | undefined {
  const scaled = run.length > 1 && run.endsWith('万');
  const number = scaled ? run.slice(0, -1) : run;
  if (number === '百' || number === '千')
    return { value: number === '百' ? 100n : 1000n, length: 1, scaled, bare: true };
  if (number.length > 1 && !/[十百千万]/.test(number)) {
    // 两三个 and 五六家 say no number; in 统一三个 only the last character is one.
    const [first = '', second = ''] = number.slice(-2).replace('两', '二');
    if (DIGITS.indexOf(second) === DIGITS.indexOf(first) + 1) return undefined;
    const value = chineseNumeral(number.slice(-1));
    return value === undefined || value < 2n ? undefined : { value, length: 1, scaled, bare: false };
  }
  const value = chineseNumeral(number);
  return value === undefined || value < 2n ? undefined : { value, length: number.length, scaled, bare: false };
}

function withUnit(text: string, start: number, digits: string, { unit, end, more }: UnitMatch): QuantityMatch {
  const qualifier = more ? 'and-more' : qualifierAround(text, start, end);
  return { start, end, quantity: quantityOf(text.slice(start, end), digits, unit, qualifier), digits };
}

function sized(text: string, start: number, end: number, digits: string, unit: UnitOfMeasure): QuantityMatch {
  return withUnit(text, start, digits, { unit, end, more: false });
}

/** Whether digits without a unit are a year or a public service's number. */
export function classOfBare(digits: string): 'date' | 'name' | 'bare' {
  if (isServiceNumber(digits)) return 'name';
  return isYear(digits) ? 'date' : 'bare';
}
