const D = '[0-9０-９]';
const YEAR = '(?:19|20|１９|２０)[0-9０-９]{2}';
const DASH = '(?:[-—–－~～―]{1,2}|至|到)';
const MONTH = `(?:1[0-2]|0?[1-9]|１[０-２]|０?[１-９])(?!${D})`;
const DAY = `(?:[12]${D}|3[01]|0?[1-9]|[１２][０-９]|３[０１]|０?[１-９])(?!${D})`;
const CN = '[〇零一二三四五六七八九]';
const MONTHS = `${MONTH}\\s*月份?(?:\\s*${DAY}\\s*[日号])?`;
const YEARLY = '(?:\\s*(?:度|财年|末|底|初))?';

/** Dates and periods that begin with an Arabic digit, most particular first. */
const ARABIC = oneOf([
  `${YEAR}\\s*年?度?\\s*${DASH}\\s*${YEAR}\\s*年度?`,
  `${YEAR}\\s*年\\s*${MONTH}\\s*月?\\s*(?:${DAY}\\s*日\\s*)?${DASH}\\s*(?:${YEAR}\\s*年\\s*)?(?:${MONTH}\\s*月份?(?:\\s*${DAY}\\s*[日号])?|${DAY}\\s*日)`,
  `${YEAR}\\s*年${YEARLY}(?:\\s*${MONTHS}|\\s*第?[1-4一二三四]\\s*季度|\\s*[上下]半年)?`,
  `${YEAR}[-/.．](?:0[1-9]|1[0-2]|[1-9])(?:[-/.．]${DAY})?(?![.．]?${D})`,
  `(?:${MONTH}、)*${MONTH}\\s*月?\\s*${DASH}\\s*${MONTH}\\s*月份?`,
  `(?:${MONTH}、)+${MONTH}\\s*月份?`,
  `${MONTHS}(?:\\s*${DASH}\\s*(?:${MONTHS}|${DAY}\\s*[日号]))?`,
  `[1-4]\\s*(?:[-—至]\\s*[1-4]\\s*)?季度`,
  `${D}{1,2}[:：][0-5０-５]${D}(?:\\s*${DASH}\\s*${D}{1,2}[:：][0-5０-５]${D})?(?!${D})`,
  `${D}{1,2}\\s*时(?:\\s*[0-5]?${D}\\s*分(?!钟))?(?=[，。、；至到—-]|许|前|后|起)`,
]);

const CHINESE = oneOf([
  `${CN}{4}\\s*年度?(?:[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}[日号])?)?`,
  `[一二三四]季度`,
  `[一二三四五六七八九十]{1,2}月(?:份|[一二三四五六七八九十]{1,3}[日号]|(?=[，。、底初末至]))`,
]);

const DAY_AFTER = new RegExp(`${DAY}\\s*[日号](?![内前均常])`, 'y');

/** End of the date or period that begins at `at`, or undefined. `dateBefore`: a date ended just before (2月15日、18日). */
export function matchDate(text: string, at: number, dateBefore: boolean): number | undefined {
  ARABIC.lastIndex = at;
  const match = ARABIC.exec(text);
  if (match !== null) return at + match[0].trimEnd().length;
  if (!dateBefore) return undefined;
  DAY_AFTER.lastIndex = at;
  const day = DAY_AFTER.exec(text);
  return day === null ? undefined : at + day[0].length;
}

export function matchChineseDate(text: string, at: number): number | undefined {
  CHINESE.lastIndex = at;
  const match = CHINESE.exec(text);
  return match === null ? undefined : at + match[0].length;
}

/** The first of the patterns that matches where it is told to look. */
function oneOf(patterns: readonly string[]): RegExp {
  return new RegExp(patterns.map((pattern) => `(?:${pattern})`).join('|'), 'y');
}

const ARABIC_YEAR = /(?:19|20)\d{2}(?=\s*年|\s*[-/.—–~～至到]|\s*$)/g;
const CHINESE_YEAR = /[〇零一二三四五六七八九]{4}(?=年)/;

/** A few dates stand in every report; past so many the rest are not kept. */
const MOST_KEPT = 5000;
const known = new Map<string, readonly number[]>();

/** Years that the text of a date names. */
export function yearsOf(text: string): readonly number[] {
  const years = known.get(text);
  if (years !== undefined) return years;
  const made = readYears(text);
  if (known.size < MOST_KEPT) known.set(text, made);
  return made;
}

function readYears(text: string): number[] {
  const years = [...text.normalize('NFKC').matchAll(ARABIC_YEAR)].map(([year]) => Number(year));
  const chinese = years.length === 0 ? CHINESE_YEAR.exec(text)?.[0] : undefined;
  if (chinese === undefined) return years;
  return [Number([...chinese].map((digit) => '零一二三四五六七八九'.indexOf(digit === '〇' ? '零' : digit)).join(''))];
}
