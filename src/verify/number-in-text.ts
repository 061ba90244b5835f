import { spanInBlock } from '#prose/block.ts';
import type { Token } from '#prose/token.ts';
import type { Place } from '#schema/finding.ts';
import type { Severity } from '#schema/site.ts';

/** The number as a reader sees it: without the line ends and spaces inside. */
export function oneLine({ text }: Token): string {
  return text.replace(/\s+/g, '');
}

export function placeOfToken({ block, start, end }: Token): Place {
  return spanInBlock(block, start, end);
}

/** Money and rates that are not accounted for are errors, counts warnings. */
export function weightOf({ quantity, block, start, end }: Token): Severity {
  const dimension = quantity?.unit.dimension;
  if (dimension === 'money' || dimension === 'ratio' || dimension === 'ratio-difference') return 'error';
  return quantity === undefined && isValued(block.text, start, end) ? 'error' : 'warning';
}

/** Currencies, ways to write money and signs of a rate that are no unit of measure: 499萬元, 499w元, 499万美元, ￥499, 99.5‱. */
const VALUED_AFTER =
  /\s*[wWkK]?\s*[)）〕】\]]?\s*[百千万亿萬億]{0,3}(?:元(?![旦月年素件器宵首])|圆|圓|[美港欧日澳]元|英镑|港币|美金)|\s*[﹪٪‱℅]/y;
const VALUED_BEFORE = /(?:[¥￥$＄€£]|人民币|RMB|CNY|USD|HKD)\s*$/i;

/** Whether a number without a unit is an amount of money or a rate to a reader. */
function isValued(text: string, start: number, end: number): boolean {
  VALUED_AFTER.lastIndex = end;
  return VALUED_AFTER.test(text) || VALUED_BEFORE.test(text.slice(Math.max(0, start - 5), start));
}
