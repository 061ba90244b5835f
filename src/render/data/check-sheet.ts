import { decimalsOf } from '#derive/amount.ts';
import type { ReportView } from '#derive/report-view.ts';
import { statementInWords } from '#derive/statement-words.ts';
import { decimal, decimalText } from '#quantity/rational.ts';
import { type Cell, FIRST_ROW, type Sheet } from '#render/data/sheet.ts';
import { type SumFormula, sumFormulas } from '#render/data/sum-formula.ts';
import { OUTCOMES } from '#render/words/verdict.ts';

/** Every check; a sum is there once more as formulas, so that the reader's own spreadsheet does it over. */
export function checkSheet(view: ReportView): Sheet {
  const labels = new Map(view.figures.map(({ id, label }) => [id, label]));
  const formulaOf = sumFormulas(view);
  const label = (id: string): string =>
    labels.get(id) ?? (Object.hasOwn(view.labels, id) ? view.labels[id] : undefined) ?? id;
  return {
    name: '校验',
    columns: [
      { title: '序号', width: 6 },
      { title: '规则', width: 24 },
      { title: '校验项', width: 56 },
      { title: '结论', width: 12 },
      { title: '公布', width: 16 },
      { title: '算得', width: 16 },
      { title: '相差', width: 14 },
      { title: '允许的舍入差', width: 14 },
      { title: '公布的数（引用）', width: 16 },
      { title: '各部分之和（公式）', width: 18 },
      { title: '差（公式）', width: 12 },
      { title: '没有计算的原因', width: 40 },
    ],
    rows: view.checkList.map((check, row) => [
      { number: String(row + 1) },
      check.rule,
      statementInWords(check.statement, label),
      OUTCOMES[check.outcome].word,
      check.published,
      check.calculated,
      check.gap,
      check.limit,
      ...formulaCells(formulaOf(check), FIRST_ROW + row),
      check.reason,
    ]),
    totals: 0,
    empty: '这份报告没有可以列出的校验项。',
  };
}

function formulaCells(sum: SumFormula | null, row: number): Cell[] {
  return sum === null ? [null, null, null] : [sum.published, sum.calculated, difference(sum, row)];
}

/** Rounded to the published places: a spreadsheet's own arithmetic is binary. */
function difference({ published, calculated }: SumFormula, row: number): Cell {
  const decimals = Math.max(...[published, calculated].map(({ number }) => decimalsOf({ number, measure: '' })));
  const gap = decimal(published.number).sub(decimal(calculated.number));
  return { formula: `ROUND(I${row}-J${row},${decimals})`, number: decimalText(gap, decimals, decimals) };
}
