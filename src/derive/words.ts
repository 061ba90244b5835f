import { type Period, samePeriod, yearEnd, yearPeriod } from '#schema/date.ts';

/** What a correction says in place of the new value when its figure is no longer published. */
export const NO_LONGER_PUBLISHED = '不再公布';

/** `2024年9月10日` */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** The period in words, or null when it is the fiscal year or its last day. */
export function periodInWords(period: Period, year: number): string | null {
  if (samePeriod(period, yearPeriod(year)) || samePeriod(period, yearEnd(year))) return null;
  const { from, to } = period;
  if (from === to) return dayInWords(from);
  if (samePeriod(period, yearPeriod(Number(from.slice(0, 4))))) return `${from.slice(0, 4)}年`;
  const months = from.endsWith('-01') && isMonthEnd(to);
  if (!months) return `${dayInWords(from)}—${dayInWords(to)}`;
  const [fromYear, fromMonth] = from.split('-').map(Number);
  const [toYear, toMonth] = to.split('-').map(Number);
  if (fromYear !== toYear) return `${fromYear}年${fromMonth}月—${toYear}年${toMonth}月`;
  return fromMonth === toMonth ? `${fromYear}年${fromMonth}月` : `${fromYear}年${fromMonth}月—${toMonth}月`;
}

function isMonthEnd(day: string): boolean {
  const [year = 0, month = 1, date] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).getUTCDate() === date;
}
