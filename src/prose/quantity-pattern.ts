import { CHINESE_NUMERAL, chineseNumeral } from '#quantity/chinese-numeral.ts';
import { type Qualifier, type Quantity, quantityOf } from '#quantity/quantity.ts';
import { SCALE_NAMES, type UnitOfMeasure, unitOfMeasure } from '#quantity/unit-of-measure.ts';

export interface QuantityMatch {
  start: number;
  end: number;
  /** Undefined for a number without a unit. */
  quantity: Quantity | undefined;
  digits: string;
}

const NUMBER = /[-−－]?(?:[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+(?![0-9０-９])|[0-9０-９]+)(?:[.．][0-9０-９]+)?/y;
const PERCENT_WORDS = new RegExp(`百分之(\\d+(?:\\.\\d+)?|[${CHINESE_NUMERAL}]+)`, 'y');
const CHINESE = new RegExp(`[${CHINESE_NUMERAL}]+`, 'y');

/** Measure words that Chinese numerals count. 年, 天, 层 … are left out: 三年行动, 一层 are names more often than data. */
const COUNTED = new Set(
  '个 项 名 人 人次 次 家 户 场 份 件 宗 条 所 座 处 间 台 辆 套 期 批 例 起 篇 册 本 盏 株 亩 公里 平方米 万元 亿元 元 吨 倍'.split(
    ' ',
  ),
);

/** Units that, right behind a number in running text, are more often the next word: 12345市民, 207国道线. */
const NEXT_WORD = new Set(
  '市 县 区 镇 线 路 道 级 层 里 方 时 度 点 面 团 环 列 字 版 门 站 口 位 段 节 部 排 具 声 通 号 t L m'.split(' '),
);

const BEFORE: ReadonlyArray<readonly [string, Qualifier]> = [
  ['不少于', 'at-least'],
  ['不低于', 'at-least'],
  ['至少', 'at-least'],
  ['不超过', 'at-most'],
  ['不高于', 'at-most'],
  ['超过', 'more-than'],
  ['突破', 'more-than'],
  ['不足', 'less-than'],
  ['接近', 'nearly'],
  ['将近', 'nearly'],
  ['≥', 'at-least'],
  ['≧', 'at-least'],
  ['≤', 'at-most'],
  ['＞', 'more-than'],
  ['约', 'about'],
  ['近', 'nearly'],
  ['超', 'more-than'],
  ['逾', 'more-than'],
];
const AFTER: ReadonlyArray<readonly [string, Qualifier]> = [
  ['及以上', 'at-least'],
  ['以上', 'at-least'],
  ['及以下', 'at-most'],
  ['以下', 'at-most'],
  ['以内', 'at-most'],
  ['左右', 'about'],
];

/** The number that begins at `at`, with its unit and qualifiers; spaces and line ends between them do not matter. */
export function matchQuantity(text: string, at: number, measures: ReadonlySet<string>): QuantityMatch | undefined {
  return arabic(text, at, measures) ?? percentInWords(text, at) ?? chinese(text, at);
}

function arabic(text: string, at: number, measures: ReadonlySet<string>): QuantityMatch | undefined {
  NUMBER.lastIndex = at;
  const written = NUMBER.exec(text)?.[0];
  if (written === undefined) return undefined;
  const signed = /^[-−－]/.test(written);
  // A dash after a word, number or bracket joins; it is no minus sign.
  if (signed && /[\p{L}\p{N})）%”》]/u.test(text[at - 1] ?? '')) return undefined;
  const digits = written.normalize('NFKC').replace('−', '-').replaceAll(',', '');
  const end = at + written.length;
  const more = skip(text, end, /\s*[余多]/y);
  const unit = unitAt(text, skip(text, more, /\s*/y), measures);
  if (unit === undefined) return { start: at, end, quantity: undefined, digits };
  return withUnit(text, at, digits, unit, more > end || unit.more);
}

function percentInWords(text: string, at: number): QuantityMatch | undefined {
  PERCENT_WORDS.lastIndex = at;
  const match = PERCENT_WORDS.exec(text);
  const number = match?.[1];
  const percent = unitOfMeasure('%');
  if (match === null || number === undefined || percent === undefined) return undefined;
  const digits = /^\d/.test(number) ? number : chineseNumeral(number)?.toString();
  if (digits === undefined) return undefined;
  return withUnit(text, at, digits, { unit: percent, end: at + match[0].length, more: false }, false);
}

function chinese(text: string, at: number): QuantityMatch | undefined {
  CHINESE.lastIndex = at;
  let written = CHINESE.exec(text)?.[0] ?? '';
  const scaled = written.endsWith('万') || written.endsWith('千万');
  if (scaled && written.length > 1) written = written.slice(0, -1);
  const value = chineseNumeral(written);
  if (value === undefined || (value < 2n && written !== '零')) return undefined;
  const end = at + written.length;
  const more = skip(text, end, /\s*[余多]/y);
  const unit = unitAt(text, skip(text, more, /\s*/y), new Set());
  if (unit === undefined || !COUNTED.has(unit.unit.name)) return undefined;
  return withUnit(text, at, value.toString(), unit, more > end);
}

interface UnitMatch {
  unit: UnitOfMeasure;
  end: number;
  /** A 余 or 多 between the scale word and the unit: 3万余元. */
  more: boolean;
}

/** The longest known unit at that place: scale words and denominators included. */
function unitAt(text: string, at: number, measures: ReadonlySet<string>): UnitMatch | undefined {
  const ahead = text.slice(at, at + 14);
  for (const scale of SCALE_NAMES) {
    if (!ahead.startsWith(scale)) continue;
    const between = /^\s*([余多]?)\s*/.exec(ahead.slice(scale.length));
    const inner = longest(ahead.slice(scale.length + (between?.[0].length ?? 0)));
    const unit = inner === '' ? undefined : unitOfMeasure(scale + inner);
    if (unit === undefined) continue;
    const end = at + scale.length + (between?.[0].length ?? 0) + inner.length;
    return denominator(text, { unit, end, more: between?.[1] !== '' });
  }
  const name = longest(ahead);
  const unit = name === '' ? undefined : unitOfMeasure(name);
  if (unit !== undefined) return denominator(text, { unit, end: at + name.length, more: false });
  const own = [...measures].find((word) => ahead.startsWith(word));
  const thing = unitOfMeasure('件');
  if (own === undefined || thing === undefined) return undefined;
  return { unit: { ...thing, name: own }, end: at + own.length, more: false };
}

function denominator(text: string, match: UnitMatch): UnitMatch {
  if (!/[/／]/.test(text[match.end] ?? '')) return match;
  const per = longest(text.slice(match.end + 1, match.end + 8));
  const unit = per === '' ? undefined : unitOfMeasure(`${match.unit.name}/${per}`);
  return unit === undefined ? match : { unit, end: match.end + 1 + per.length, more: match.more };
}

function longest(ahead: string): string {
  for (let length = Math.min(6, ahead.length); length > 0; length -= 1) {
    const name = ahead.slice(0, length);
    if (NEXT_WORD.has(name) || /[/／\s]/.test(name)) continue;
    if (unitOfMeasure(name.normalize('NFKC')) !== undefined) return name;
  }
  return '';
}

function withUnit(text: string, start: number, digits: string, match: UnitMatch, more: boolean): QuantityMatch {
  const before = text.slice(Math.max(0, start - 3), start);
  const qualifier = more
    ? 'and-more'
    : (BEFORE.find(([word]) => before.endsWith(word))?.[1] ??
      AFTER.find(([word]) => text.startsWith(word, match.end))?.[1]);
  const quantity = quantityOf(text.slice(start, match.end), digits, match.unit, qualifier);
  return { start, end: match.end, quantity, digits };
}

function skip(text: string, at: number, pattern: RegExp): number {
  pattern.lastIndex = at;
  return at + (pattern.exec(text)?.[0].length ?? 0);
}
