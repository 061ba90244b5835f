import { baseValue } from '#derive/amount.ts';
import type { RecordedFigure } from '#derive/register.ts';
import { decimalText } from '#quantity/rational.ts';

interface Spender {
  href: string;
  figures: readonly Pick<RecordedFigure, 'id' | 'number' | 'measure'>[];
}

/** Ids of fragments with the report's expenditure in whole yuan, for sorting; `ids` by address. */
export function amountsFile(reports: readonly Spender[], ids: ReadonlyMap<string, string>): [string, string][] {
  return reports.flatMap(({ href, figures }): [string, string][] => {
    const expenditure = figures.find(({ id }) => id === 'expenditure');
    const value = expenditure && baseValue(expenditure);
    const id = ids.get(href);
    return value === undefined || id === undefined ? [] : [[id, decimalText(value, 0)]];
  });
}
