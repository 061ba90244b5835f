import type { Token } from '#prose/token.ts';
import type { Period } from '#schema/date.ts';

const MONTHS = /^(?:(\d{4})年)?(\d{1,2})月?(?:\d{1,2}日)?[-—–~―至到]{1,2}(?:(\d{4})年)?(\d{1,2})月/;
const HALF = /^(?:(\d{4})年)?([上下])半年/;
const YEAR = /^(\d{4})年度?$/;

/** A few dates stand in every report; past so many the rest are not kept. */
const MOST_KEPT = 5000;
const known = new Map<string, { period: Period | undefined }>();

/** The months a date of the text spans, as a period; undefined for single days and months. `year`: where it names none. */
export function periodOfDate({ class: kind, text }: Token, year: number): Period | undefined {
  if (kind !== 'date') return undefined;
  const key = `${year} ${text}`;
  const read = known.get(key);
  if (read !== undefined) return read.period;
  const period = readPeriod(text, year);
  if (known.size < MOST_KEPT) known.set(key, { period });
  return period;
}

function readPeriod(text: string, year: number): Period | undefined {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  const half = HALF.exec(plain);
  if (half !== null) {
    const named = half[1] ?? String(year);
    return half[2] === '上' ? months(named, 1, named, 6) : months(named, 7, named, 12);
  }
  const full = YEAR.exec(plain)?.[1];
  if (full !== undefined) return months(full, 1, full, 12);
  const match = MONTHS.exec(plain);
  if (match === null) return undefined;
  const from = match[1] ?? String(year);
  return months(from, Number(match[2]), match[3] ?? from, Number(match[4]));
}

function months(fromYear: string, fromMonth: number, toYear: string, toMonth: number): Period {
  const last = new Date(Date.UTC(Number(toYear), toMonth, 0)).getUTCDate();
  const two = (number: number) => String(number).padStart(2, '0');
  return { from: `${fromYear}-${two(fromMonth)}-01`, to: `${toYear}-${two(toMonth)}-${two(last)}` };
}

/** Part of the year from its first day that ends before its last: January to November. */
export function isPartOfYear({ from, to }: Period, year: number): boolean {
  return from === `${year}-01-01` && to > from && to < `${year}-12-31`;
}
