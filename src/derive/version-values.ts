import { periodInWords } from '#derive/words.ts';
import type { ReportDocument } from '#load/report-document.ts';
import type { Quantity } from '#quantity/quantity.ts';
import type { MetricKind } from '#schema/metric.ts';
import type { ReportFigure } from '#verify/subject.ts';

/** The figures of a report and its other two documents, as far as a comparison of versions needs them. */
export interface Version {
  figures: ReadonlyMap<string, Pick<ReportFigure, 'id' | 'label' | 'kind' | 'quantity' | 'period'>>;
  report: Pick<ReportDocument, 'front'>;
}

/** A published value of any of the three documents. */
export interface Value {
  key: string;
  label: string;
  quantity: Quantity | undefined;
  text: string;
  kind: MetricKind;
  period: string | null;
}

const COLUMNS = { original: '年初预算数', adjusted: '调整后预算数', actual: '决算数' } as const;

/** All published values of a version by key; none of a version that is not there. */
export function valuesOf(version: Version | undefined): Map<string, Value> {
  if (version === undefined) return new Map();
  const { year } = version.report.front;
  const figures = [...version.figures.values()].map(
    ({ id, label, kind, quantity, period }): Value => ({
      key: id,
      label,
      quantity,
      text: quantity.text,
      kind,
      period: periodInWords(period, year),
    }),
  );
  return new Map([...figures, ...cellsOf(version), ...scoresOf(version)].map((value) => [value.key, value]));
}

function cellsOf({ report: { front }, figures }: Version): Value[] {
  return front.datasheet.flatMap((row) =>
    (['original', 'adjusted', 'actual'] as const).flatMap((column): Value[] => {
      const quantity = row[column];
      if (quantity === undefined) return [];
      const figure = figures.get(row.figure);
      const label = `数据表：${row.label ?? figure?.label ?? row.figure}（${COLUMNS[column]}）`;
      const kind = figure?.kind ?? 'flow';
      return [{ key: `${row.figure}/${column}`, label, quantity, text: quantity.text, kind, period: null }];
    }),
  );
}

function scoresOf({ report: { front } }: Version): Value[] {
  const { items = [], total, grade } = front.scorecard ?? {};
  const value = (key: string, label: string, text: string | undefined): Value[] =>
    text === undefined
      ? []
      : [{ key: `score/${key}`, label: `评分表：${label}`, quantity: undefined, text, kind: 'ratio', period: null }];
  return [
    ...items.flatMap(({ indicator, label, score, actual }) => [
      ...value(`${indicator}/actual`, `${label ?? indicator}（完成值）`, actual),
      ...value(indicator, `${label ?? indicator}（得分）`, score),
    ]),
    ...value('total', '总分', total),
    ...value('grade', '等级', grade),
  ];
}
