import type { ProposedFigure } from '#intake/figures.ts';
import type { Grid } from '#intake/source.ts';
import type { KnownNames } from '#intake/standards.ts';
import { dense } from '#intake/words.ts';
import { parseQuantity, type Quantity } from '#quantity/quantity.ts';
import { parsePeriod, samePeriod, yearEnd, yearPeriod } from '#schema/date.ts';
import type { MetricKind } from '#schema/metric.ts';

/** A table of figures in the layout of `report.xlsx` and `figures.csv`, with what could not be read of it. */
export interface FigureTable {
  figures: ProposedFigure[];
  doubts: string[];
}

type Column = 'id' | 'label' | 'value' | 'kind' | 'from' | 'to' | 'note';

const COLUMNS: ReadonlyArray<readonly [Column, RegExp]> = [
  ['id', /^(?:编号|id|figure)$/i],
  ['label', /^(?:数据项|名称|指标|label|数据名称)$/i],
  ['value', /^(?:公布的数|公布值|原文|text|value|published)$/i],
  ['kind', /^(?:类别|kind)$/i],
  ['from', /^(?:期间起|from|period_from)$/i],
  ['to', /^(?:期间止|to|period_to)$/i],
  ['note', /^(?:备注|note)$/i],
];
const KINDS: Readonly<Record<string, MetricKind>> = {
  期间数: 'flow',
  时点数: 'stock',
  比率: 'ratio',
  计数: 'count',
  flow: 'flow',
  stock: 'stock',
  ratio: 'ratio',
  count: 'count',
};
const ID = /^[a-z][A-Za-z0-9]*(\.[a-z0-9][A-Za-z0-9]*)*$/;

/** Reads figures with their ids, as this site publishes them; undefined for any other table. */
export function readFigureTable({ rows }: Grid, names: KnownNames, year: number): FigureTable | undefined {
  const head = rows.findIndex(
    (row) =>
      row.some(({ text }) => COLUMNS[0]?.[1].test(dense(text))) &&
      row.some(({ text }) => COLUMNS[2]?.[1].test(dense(text))),
  );
  if (head < 0) return undefined;
  const columns = new Map<Column, number>();
  for (const [index, { text }] of (rows[head] ?? []).entries()) {
    const column = COLUMNS.find(([name, pattern]) => !columns.has(name) && pattern.test(dense(text)))?.[0];
    if (column !== undefined) columns.set(column, index);
  }
  const table: FigureTable = { figures: [], doubts: [] };
  for (const row of rows.slice(head + 1)) {
    const text = (column: Column) => (row[columns.get(column) ?? -1]?.text ?? '').trim();
    if (text('id') === '' && text('value') === '') continue;
    addFigure(text, table, names, year);
  }
  return table.figures.length === 0 ? undefined : table;
}

function addFigure(text: (column: Column) => string, table: FigureTable, names: KnownNames, year: number): void {
  const id = text('id');
  const { quantity } = parseQuantity(text('value'), names.measures);
  if (!ID.test(id) || quantity === undefined) {
    if (ID.test(id)) table.doubts.push(`数据“${id}”的值“${text('value')}”读不懂，未收`);
    return;
  }
  const metric = names.metrics.get(id);
  const label = text('label') === '' ? (metric?.label ?? id) : text('label');
  const usualKind = metric?.kind ?? kindOf(quantity);
  const kind = KINDS[text('kind')] ?? usualKind;
  const usual = kind === 'stock' ? yearEnd(year) : yearPeriod(year);
  const period = parsePeriod(`${text('from')}/${text('to')}`) ?? usual;
  table.figures.push({
    id,
    label,
    names: [label, ...(metric?.aliases ?? [])],
    quantity,
    value: text('value').replace(/\s+/g, ''),
    standard: metric !== undefined && metric.label === label,
    kind: kind === usualKind ? undefined : kind,
    note: text('note') === '' ? undefined : text('note'),
    period,
    periodText: samePeriod(period, usual) ? undefined : `${period.from}/${period.to}`,
    token: undefined,
    doubt: undefined,
  });
}

/** What a figure without a metric is taken for. */
function kindOf({ unit }: Quantity): MetricKind {
  if (unit.dimension === 'ratio' || unit.dimension === 'ratio-difference') return 'ratio';
  return unit.dimension === 'money' ? 'flow' : 'count';
}
