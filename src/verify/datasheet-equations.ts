import { addIntervals, negateInterval } from '#expression/arithmetic.ts';
import { parseRelation } from '#expression/parse.ts';
import { type Relation, RelationError } from '#expression/syntax.ts';
import { type Interval, point } from '#quantity/interval.ts';
import { ZERO } from '#quantity/rational.ts';
import { addable } from '#quantity/unit-of-measure.ts';
import type { Metric } from '#schema/metric.ts';
import type { Check } from '#verify/check.ts';
import { comparisonCheck, notEvaluated } from '#verify/comparison-check.ts';
import { type Cell, COLUMN_LABELS, COLUMNS, type Column, datasheetCells } from '#verify/datasheet-cells.ts';
import type { Subject } from '#verify/subject.ts';
import { type SumTerm, sumTerms } from '#verify/sum-terms.ts';
import { oncePerReport } from '#verify/workings.ts';

/** A row that is the sum of others, in one column of the datasheet. */
export interface DatasheetEquation {
  /** `total`: parts add up to their whole. `balance`: 结转 = 年初结转 + 收入 − 支出. */
  kind: 'total' | 'balance';
  total: Cell;
  /** Cells of the terms that the datasheet has. */
  terms: { cell: Cell; sign: 1 | -1 }[];
  /** Figures of the terms that it does not have in this column. */
  missing: string[];
  check: Check;
}

interface Sum {
  total: string;
  terms: SumTerm[];
  /** Figures whose presence lifts it. */
  unless: readonly string[];
}

/** Sums of the standard metrics by their total. */
const standard = new WeakMap<ReadonlyMap<string, Metric>, ReadonlyMap<string, Sum[]>>();

/** Every sum of the datasheet that can be formed, evaluated. */
export const datasheetEquations: (subject: Subject) => readonly DatasheetEquation[] = oncePerReport(makeEquations);

function makeEquations(subject: Subject): DatasheetEquation[] {
  const cells = datasheetCells(subject);
  const cellAt = new Map(cells.map((cell) => [`${cell.figure} ${cell.column}`, cell]));
  const labels = new Map(cells.map(({ figure, label }) => [figure, label]));
  const published = new Set([...labels.keys(), ...subject.figures.keys()]);
  const nameOf = (id: string) => labels.get(id) ?? subject.content.metrics.get(id)?.label ?? id;
  return [...labels.keys()].flatMap((id) =>
    sumsOf(subject, id, labels, published).flatMap((sum) =>
      COLUMNS.flatMap((column) => equationIn(column, sum, cellAt, nameOf) ?? []),
    ),
  );
}

/** The sums a row is held to: the standard ones all of whose terms are rows, else the first; else its direct parts. */
function sumsOf(
  { content, figures }: Subject,
  id: string,
  rows: ReadonlyMap<string, string>,
  published: ReadonlySet<string>,
): Sum[] {
  const sums = (standardSums(content.metrics).get(id) ?? []).filter(
    ({ terms, unless }) => terms.some((term) => rows.has(term.id)) && !unless.some((other) => published.has(other)),
  );
  const whole = sums.filter(({ terms }) => terms.every((term) => rows.has(term.id)));
  if (sums.length > 0) return whole.length > 0 ? whole : sums.slice(0, 1);
  const parts = [...new Set([...rows.keys(), ...figures.keys(), ...content.metrics.keys()])].filter(
    (part) => part.startsWith(`${id}.`) && !part.slice(id.length + 1).includes('.'),
  );
  const some = parts.filter((part) => rows.has(part));
  if (parts.length < 2 || some.length === 0 || some.some((part) => rows.get(part)?.startsWith('其中'))) return [];
  return [{ total: id, terms: parts.map((part) => ({ id: part, sign: 1 })), unless: [] }];
}

function standardSums(metrics: ReadonlyMap<string, Metric>): ReadonlyMap<string, Sum[]> {
  const made = standard.get(metrics);
  if (made !== undefined) return made;
  const sums = [...metrics.values()].flatMap(({ relations }) =>
    relations.flatMap((entry) => {
      const { relation, unless } = typeof entry === 'string' ? { relation: entry, unless: [] } : entry;
      const { left, right, comparison } = readable(relation) ?? {};
      const terms = right === undefined ? undefined : sumTerms(right);
      if (comparison !== '=' || left?.kind !== 'figure' || left.at !== undefined || terms === undefined) return [];
      return terms.length > 1 ? [{ total: left.id, terms, unless }] : [];
    }),
  );
  const byTotal = Map.groupBy(sums, ({ total }) => total);
  standard.set(metrics, byTotal);
  return byTotal;
}

/** A relation of the content's own metrics that cannot be read is a finding of `relation-syntax`. */
function readable(text: string): Relation | undefined {
  try {
    return parseRelation(text);
  } catch (error) {
    if (error instanceof RelationError) return undefined;
    throw error;
  }
}

/** Undefined where the column has no total, or the sum is a balance: budgets need not balance. */
function equationIn(
  column: Column,
  { total: id, terms }: Sum,
  cellAt: ReadonlyMap<string, Cell>,
  nameOf: (id: string) => string,
): DatasheetEquation | undefined {
  const total = cellAt.get(`${id} ${column}`);
  const kind = terms.some(({ sign }) => sign === -1) ? 'balance' : 'total';
  if (total === undefined || (kind === 'balance' && column !== 'actual')) return undefined;
  const found = terms.flatMap((term) => {
    const cell = cellAt.get(`${term.id} ${column}`);
    return cell === undefined ? [] : [{ cell, sign: term.sign }];
  });
  if (found.some(({ cell }) => !addable(cell.quantity.unit, total.quantity.unit))) return undefined;
  const sides = terms.map((term, index) => `${term.sign === 1 ? (index === 0 ? '' : ' + ') : ' − '}${nameOf(term.id)}`);
  const about = {
    rule: `datasheet-${kind}`,
    target: `${id}.${column}`,
    statement: `数据表“${COLUMN_LABELS[column]}”栏：${total.label} = ${sides.join('')}`,
    // Figures are what was spent; budgets have ids of their own.
    figures: column === 'actual' ? [id, ...terms.map((term) => term.id)] : [],
  };
  const missing = terms.flatMap((term) => (cellAt.has(`${term.id} ${column}`) ? [] : [term.id]));
  const [absent] = missing;
  if (absent === undefined) {
    return { kind, total, terms: found, missing, check: comparisonCheck(about, sidesOf(total, sumOf(found))) };
  }
  const reason = `数据表没有“${nameOf(absent)}”的${COLUMN_LABELS[column]}`;
  return { kind, total, terms: found, missing, check: notEvaluated(about, reason) };
}

/** What the terms that are there add up to. */
export function sumOf(terms: DatasheetEquation['terms']): Interval {
  return terms.reduce(
    (sum, { cell, sign }) => addIntervals(sum, sign === 1 ? cell.interval : negateInterval(cell.interval)),
    point(ZERO),
  );
}

function sidesOf({ interval, quantity: { text, unit, decimals } }: Cell, calculated: Interval) {
  return { published: interval, publishedText: text, comparison: '=' as const, calculated, unit, decimals };
}
