import type { TableRow } from '#verify/table.ts';

/** A row among the rows it stands below and above. */
export interface Entry {
  row: TableRow;
  parent: Entry | undefined;
  children: Entry[];
  /** Below its parent by numbering, code or indent; under doubt when it only follows a numbered row or a 其中 row. */
  doubtful: boolean;
}

/** Finds each row's parent, from numbering, codes, indents and 其中. */
export function arrange(rows: readonly TableRow[]): Entry[] {
  const entries: Entry[] = [];
  let ancestors: Entry[] = [];
  for (const row of rows) {
    const entry: Entry = { row, parent: undefined, children: [], doubtful: false };
    if (row.order.rank > 0 && row.order.marker === undefined) ancestors = [];
    else {
      while (ancestors.length > 0 && !isBelow(entry, ancestors.at(-1))) ancestors.pop();
      entry.parent = ancestors.at(-1);
      entry.parent?.children.push(entry);
    }
    ancestors.push(entry);
    entries.push(entry);
  }
  return entries;
}

function isBelow(entry: Entry, above: Entry | undefined): boolean {
  if (above === undefined) return false;
  const one = entry.row.order;
  const other = above.row.order;
  if (one.partOf)
    return !other.partOf && (one.marker === undefined || other.marker === undefined || one.marker > other.marker);
  if (other.rank > 0 && other.marker === undefined) return false;
  if (one.code !== undefined && other.code !== undefined)
    return one.code.length > other.code.length && one.code.startsWith(other.code);
  if (other.partOf) {
    entry.doubtful = one.marker === undefined;
    return false;
  }
  if (one.marker !== undefined || other.marker !== undefined) {
    if (one.marker !== undefined && other.marker !== undefined) return one.marker > other.marker;
    entry.doubtful = one.marker === undefined;
    return one.marker === undefined;
  }
  return one.indent > other.indent;
}
