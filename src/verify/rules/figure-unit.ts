import type { Quantity } from '#quantity/quantity.ts';
import { addable, type UnitOfMeasure, unitOfMeasure } from '#quantity/unit-of-measure.ts';
import { datasheetCells, placeOfCell } from '#verify/datasheet-cells.ts';
import type { Problem, Rule } from '#verify/rule.ts';
import type { ReportFigure, Subject } from '#verify/subject.ts';

/** unit of a value = unit of what is measured (万元 or 元 for money, % for a rate) */
export const figureUnit: Rule = {
  id: 'figure-unit',
  severity: 'error',
  waivable: true,
  title: { zh: '数据的单位与口径不符', en: 'a figure in a unit of something else' },
  equation: '数据的单位与口径的计量单位是同一类：金额用元、万元、亿元，比率用 %，件数用件、宗',
  explanation:
    '把件数写成万元、把金额写成百分比，多半是填错了格或漏改了单位。同一类单位之间（元与万元、件与宗）可以换用，不同类的不可以。',
  example: { failing: '本年收入：439.62件', passing: '本年收入：439.62万元' },
  check(subject) {
    return { problems: [...subject.figures.values()].flatMap(wrongFigure(subject)).concat(wrongCells(subject)) };
  },
};

function wrongFigure({ report }: Subject): (figure: ReportFigure) => Problem[] {
  return ({ id, label, metric, quantity }) => {
    const fits = metric === undefined ? labelFits(label, quantity.unit) : measureFits(metric.measure, quantity.unit);
    if (fits) return [];
    const measure = metric?.measure ?? (RATE.test(label) ? '%' : '万元');
    const place = report.locate(['figures', id, 'value']);
    return [{ ...sentence(label, quantity, measure), place, figure: id, severity: weight(quantity.unit, measure) }];
  };
}

/** A datasheet cell is held to its metric, or to the report's own figure. */
function wrongCells(subject: Subject): Problem[] {
  const { figures, content } = subject;
  return datasheetCells(subject).flatMap((cell) => {
    const { figure, label, quantity } = cell;
    const measure = content.metrics.get(figure)?.measure ?? figures.get(figure)?.quantity.unit.name;
    if (measure === undefined || measureFits(measure, quantity.unit)) return [];
    const place = placeOfCell(subject, cell);
    return [{ ...sentence(label, quantity, measure), place, figure, severity: weight(quantity.unit, measure) }];
  });
}

function measureFits(measure: string, unit: UnitOfMeasure): boolean {
  const wanted = unitOfMeasure(measure);
  if (wanted === undefined) return true;
  return addable(wanted, unit) && (wanted.per === undefined) === (unit.per === undefined);
}

/** 频率, 效率 and the like are no percentages. */
const RATE = /(?<![频功效速汇心])率$|占比$|比重$/;
const MONEY = /(?:金额|资金|经费)$/;

/** A figure without a metric is held to its own name, as far as that tells. */
function labelFits(label: string, { dimension }: UnitOfMeasure): boolean {
  if (RATE.test(label)) return dimension === 'ratio' || dimension === 'ratio-difference';
  return !MONEY.test(label) || dimension === 'money';
}

/** Counts of another kind (人次 for 件) may be a way of speaking; anything else is wrong. */
function weight(unit: UnitOfMeasure, measure: string): 'error' | 'warning' {
  return unit.dimension === 'count' && unitOfMeasure(measure)?.dimension === 'count' ? 'warning' : 'error';
}

function sentence(label: string, { text, unit }: Quantity, measure: string) {
  return {
    found: text,
    expected: measure,
    zh: `“${label}”的单位应与“${measure}”同类，现为“${unit.name}”（${text}）；请核对单位，或这个数是否填错了位置`,
    en: `${label} is measured in ${measure}, found ${text}; correct the unit, or move the number to where it belongs`,
  };
}
