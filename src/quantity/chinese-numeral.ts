const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Characters a Chinese whole number is written with. */
export const CHINESE_NUMERAL = '零〇一二两三四五六七八九十百千万';

const FINANCIAL: Readonly<Record<string, string>> = {
  壹: '一',
  贰: '二',
  貳: '二',
  叁: '三',
  參: '三',
  肆: '四',
  伍: '五',
  陆: '六',
  陸: '六',
  柒: '七',
  捌: '八',
  玖: '九',
  拾: '十',
  佰: '百',
  仟: '千',
  萬: '万',
  廿: '二十',
  卅: '三十',
  卌: '四十',
};

/** Further characters that amounts are written with, on cheques and in older texts. */
export const FINANCIAL_NUMERAL = Object.keys(FINANCIAL).join('');

/** 肆佰叁拾捌 as 四百三十八; other characters stay. */
export function plainNumeral(text: string): string {
  return [...text].map((character) => FINANCIAL[character] ?? character).join('');
}

/** Value of a Chinese whole number below 100,000,000 (`八`, `十二`, `三百零五`, `二〇二三`), or undefined. */
export function chineseNumeral(text: string): bigint | undefined {
  // Nearly all numbers are written with Arabic digits.
  if (text === '' || !CHINESE_NUMERAL.includes(text.charAt(0))) return undefined;
  if (text.length > 1 && [...text].every((character) => character in DIGITS)) {
    return BigInt([...text].map((character) => DIGITS[character]).join(''));
  }
  const [high, low, extra] = text.split('万');
  if (extra !== undefined || high === undefined) return undefined;
  if (low === undefined) return belowTenThousand(high);
  // 一万二 is said for 12,000 and read as 10,002.
  if (low.length === 1) return undefined;
  const thousands = belowTenThousand(high);
  const rest = low === '' ? 0n : belowTenThousand(low);
  return thousands === undefined || rest === undefined ? undefined : thousands * 10000n + rest;
}

function belowTenThousand(text: string): bigint | undefined {
  if (text === '零' || text === '〇') return 0n;
  let total = 0;
  let digit: number | undefined;
  let last = 10000;
  let zero = false;
  for (const character of text) {
    const power = POWERS[character];
    if (power !== undefined) {
      // Only 十 goes without a digit before it: 百 and 千 alone are scale words (百分点, 千元).
      if (power >= last || (digit === undefined && (power !== 10 || zero))) return undefined;
      total += (digit ?? 1) * power;
      last = power;
      digit = undefined;
      zero = false;
      continue;
    }
    const value = DIGITS[character];
    if (value === undefined || digit !== undefined || (value === 0 && zero)) return undefined;
    if (value === 0) zero = true;
    else digit = value;
  }
  // 二百五 is said for 250; 205 is 二百零五.
  const complete = digit === undefined ? !zero && total > 0 : total === 0 || last === 10 || zero;
  return complete ? BigInt(total + (digit ?? 0)) : undefined;
}
