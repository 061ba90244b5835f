import type { Quantity } from '#quantity/quantity.ts';
import { decimalText } from '#quantity/rational.ts';
import { addable } from '#quantity/unit-of-measure.ts';
import { appliedRelations } from '#verify/applied-relations.ts';
import type { Problem, Rule } from '#verify/rule.ts';
import type { ReportFigure, Subject } from '#verify/subject.ts';

/** flow this year ≠ the same flow last year, digit by digit */
export const staleValue: Rule = {
  id: 'stale-value',
  severity: 'warning',
  waivable: true,
  title: { zh: '与上年的数完全相同', en: 'last year’s value left in' },
  equation: '四位以上有效数字的发生额、业务量 ≠ 上年度报告公布的同一数据',
  explanation:
    '一年的收支、业务量到最后一位都与上年相同，几乎总是改报告时漏改了。存量（编制、固定资产）、比率、零和位数少的数本来就可能不变，不在此列。',
  example: {
    failing: '2022年度受理 177321件，2023年度受理 177321件',
    passing: '2022年度受理 163902件，2023年度受理 177321件',
  },
  check(subject) {
    const { report, figures } = subject;
    const last = subject.neighbour(report.front.year - 1)?.figures;
    if (last === undefined) return {};
    const stale = [...figures.values()].filter((figure) => isStale(figure, last.get(figure.id), report.front.year));
    if (stale.length === 0) return {};
    const supported = supportedFigures(subject, last);
    return { problems: stale.filter(({ id }) => !supported.has(id)).map((figure) => problemOf(subject, figure)) };
  },
};

/** Figures of relations that hold and in which another figure has changed: the same value twice is chance. */
function supportedFigures(subject: Subject, last: ReadonlyMap<string, ReportFigure>): Set<string> {
  const supported = new Set<string>();
  for (const { relation, check } of appliedRelations(subject)) {
    if (relation?.comparison !== '=' || (check?.outcome !== 'exact' && check?.outcome !== 'rounding')) continue;
    const changed = check.figures.filter((id) => hasChanged(subject.figures.get(id), last.get(id)));
    for (const id of check.figures) if (changed.some((other) => other !== id)) supported.add(id);
  }
  return supported;
}

function hasChanged(now: ReportFigure | undefined, last: ReportFigure | undefined): boolean {
  return now !== undefined && last?.quantity.value.equals(now.quantity.value) !== true;
}

function problemOf({ report }: Subject, { id, label, quantity: { text } }: ReportFigure): Problem {
  const last = report.front.year - 1;
  const zh = `“${label}”${text} 与${last}年度报告公布的数完全相同，可能漏改；请核对，确实相同的请在 waivers 中说明`;
  const en = `${id} ${text} is exactly what the report for ${last} says; update it, or explain it under waivers`;
  return { place: report.locate(['figures', id, 'value']), figure: id, found: text, expected: '', zh, en };
}

const FEWEST_DIGITS = 4;

function isStale({ kind, quantity, period }: ReportFigure, last: ReportFigure | undefined, year: number): boolean {
  if (
    last === undefined ||
    (kind !== 'flow' && kind !== 'count') ||
    last.kind !== kind ||
    !period.to.startsWith(String(year))
  )
    return false;
  if (quantity.unit.dimension === 'ratio' || !quantity.value.equals(last.quantity.value)) return false;
  return addable(quantity.unit, last.quantity.unit) && significantDigits(quantity) >= FEWEST_DIGITS;
}

/** Digits without leading and trailing zeros: 4 of 1.284万 and of 12840. */
function significantDigits({ number, decimals }: Quantity): number {
  const digits = decimalText(number.abs(), decimals, decimals).replace('.', '');
  return digits.replace(/^0+|0+$/g, '').length;
}
