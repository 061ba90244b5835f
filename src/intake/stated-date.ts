import { clauseStart } from '#intake/quantity-name.ts';
import type { StatedSetting } from '#intake/stated.ts';
import { isPartOfYear, periodOfDate } from '#prose/period.ts';
import type { Token } from '#prose/token.ts';
import type { Period } from '#schema/date.ts';

/** The months or the other year that the sentence names before the number. */
export function datesBefore(
  { tokens, index, fiscalYear }: StatedSetting,
  token: Token,
): { year: number | undefined; period: Period | undefined } {
  const { text } = token.block;
  for (let other = index - 1; other >= 0; other -= 1) {
    const date = tokens[other];
    if (date === undefined || date.class !== 'date') continue;
    const between = text.slice(date.end, token.start);
    if (/[。！？]/.test(between)) break;
    const period = periodOfDate(date, fiscalYear);
    if (period !== undefined && isPartOfYear(period, Number(period.from.slice(0, 4))))
      return { year: undefined, period };
    const [year] = date.years;
    if (year !== undefined && !/[，,；;：:（(]/.test(between))
      return { year: year === fiscalYear ? undefined : year, period: undefined };
    if (year !== undefined) break;
  }
  const last =
    /(?:上年|去年|上一年)(?!结转|结余)/.test(text.slice(clauseStart(text, token.start), token.start)) &&
    token.direction === undefined;
  return { year: last ? fiscalYear - 1 : undefined, period: undefined };
}
