import { type Interval, intervalOf } from '#quantity/interval.ts';
import type { Quantity } from '#quantity/quantity.ts';
import type { Place } from '#schema/finding.ts';
import type { Subject } from '#verify/subject.ts';

export const COLUMNS = ['original', 'adjusted', 'actual'] as const;
export type Column = (typeof COLUMNS)[number];

/** Heads of the datasheet's columns. */
export const COLUMN_LABELS: Readonly<Record<Column, string>> = {
  original: '年初预算',
  adjusted: '全年预算',
  actual: '全年执行',
};

/** A filled cell of the datasheet. */
export interface Cell {
  /** Figure of its row. */
  figure: string;
  column: Column;
  /** Name of its row: the datasheet's own, the figure's or the metric's. */
  label: string;
  quantity: Quantity;
  interval: Interval;
  /** Index of its row in `datasheet`. */
  row: number;
}

/** The filled cells of the report's datasheet, row by row. */
export function datasheetCells({ report, figures, content, rounding }: Subject): Cell[] {
  return report.front.datasheet.flatMap((entry, row) =>
    COLUMNS.flatMap((column) => {
      const { figure, [column]: quantity } = entry;
      if (quantity === undefined) return [];
      const label = entry.label ?? figures.get(figure)?.label ?? content.metrics.get(figure)?.label ?? figure;
      return [{ figure, column, label, quantity, interval: intervalOf(quantity, rounding), row }];
    }),
  );
}

/** Slow: call it only for a finding. */
export function placeOfCell({ report }: Subject, { row, column }: Pick<Cell, 'row' | 'column'>): Place {
  return report.locate(['datasheet', row, column]);
}

/** `基本支出（全年预算）` */
export function nameOfCell({ label, column }: Pick<Cell, 'label' | 'column'>): string {
  return `${label}（${COLUMN_LABELS[column]}）`;
}
