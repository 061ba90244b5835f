/** An Arabic number as written; `digits` are plain decimal digits. */
export interface WrittenNumber {
  end: number;
  digits: string;
}

const D = '[0-9０-９]';
const NUMBER = new RegExp(`(?:${D}{1,3}(?:[,，]${D}{3})+(?!${D})|${D}+)(?:[.．]${D}+)?`, 'y');
/** What a line end or a stray space of a PDF cuts off a number. */
const THOUSANDS = new RegExp(`(?:[ \\u00a0\\n]${D}{3})+(?!${D})(?:[.．]${D}+)?`, 'y');
const REST = new RegExp(`(?:\\s?[.．]\\s?${D}+|\\s${D}+(?:[.．]${D}+)?)(?!${D}|[.．]${D})`, 'y');
/** 2023 12: two numbers. 表1 38: neither is a part of the other. */
const YEAR = /^(?:19|20)\d{2}$/;
const NAMING = /[表图页附件第号节章注]\s*$/;
const SERVICE = /^(?:1[12]\d|12\d{3}|9[56]\d{3}|100\d{2})$/;

/** The number that begins at `at`, pieces split by white space not joined. */
export function readNumber(text: string, at: number): WrittenNumber | undefined {
  NUMBER.lastIndex = at;
  const written = NUMBER.exec(text)?.[0];
  return written === undefined ? undefined : { end: at + written.length, digits: plain(written) };
}

/** The number with the pieces that white space split off it, or undefined when nothing may belong to it. */
export function readSplitNumber(text: string, at: number, first: WrittenNumber): WrittenNumber | undefined {
  const next = text.charCodeAt(first.end);
  // Space, no-break space, line end, full stops; nothing else can split a number.
  if (next !== 32 && next !== 160 && next !== 10 && next !== 46 && next !== 0xff0e) return undefined;
  const pattern = /^\d{1,3}$/.test(first.digits) && matchAt(THOUSANDS, text, first.end) !== '' ? THOUSANDS : REST;
  const more = matchAt(pattern, text, first.end);
  // 110.⏎85万元 can only be one number; 110 85万元 are two.
  if (more === '' || (!/^\s?[.．]/.test(more) && standsAlone(text, at, first.digits))) return undefined;
  const joined = plain(text.slice(at, first.end + more.length).replace(/\s+/g, ''));
  return /^\d+(?:\.\d+)?$/.test(joined) ? { end: first.end + more.length, digits: joined } : undefined;
}

function standsAlone(text: string, at: number, digits: string): boolean {
  return YEAR.test(digits) || SERVICE.test(digits) || NAMING.test(text.slice(Math.max(0, at - 3), at));
}

/** Whether the digits are those of a public service's telephone number: 12345, 110, 95598. */
export function isServiceNumber(digits: string): boolean {
  return SERVICE.test(digits);
}

export function isYear(digits: string): boolean {
  return YEAR.test(digits);
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

function plain(written: string): string {
  const narrow = /[０-９．，]/.test(written) ? written.normalize('NFKC') : written;
  return narrow.includes(',') ? narrow.replaceAll(',', '') : narrow;
}
