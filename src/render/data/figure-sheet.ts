import type { FigureView, ReportView } from '#derive/report-view.ts';
import { type Cell, isNumber, type NumberPlace, numberCell, place, type Sheet } from '#render/data/sheet.ts';
import { KINDS } from '#render/metrics/metric-words.ts';
import { OUTCOMES } from '#render/words/verdict.ts';

const NAME = '数据';
const NUMBER_COLUMN = 3;

/** Every figure of the report: as published, and as a number to calculate with. */
export function figureSheet({ figures }: ReportView): Sheet {
  return {
    name: NAME,
    columns: [
      { title: '编号', width: 26 },
      { title: '数据项', width: 34 },
      { title: '公布的数', width: 16 },
      { title: '数值', width: 16 },
      { title: '计量单位', width: 10 },
      { title: '类别', width: 9 },
      { title: '期间起', width: 12 },
      { title: '期间止', width: 12 },
      { title: '上年的数', width: 16 },
      { title: '比上年', width: 10 },
      { title: '校验项数', width: 10 },
      { title: '校验结论', width: 12 },
      { title: '备注', width: 40 },
    ],
    rows: figures.map(rowOf),
    totals: 0,
    empty: '报告没有公布数据项。',
  };
}

function rowOf(figure: FigureView): Cell[] {
  return [
    figure.id,
    figure.label,
    figure.text,
    numberCell(figure.number, figure.text.includes(',')),
    figure.measure,
    KINDS[figure.kind].word,
    { day: figure.span.from },
    { day: figure.span.to },
    figure.previous?.text ?? null,
    figure.change,
    { number: String(figure.checks.length) },
    figure.outcome === null ? null : OUTCOMES[figure.outcome].word,
    figure.note,
  ];
}

/** Where the number of each figure stands, in their order; null for one that is no number there. */
export function figurePlaces({ figures }: ReportView): Map<string, NumberPlace | null> {
  return new Map(
    figures.map(({ id, number, measure }, row) => [
      id,
      isNumber(number) ? { place: place(NAME, NUMBER_COLUMN, row), number, measure } : null,
    ]),
  );
}
