import { arrange, type Entry } from '#verify/table/row-tree.ts';
import type { DataTable, TableRow } from '#verify/table.ts';

/** The rows a total may be the sum of, the likeliest first. */
export interface Coverage {
  total: TableRow;
  readings: readonly (readonly TableRow[])[];
  /** The order of the rows leaves no doubt: a total that none of the readings explains is wrong. */
  clear: boolean;
  /** subtotal: a 小计, or a row with numbered parts below it. */
  kind: 'total' | 'subtotal';
}

/** A part under its whole: 其中：… */
export interface PartOf {
  part: TableRow;
  whole: TableRow;
}

export interface RowTree {
  coverages: readonly Coverage[];
  parts: readonly PartOf[];
}

/**
 * Which rows of a table each total, subtotal and 其中 row belongs with. Points are added up whatever the row is called,
 * other numbers not where it is a rate or an average.
 */
export function rowTree({ rows: all, columns }: DataTable, points = false): RowTree {
  const rows = points ? all.map((row) => ({ ...row, order: { ...row.order, additive: true } })) : all;
  const sections = rows.some(({ order }) => order.rank === 1);
  const filled = rows.filter((row) => hasNumber(row.cells, columns) || !isHeading(row, sections));
  const entries = arrange(filled);
  const parts = entries.flatMap(({ row, parent }) =>
    row.order.partOf && parent !== undefined ? [{ part: row, whole: parent.row }] : [],
  );
  const coverages = [...totals(rows, entries), ...parents(entries)];
  const summed = ({ part, whole }: PartOf) =>
    coverages.some(({ total, clear, readings }) => clear && total === whole && readings[0]?.includes(part) === true);
  return { coverages, parts: parts.filter((one) => !summed(one)) };
}

/** A row without numbers begins a section when it is numbered, stands alone, or sections are closed by 小计 rows. */
function isHeading({ cells, order }: TableRow, sections: boolean): boolean {
  return (
    sections ||
    order.marker !== undefined ||
    order.code !== undefined ||
    cells.length === 1 ||
    /[:：]$/.test(order.name)
  );
}

function hasNumber(cells: TableRow['cells'], columns: DataTable['columns']): boolean {
  return cells.some(
    ({ column, content, figures }) =>
      columns[column]?.role !== 'label' && (content.kind === 'number' || figures.length > 0),
  );
}

/** Rows with parts below them that are not introduced by 其中. */
function parents(entries: readonly Entry[]): Coverage[] {
  return entries.flatMap(({ row, children }) => {
    const below = children.filter((child) => !child.row.order.partOf && child.row.order.additive);
    if (row.order.rank > 0 && row.order.marker === undefined) return [];
    const all = children.map((child) => child.row);
    if (all.length < 2 || below.length === 0) return [];
    const numbered = below.every(({ row: { order } }) => order.marker !== undefined || order.code !== undefined);
    const clear = numbered && children.length === below.length && !below.some(({ doubtful }) => doubtful);
    const readings = [below.map((child) => child.row), all].filter((reading) => reading.length > 1);
    return [{ total: row, readings, clear, kind: 'subtotal' as const }];
  });
}

function totals(rows: readonly TableRow[], entries: readonly Entry[]): Coverage[] {
  const byRow = new Map(entries.map((entry) => [entry.row, entry]));
  return entries.flatMap((entry, index) => {
    const { rank, marker } = entry.row.order;
    if (rank === 0) return [];
    const before = entries.slice(0, index);
    const after = entries.slice(index + 1);
    const first = before.length === 0;
    const above = upwards(rows, byRow, entry);
    const below = downwards(after, rank);
    const listed = first && below[0]?.row.order.partOf === true;
    const readings = listed ? withParts(below) : [...(first ? [] : readingsOf(above)), ...readingsOf(below)];
    const known = readings.filter((reading) => reading.length > 0);
    if (known.length === 0) return [];
    const region = first ? below : above;
    const last = after.every(({ row: { order } }) => order.partOf || order.rank > 0 || !order.additive);
    const clear = marker === undefined && (first || last || rank === 1) && isClear(entry, region);
    return [
      { total: entry.row, readings: known, clear, kind: rank === 1 ? ('subtotal' as const) : ('total' as const) },
    ];
  });
}

/** What a total covers above it: everything back to a total of its own height; lower ones stand for what they cover. */
function upwards(rows: readonly TableRow[], byRow: ReadonlyMap<TableRow, Entry>, total: Entry): Entry[] {
  const { rank } = total.row.order;
  const covered: Entry[] = [];
  let lowest = 0;
  for (let at = rows.indexOf(total.row) - 1; at >= 0; at -= 1) {
    const row = rows[at];
    const entry = row === undefined ? undefined : byRow.get(row);
    if (entry === undefined) {
      // A row of words alone begins a section, which a 小计 does not reach beyond.
      if (rank === 1) break;
      if (lowest === 1) lowest = 0;
      continue;
    }
    const other = entry.row.order.rank;
    if (other >= rank && covered.length > 0) break;
    if (other < lowest) continue;
    if (other > 0) lowest = Math.max(lowest, other);
    covered.unshift(entry);
  }
  return covered;
}

/** Rows below a total that stands first. */
function downwards(after: readonly Entry[], rank: number): Entry[] {
  const end = after.findIndex(({ row: { order } }) => order.rank >= rank);
  const region = end < 0 ? after : after.slice(0, end);
  const subtotals = region.filter(({ row: { order } }) => order.rank > 0 && order.marker === undefined);
  return subtotals.length > 1 ? subtotals : [...region];
}

/** Uppermost rows of a region; then without rows in doubt; then only those that have nothing below them. */
function readingsOf(region: readonly Entry[]): TableRow[][] {
  const counted = region.filter(({ row: { order } }) => order.additive && !order.partOf);
  const top = counted.filter(({ parent }) => parent === undefined || !region.includes(parent));
  const sure = top.filter(({ doubtful }) => !doubtful);
  const leaves = counted.filter(({ children }) => !children.some(({ row: { order } }) => !order.partOf));
  const rows = [top, sure, leaves].map((some) => some.map(({ row }) => row));
  return rows.filter((some, index) => rows.findIndex((other) => same(other, some)) === index);
}

/** 年度资金总额, 其中：当年财政拨款, 上年结转资金, 其他资金: the 其中 row and those after it are all of the whole. */
function withParts(below: readonly Entry[]): TableRow[][] {
  return below[0]?.row.order.partOf === true
    ? [below.filter(({ row: { order } }) => order.additive).map(({ row }) => row)]
    : [];
}

function same(a: readonly TableRow[], b: readonly TableRow[]): boolean {
  return a.length === b.length && a.every((row, index) => row === b[index]);
}

function isClear(total: Entry, region: readonly Entry[]): boolean {
  if (region.some(({ row }) => row.ragged)) return false;
  // A list under 其中 need not name every part, unless it is that of the national form.
  if (region[0]?.row.order.partOf === true) return region.length > 1 && /总额$/.test(total.row.order.name);
  return region.every(({ doubtful, row: { order } }) => !doubtful && (order.additive || order.partOf));
}
