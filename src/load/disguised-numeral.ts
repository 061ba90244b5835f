import { COUNTED, enumerationSlip } from '#load/enumeration.ts';

/** What reads as a number and is none to a check: a pattern, and why in both languages. */
type Trick = readonly [pattern: RegExp, zh: string, en: string];

const D = '[0-9０-９]';
const HAN = '零〇一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟';
/** What makes an amount of the number before it; 元旦, 万众 and 百万元级 are words. */
const AMOUNT = '(?:[十百千]*(?:万(?![众物象家里一分无能事])|亿|元(?![旦月年素件器宵首]))(?!元?级)|[%％‰]|个?百分点)';
/** Digits of no row of ten: circled, raised, bracketed, Roman, of Suzhou. */
const MARK = '(?:(?!〇)[\\p{No}\\p{Nl}\\u{1F51F}])';
const RAISED = '[\\u00B2\\u00B3\\u00B9\\u2070-\\u2079\\u2080-\\u2089]';
/** Signs of emphasis and blanks, which a reader does not see between a number and its unit. */
const UNSEEN = '[\\s*_]{0,4}';
const BOX = '[0-9]\\uFE0F\\u20E3';

/** Pictures of words with a number: 1月, 0点, 1日 in one character, numerals in a square, a hundred. */
const PICTURE = '[\\u32C0-\\u32CB\\u3358-\\u3370\\u33E0-\\u33FE\\u{1F214}\\u{1F229}\\u{1F22A}\\u{1F4AF}]';

/** Ideographs kept for other encodings that are a numeral to look at: 六 at U+F9D1. */
const COMPATIBLE = (() => {
  const found: string[] = [];
  for (const [from, to] of [[0xf900, 0xfaff] as const, [0x2f800, 0x2fa1f] as const])
    for (let code = from; code <= to; code += 1) {
      const character = String.fromCodePoint(code);
      if (HAN.includes(character.normalize('NFKC'))) found.push(character);
    }
  return found.join('');
})();

/** Found only in texts with characters beyond the usual. */
const UNUSUAL: readonly Trick[] = [
  [/(?![0-9０-９])\p{Nd}/u, '这里的数字不是 0–9，是另一种文字或数学字体的数字', 'these digits are not 0–9'],
  [
    /(?<=[0-9０-９])[\u201A\u0387\u066B\u066C\u2024\u2027\uA78F\uFE50\uFE52](?=[0-9０-９])/u,
    '数字中间的符号不是小数点或千位逗号',
    'this mark is no decimal point',
  ],
  [/(?!\uFE0F\u20E3)(?<=[0-9０-９.%％])\p{M}/u, '数字上叠有符号', 'a mark is laid over a digit'],
  [
    new RegExp(
      `(?<=${D}|[.．]|\\u20E3\\s?)${BOX}|${BOX}${UNSEEN}(?=(?!(?:19|20)\\d\\d年)[0-9.]|${AMOUNT}|${COUNTED})`,
      'u',
    ),
    '键帽符号里的数字不能当作数来写',
    'a digit on a key is no number',
  ],
  [/[\u207B\u208B\u2796\u02D7]\s?(?=[0-9０-９])/u, '数字前的符号不是负号', 'this mark is no minus sign'],
  [/(?:^|(?<=\s))\p{M}/u, '叠加的符号前面没有字', 'a mark is laid over nothing'],
  [/\p{M}{3,}/u, '一个字上叠有多个符号', 'several marks are laid over one letter'],
  [/[\u2F00\u2F06\u2F0B\u2F17]/u, '这里是部首字符，不是汉字“一二八十”', 'these are radicals, not numerals'],
  [
    new RegExp(
      `[${COMPATIBLE}]|[\\uF900-\\uFAFF\\u{2F800}-\\u{2FA1F}](?=${AMOUNT})|(?<=${D})[\\uF900-\\uFAFF\\u{2F800}-\\u{2FA1F}]`,
      'u',
    ),
    '这里是兼容区的汉字，看起来像数目字',
    'a compatibility ideograph looks like a numeral',
  ],
  [
    new RegExp(`(?<![\\u30A0-\\u30FF])[ーニハｰﾆﾊㄧ](?=[${HAN}]*[十百千万亿元])`, 'u'),
    '这里是假名或注音符号，看起来像数目字',
    'a letter of kana looks like a numeral',
  ],
  [
    /[\uE000-\uF8FF\u{F0000}-\u{FFFFD}\u{100000}-\u{10FFFD}]/u,
    '这是专用区字符，在别人的屏幕上是另一个字或空框',
    'a private-use character is another one elsewhere',
  ],
  [
    /[A-Za-z][\u0400-\u04FF]|[\u0400-\u04FF][A-Za-z]/u,
    '一个词里混用了两种字母，看起来一样',
    'one word mixes two alphabets',
  ],
  [
    /(?<=[0-9０-９])[ОоЗзІіӀбΟοΙ]|[ОоЗзІіӀбΟοΙσ](?=[0-9０-９])|(?<=[0-9０-９])σ(?=[万亿元%％])/u,
    '数字旁的字母看起来像数字',
    'a letter stands for a digit',
  ],
];

/** Of usual characters that stand for digits: 1O0万元, l00元, 43B万元, and numbers of circled or raised digits. */
const USUAL: readonly Trick[] = [
  [
    new RegExp(
      [
        `(?<=\\d)[OoIl](?=[\\dOoIl]*(?:\\d|[万亿元%％]))`,
        `(?<![A-Za-z\\d.])[OoIl]+(?=\\d[\\d.OoIl]*${AMOUNT})`,
        `(?<=\\d)[OoIlZBSGbq]+(?=[\\dOoIlZBSGbq]*(?:\\.\\d+)?${UNSEEN}${AMOUNT})`,
        `(?<=${D})[〇○◯º°˚]+(?=${UNSEEN}${AMOUNT})`,
        `(?<![A-Za-z\\d.])[ZBSGbq](?=0\\d+(?:\\.\\d+)?${UNSEEN}${AMOUNT})`,
      ].join('|'),
      'u',
    ),
    '字母 O、I、l、Z、B 或圆圈等写在了数字的位置',
    'a letter or a circle stands for a digit',
  ],
  [
    new RegExp(
      [
        `${PICTURE}${UNSEEN}(?=${AMOUNT}|${COUNTED}|[百千])`,
        `(?:(?<![A-Za-z])${RAISED}|(?!${RAISED})${MARK})${MARK}*${UNSEEN}(?=${AMOUNT})`,
        `(?<=${D}[.．]?)${MARK}(?=(?:${D}|[.．]|${MARK})*${AMOUNT})`,
        `(?:[⒈-⒛]|(?<![A-Za-z)）\\d])${RAISED})(?=${D}+(?:[.．]${D}+)?${UNSEEN}(?:${AMOUNT}|${COUNTED}))`,
      ].join('|'),
      'u',
    ),
    '带圈、带点、上下标或罗马数字等不能当作数来写',
    'circled, raised or Roman digits are no number',
  ],
  [new RegExp(`㇐(?=[${HAN}]*[十百千万亿元])`, 'u'), '这里是笔画字符，不是汉字“一”', 'a stroke stands for a numeral'],
  [
    new RegExp(
      `(?<=[0-9０-９.．${HAN}][*_]{0,3})\\[\\^[^\\]\\s]+\\]${UNSEEN}(?=[0-9.．]|${AMOUNT}|${COUNTED}|[个项])|(?<=${D}[*_]{0,3})\\[\\^(?:0\\d*|\\d{3,})\\]`,
      'u',
    ),
    '脚注号插在数字里，看起来像数的一部分；请移到单位后面',
    'a footnote stands within a number; move it behind the unit',
  ],
];

const ALL = [...UNUSUAL, ...USUAL];

/** Where a line first has what looks like a number and is read by no check. `unusual`: whether it may have rare characters. */
export function disguisedNumeral(
  line: string,
  unusual: boolean,
): { column: number; zh: string; en: string } | undefined {
  const slip = enumerationSlip(line);
  if (slip !== undefined) return slip;
  for (const [pattern, zh, en] of unusual ? ALL : USUAL) {
    const column = line.search(pattern);
    if (column >= 0) return { column, zh, en };
  }
  return undefined;
}
