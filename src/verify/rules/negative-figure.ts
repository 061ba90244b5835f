import type { Quantity } from '#quantity/quantity.ts';
import { ZERO } from '#quantity/rational.ts';
import type { MetricKind } from '#schema/metric.ts';
import { datasheetCells, placeOfCell } from '#verify/datasheet-cells.ts';
import type { Problem, Rule } from '#verify/rule.ts';
import type { Subject } from '#verify/subject.ts';

/** income, expenditure, cases, people … ≥ 0 */
export const negativeFigure: Rule = {
  id: 'negative-figure',
  severity: 'error',
  waivable: true,
  title: { zh: '不能为负的数写成了负数', en: 'a figure that cannot be negative is' },
  equation: '收入、支出、预算、件数、人数 ≥ 0；名称说明是调减、增减、差额、结余的除外',
  explanation:
    '收支和件数没有负的。负号多半来自表格里的破折号或录入失误；确实是调减、冲减的，名称里应当写明，读者才看得懂。',
  example: { failing: '项目支出：-295.33万元', passing: '项目支出：295.33万元；公益林补助调减：-2.66万元' },
  check(subject) {
    return { problems: [...negativeFigures(subject), ...negativeCells(subject)] };
  },
};

function negativeFigures({ report, figures }: Subject): Problem[] {
  return [...figures.values()]
    .filter(({ label, quantity, kind }) => quantity.value.compare(ZERO) < 0 && !mayBeNegative(label, quantity, kind))
    .map(({ id, label, quantity, metric }) => ({
      place: report.locate(['figures', id, 'value']),
      ...sentence(id, label, quantity, metric !== undefined),
    }));
}

function negativeCells(subject: Subject): Problem[] {
  return datasheetCells(subject).flatMap((cell) => {
    const { figure, label, quantity } = cell;
    if (quantity.value.compare(ZERO) >= 0) return [];
    const metric = subject.content.metrics.get(figure);
    if (mayBeNegative(label, quantity, subject.figures.get(figure)?.kind ?? metric?.kind ?? 'flow')) return [];
    return [{ place: placeOfCell(subject, cell), ...sentence(figure, label, quantity, metric !== undefined) }];
  });
}

/** Words of a change or a balance. */
const SIGNED = /[调增减变差净冲退亏盈余缩降抵]|结转|损益|收回/;
const NOT_SIGNED = /调查|调解|调研|退休|退役|退耕|增值税/g;

function mayBeNegative(label: string, { unit }: Quantity, kind: MetricKind): boolean {
  if (unit.dimension === 'ratio' || unit.dimension === 'ratio-difference' || kind === 'ratio') return true;
  return SIGNED.test(label.replace(NOT_SIGNED, ''));
}

/** Money of the report's own may have been taken back; a person looks. */
function sentence(id: string, label: string, { text, unit }: Quantity, standard: boolean) {
  const positive = text.replace(/^[-−－]/, '');
  const severity = standard || unit.dimension !== 'money' ? ('error' as const) : ('warning' as const);
  return {
    figure: id,
    found: text,
    expected: positive,
    severity,
    zh: `“${label}”不能是负数，现为 ${text}；请改为 ${positive}，确属调减、冲减的请在名称中写明`,
    en: `${label} cannot be negative, found ${text}; write ${positive}, or say in the label that it is a reduction`,
    hypotheses: [{ kind: 'sign', figure: id, replace: text, with: positive, score: 0.8 }],
  };
}
