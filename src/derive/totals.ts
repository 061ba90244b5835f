import { type Amount, baseValue, decimalsOf, textIn } from '#derive/amount.ts';
import type { ReportRecord } from '#derive/register.ts';
import { ZERO } from '#quantity/rational.ts';
import { unitOfMeasure } from '#quantity/unit-of-measure.ts';

/** A sum over whole-unit reports of one sort, real or sample. */
export interface Total {
  id: string;
  label: string;
  /** `12,345.67万元` */
  text: string;
  /** Reports that publish it. */
  counted: number;
  /** Reports that could have. */
  of: number;
}

const MONEY = '万元';
/** Decimals of 万元 that a total shows at most. */
const FINEST = 2;

/**
 * Exact sums in 万元 of what whole-unit reports publish under these ids. Project reports are left out: a unit's money
 * contains that of its projects. Never call it with real and sample reports together.
 */
export function totalsOf(reports: readonly ReportRecord[], ids: readonly { id: string; label: string }[]): Total[] {
  const whole = reports.filter(({ scope }) => scope === 'whole-unit');
  if (new Set(whole.map(({ sample }) => sample)).size > 1)
    throw new Error('real and sample reports are never added up');
  return ids.flatMap(({ id, label }) => {
    const amounts = whole.flatMap(({ figures }) => figures.filter((figure) => figure.id === id && isMoney(figure)));
    const text = sumText(amounts);
    return text === null ? [] : [{ id, label, text, counted: amounts.length, of: whole.length }];
  });
}

/** The sum in 万元, added exactly and then shown to the last place of the coarsest addend; null of nothing. */
export function sumText(amounts: readonly Amount[]): string | null {
  const unit = unitOfMeasure(MONEY);
  if (unit === undefined || amounts.length === 0) return null;
  const sum = amounts.reduce((total, amount) => total.add(baseValue(amount) ?? ZERO), ZERO);
  return textIn(sum, unit, Math.min(...amounts.map(decimalsInMoney)));
}

function isMoney({ measure }: Amount): boolean {
  const unit = unitOfMeasure(measure);
  return unit?.dimension === 'money' && unit.per === undefined;
}

/** 439.62万元 shows two decimals of 万元, 100元 shows four, 1.5亿元 none. */
function decimalsInMoney(amount: Amount): number {
  const shift: Readonly<Record<string, number>> = { 元: 4, 亿元: -4 };
  return Math.min(FINEST, Math.max(0, decimalsOf(amount) + (shift[amount.measure] ?? 0)));
}
