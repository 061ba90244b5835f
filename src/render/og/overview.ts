import type { ReportSummary, Status } from '#derive/report-view.ts';
import { tallyOf } from '#render/list/tally.ts';
import { type CardFooting, judged } from '#render/og/card-data.ts';
import { VERDICTS } from '#render/words/verdict.ts';

/** What a reader must hear of first. */
const GRAVEST: readonly Status[] = ['failed', 'waived', 'unverified', 'verified'];

/** The real reports, or the sample ones where there are no others: a card never counts the two together. */
export function onlyOneSort<R extends ReportSummary>(reports: readonly R[]): R[] {
  const real = reports.filter(({ sample }) => !sample);
  return real.length > 0 ? real : [...reports];
}

/** The gravest verdict among reports of one sort, and how many have it. */
export function footingOf(reports: readonly ReportSummary[]): CardFooting {
  const { statuses, checks } = tallyOf(reports);
  const status = GRAVEST.find((one) => statuses[one] > 0) ?? 'unverified';
  const { word, tone } = VERDICTS[status];
  const count = statuses[status];
  const whole = count === reports.length ? (count === 1 ? word : `全部${word}`) : `${count}份${word}`;
  return judged(status, whole, tone, checks, `${reports.length}份报告，`);
}

/** `2023年度`, `2021—2024年度`. */
export function yearsInWords(years: readonly number[]): string {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (years.length === 0) return '';
  return first === last ? `${first}年度` : `${first}—${last}年度`;
}
