/** A level of a Word list: how its number is written. */
export interface ListLevel {
  /** `decimal`, `chineseCounting`, `bullet` … */
  format: string;
  /** `%1、`, `（%2）`; `%n` is the number of level n. */
  text: string;
  start: number;
  /** What stands between number and text: tab, space, nothing. */
  suffix: string;
}

const DIGITS = '〇一二三四五六七八九';
const STEMS = '甲乙丙丁戊己庚辛壬癸';

/** The number of a list item as Word shows it; `counts` are the numbers of its level and of those above. */
export function listNumber(levels: ReadonlyMap<number, ListLevel>, level: number, counts: readonly number[]): string {
  const own = levels.get(level);
  if (own === undefined || own.format === 'bullet') return '';
  const text = own.text.replace(/%(\d)/g, (_, place: string) => {
    const index = Number(place) - 1;
    return written(counts[index] ?? 1, levels.get(index)?.format ?? 'decimal');
  });
  if (text === '' || own.suffix === 'nothing') return text;
  return /[.)\w]$/.test(text) ? `${text} ` : text;
}

function written(count: number, format: string): string {
  if (
    /^(?:chineseCounting|chineseCountingThousand|chineseLegalSimplified|japaneseCounting|taiwaneseCounting)/.test(
      format,
    )
  )
    return chinese(count);
  if (format === 'ideographDigital') return [...String(count)].map((digit) => DIGITS[Number(digit)] ?? '').join('');
  if (format.startsWith('ideographTraditional')) return STEMS[(count - 1) % STEMS.length] ?? '';
  if (/^decimalEnclosed/.test(format) && count <= 20) return String.fromCodePoint(ENCLOSED(format) + count - 1);
  if (format === 'decimalFullWidth')
    return [...String(count)].map((digit) => '０１２３４５６７８９'[Number(digit)] ?? '').join('');
  if (format === 'decimalZero') return String(count).padStart(2, '0');
  if (format === 'lowerLetter') return letters(count).toLowerCase();
  if (format === 'upperLetter') return letters(count);
  if (format === 'lowerRoman') return roman(count).toLowerCase();
  if (format === 'upperRoman') return roman(count);
  return format === 'none' ? '' : String(count);
}

/** ① ⑴ ⒈ */
function ENCLOSED(format: string): number {
  if (format === 'decimalEnclosedParen') return 0x2474;
  return format === 'decimalEnclosedFullstop' ? 0x2488 : 0x2460;
}

/** 1 to 999 in Chinese: 十二, 二十, 一百零三. */
export function chinese(count: number): string {
  const digit = (value: number) => (value === 0 ? '零' : (DIGITS[value] ?? ''));
  if (count < 10) return digit(count);
  if (count < 20) return `十${count === 10 ? '' : digit(count - 10)}`;
  if (count < 100) return `${digit(Math.floor(count / 10))}十${count % 10 === 0 ? '' : digit(count % 10)}`;
  const rest = count % 100;
  const hundreds = `${digit(Math.floor(count / 100))}百`;
  if (rest === 0) return hundreds;
  return hundreds + (rest < 10 ? `零${digit(rest)}` : rest < 20 ? `一${chinese(rest)}` : chinese(rest));
}

function letters(count: number): string {
  const letter = String.fromCharCode(65 + ((count - 1) % 26));
  return letter.repeat(Math.floor((count - 1) / 26) + 1);
}

const ROMAN: ReadonlyArray<readonly [number, string]> = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(count: number): string {
  let rest = count;
  let text = '';
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      text += sign;
      rest -= value;
    }
  }
  return text;
}
