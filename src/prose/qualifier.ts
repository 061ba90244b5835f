import type { Qualifier } from '#quantity/quantity.ts';

const BEFORE =
  /(不少于|不低于|不小于|至少|大于等于|不超过|不高于|不多于|不大于|至多|小于等于|超过|突破|高于|多于|大于|不足|不到|低于|少于|小于|接近|将近|大约|约为|≥|≧|⩾|>=|≤|≦|⩽|<=|＞|>|＜|<|(?<![节合预条契])约|(?<![附最])近|超|逾)\s*$/;
const AFTER = /\s*(及以上|或以上|以上|及以下|或以下|以下|以内|之内|左右|上下)/y;

const MEANING: Readonly<Record<string, Qualifier>> = {
  不少于: 'at-least',
  不低于: 'at-least',
  不小于: 'at-least',
  至少: 'at-least',
  大于等于: 'at-least',
  '≥': 'at-least',
  '≧': 'at-least',
  '⩾': 'at-least',
  '>=': 'at-least',
  不超过: 'at-most',
  不高于: 'at-most',
  不多于: 'at-most',
  不大于: 'at-most',
  至多: 'at-most',
  小于等于: 'at-most',
  '≤': 'at-most',
  '≦': 'at-most',
  '⩽': 'at-most',
  '<=': 'at-most',
  超过: 'more-than',
  突破: 'more-than',
  高于: 'more-than',
  多于: 'more-than',
  大于: 'more-than',
  '＞': 'more-than',
  '>': 'more-than',
  超: 'more-than',
  逾: 'more-than',
  不足: 'less-than',
  不到: 'less-than',
  低于: 'less-than',
  少于: 'less-than',
  小于: 'less-than',
  '＜': 'less-than',
  '<': 'less-than',
  接近: 'nearly',
  将近: 'nearly',
  近: 'nearly',
  大约: 'about',
  约为: 'about',
  约: 'about',
  及以上: 'at-least',
  或以上: 'at-least',
  以上: 'at-least',
  及以下: 'at-most',
  或以下: 'at-most',
  以下: 'at-most',
  以内: 'at-most',
  之内: 'at-most',
  左右: 'about',
  上下: 'about',
};

/** What the words on both sides of a number say of it; the one before it wins where they differ. */
export function qualifierAround(text: string, start: number, end: number): Qualifier | undefined {
  const before = BEFORE.exec(text.slice(Math.max(0, start - 6), start))?.[1];
  if (before !== undefined) return MEANING[before];
  AFTER.lastIndex = end;
  const after = AFTER.exec(text)?.[1];
  return after === undefined ? undefined : MEANING[after];
}

const LINK = '(?:了|幅度?|率|额|数)?(?:为|达)?(?:约为|约|近|超过|超|至少|不足|逾)?\\s*$';
const DOWN = new RegExp(`(下降|减少|降低|调减|压减|核减|削减|缩减|减缩|减幅|降幅|下滑|回落|下跌|负增长)${LINK}`);
const UP = new RegExp(`(增长|增加|上升|提高|提升|上涨|调增|增幅|涨幅|递增|上浮|攀升)${LINK}`);

/** The direction of a change named right before the number; 降至 and 增加到 name a level, not a change. */
export function directionBefore(text: string, start: number): 'up' | 'down' | undefined {
  const before = text.slice(Math.max(0, start - 12), start);
  if (DOWN.test(before)) return 'down';
  return UP.test(before) ? 'up' : undefined;
}

/** The word that gives the direction, and where it begins. */
export function directionWord(text: string, start: number): { text: string; start: number } | undefined {
  const from = Math.max(0, start - 12);
  const before = text.slice(from, start);
  const match = DOWN.exec(before) ?? UP.exec(before);
  return match?.[1] === undefined ? undefined : { text: match[1], start: from + match.index };
}
