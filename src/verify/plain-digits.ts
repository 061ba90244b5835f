const CHINESE = '零〇一二三四五六七八九幺两壹贰叁肆伍陆柒捌玖';
const CHINESE_VALUES = '0012345678912123456789';
/** Marks that people put between the digits of a number, or that nobody sees. */
export const GAP =
  "[ \\t\\r\\n\\u00A0\\u2000-\\u200D\\u202F\\u3000\\u00AD.．·•‧∙・‐-―−_＿~～*/,，、:：+…'’｜()（）\\\\-]";
const WIDEST_GAP = 8;

/** First characters of rows of digits, with the value of the first. */
const ROWS: ReadonlyArray<readonly [first: number, value: number]> = [
  ...[0x30, 0xff10, 0x2070, 0x2080].map((first) => [first, 0] as const),
  ...[0x3021, 0x2460, 0x2474, 0x2488, 0x24f5, 0x2776, 0x2780, 0x278a].map((first) => [first, 1] as const),
];
const SINGLE: Readonly<Record<string, string>> = { '⓪': '0', '⓿': '0', '¹': '1', '²': '2', '³': '3' };

/** Numerals of the market: 〡〣〨. */
const SUZHOU = /〇*[〡-〩][〡-〩〇]*/g;
/** Letters in the place of digits, in what is else a mobile number. */
const LOOKALIKE = /(?<![A-Za-z0-9])[1lI](?=[3-9])(?=(?:[ -]?[OolI]?[0-9]){7})(?:[ -]?[0-9OolI]){10}(?![A-Za-z0-9])/g;

/** One circled digit is the number of an item; two are digits. */
const CIRCLED = /[⓪⓿①-⑨⑴-⑼⒈-⒐⓵-⓽❶-❾➀-➈➊-➒]{2,}/g;
const CHINESE_RUN = new RegExp(`(?:[${CHINESE}\\d]${GAP}?){11,}`, 'g');
/** One or two stand in a name before a number: 张三138…. */
const THREE = new RegExp(`[${CHINESE}].*[${CHINESE}].*[${CHINESE}]`, 's');

/** Letters that look like the digits of a mobile number, as those digits. */
export function withoutLookalikes(text: string): string {
  return text.replace(LOOKALIKE, (run) => run.replace(/[lI]/g, '1').replace(/[Oo]/g, '0'));
}

/** The text with every digit as 0–9 and an X as X, at the same offsets. */
export function plainDigits(text: string): string {
  return text
    .replace(/[０-９⁰⁴-⁹₀-₉]|[²³¹](?=[⁰¹²³⁴-⁹])/g, digitOf)
    .replace(SUZHOU, (run) => run.replace(/./g, (one) => (one === '〇' ? '0' : digitOf(one))))
    .replace(CIRCLED, (run) => run.replace(/./g, digitOf))
    .replace(/[Ｘｘ]/g, 'X')
    .replace(CHINESE_RUN, (run) => (THREE.test(run) ? run.replace(/[^\d]/g, chineseDigit) : run));
}

function digitOf(character: string): string {
  const code = character.charCodeAt(0);
  const row = ROWS.find(([first, value]) => code >= first && code <= first + 9 - value);
  return row === undefined ? (SINGLE[character] ?? character) : String(code - row[0] + row[1]);
}

function chineseDigit(character: string): string {
  const at = CHINESE.indexOf(character);
  return at < 0 ? character : (CHINESE_VALUES[at] ?? character);
}

const DIGIT = 1;
const BETWEEN = 2;

/** What each character may be in a number: a report is looked through once, so one look at a table is all it may cost. */
const CLASSES = ((): Uint8Array => {
  const classes = new Uint8Array(0x10000);
  for (const [first, value] of ROWS) classes.fill(DIGIT, first, first + 10 - value);
  for (const character of CHINESE + Object.keys(SINGLE).join('')) classes[character.charCodeAt(0)] = DIGIT;
  const gap = new RegExp(GAP);
  for (let code = 0; code < classes.length; code += 1) {
    if (gap.test(String.fromCharCode(code))) classes[code] = BETWEEN;
  }
  return classes;
})();

/** Stretches with eleven digits or more of whatever kind, nothing but marks between them. */
export function digitStretches(text: string): (readonly [start: number, end: number])[] {
  const found: (readonly [number, number])[] = [];
  let start = -1;
  let end = -1;
  let digits = 0;
  for (let at = 0; at < text.length; at += 1) {
    const kind = CLASSES[text.charCodeAt(at)];
    if (kind === DIGIT) {
      if (start < 0) start = at;
      digits += 1;
      end = at + 1;
    } else if (start >= 0 && (kind !== BETWEEN || at - end >= WIDEST_GAP)) {
      if (digits >= 11) found.push([start, end]);
      start = -1;
      digits = 0;
    }
  }
  if (digits >= 11) found.push([start, end]);
  return found;
}
