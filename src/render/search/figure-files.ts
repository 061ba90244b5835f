import type { RecordedFigure } from '#derive/register.ts';
import { rational } from '#quantity/rational.ts';
import { UNIT_NAMES, type UnitOfMeasure, unitOfMeasure } from '#quantity/unit-of-measure.ts';
import {
  DIRECTORY_FILE,
  type FigureDirectory,
  type FigureLabel,
  type FigureReport,
  type FigureRow,
  LABELS_FILE,
  NAME_GAP,
  REPORTS_IN_FILE,
} from '#render/search/figure-index.ts';
import { BASE_WEIGHT, digitsOf, exactValue } from '#render/search/figure-value.ts';
import { foldedText } from '#render/search/fold.ts';

export interface FiguredReport extends FigureReport {
  figures: readonly Pick<RecordedFigure, 'id' | 'label' | 'text' | 'number' | 'measure'>[];
}

/** Figures in a block: some 4 KB compressed. */
const BLOCK_SIZE = 250;

interface Row {
  row: FigureRow;
  group: number;
  value: bigint;
  digits: string;
}

/** Content of the figure files of a bundle by file name; `aliases` are other names of figure ids. */
export function figureFiles(
  reports: readonly FiguredReport[],
  aliases: ReadonlyMap<string, readonly string[]>,
): Map<string, unknown> {
  const measures = measureTable(reports);
  const rows = reports.flatMap(({ figures }, index) => figures.map((figure) => rowOf(figure, index, measures)));
  const byDigits = blocksOf(rows.toSorted((a, b) => order(a.digits, b.digits) || tie(a, b)));
  const byValue = [...Map.groupBy(rows, ({ group }) => group)]
    .sort(([a], [b]) => a - b)
    .flatMap(([, members]) => blocksOf(members.toSorted((a, b) => order(a.value, b.value) || tie(a, b))));
  const byLabel = rows.toSorted((a, b) => order(a.row[2], b.row[2]) || order(a.value, b.value) || tie(a, b));
  const directory: FigureDirectory = {
    groups: measures.groups,
    measures: measures.list,
    used: measures.used,
    digits: byDigits.map((block) => block[0]?.digits ?? ''),
    values: byValue.map((block) => [block[0]?.group ?? 0, String(block[0]?.value ?? 0)]),
    blockSize: BLOCK_SIZE,
  };
  return new Map<string, unknown>([
    [DIRECTORY_FILE, directory],
    [LABELS_FILE, labelsOf(byLabel, aliases)],
    ...reportFiles(reports),
    ...filesOf('d', byDigits),
    ...filesOf('v', byValue),
    ...filesOf('l', blocksOf(byLabel)),
  ]);
}

function rowOf(
  { id, label, text, number, measure }: FiguredReport['figures'][number],
  report: number,
  table: Table,
): Row {
  const index = table.index.get(foldedText(measure)) ?? 0;
  const [, group, weight] = table.list[index] ?? ['', 0, String(BASE_WEIGHT)];
  const value = exactValue(number, BigInt(weight));
  const row: FigureRow = [report, id, label, text, index];
  if (/-?\d[\d,]*(?:\.\d+)?/.exec(text)?.[0].replaceAll(',', '') !== number) row.push(number);
  return { row, group, value, digits: digitsOf(value) };
}

interface Table {
  groups: string[];
  list: FigureDirectory['measures'];
  used: number;
  /** Folded name → index in the list. */
  index: Map<string, number>;
}

/** Units that occur, then all others of their groups, in which a query may be written. */
function measureTable(reports: readonly FiguredReport[]): Table {
  const written = reports.flatMap(({ figures }) => figures.map(({ measure }) => measure));
  const used = [...new Set(written)].sort();
  const groups = [...new Set(used.map((name) => groupOf(name).group))].sort();
  const table: Table = { groups, list: [], used: 0, index: new Map() };
  const add = (name: string): void => {
    const folded = foldedText(name);
    const { group, weight } = groupOf(name);
    if (table.index.has(folded) || !groups.includes(group)) return;
    table.index.set(folded, table.list.length);
    table.list.push([folded, groups.indexOf(group), String(weight)]);
  };
  for (const name of used) add(name);
  table.used = table.list.length;
  for (const name of UNIT_NAMES.toSorted()) add(name);
  return table;
}

/** What a unit may be compared with, and its size in parts of the base unit. */
function groupOf(name: string): { group: string; weight: bigint } {
  const unit = unitOfMeasure(name);
  // A measure word of the site counts things, as in a report.
  if (unit === undefined) return { group: 'count:thing', weight: BASE_WEIGHT };
  const weight = unit.factor.mul(rational(BASE_WEIGHT));
  if (!weight.isWhole) return { group: name, weight: BASE_WEIGHT };
  return { group: groupName(unit), weight: weight.numerator };
}

function groupName({ dimension, kind, per }: UnitOfMeasure): string {
  const base = kind === undefined ? dimension : `${dimension}:${kind}`;
  return per === undefined ? base : `${base}/${per}`;
}

function labelsOf(rows: readonly Row[], aliases: ReadonlyMap<string, readonly string[]>): FigureLabel[] {
  return [...Map.groupBy(rows, ({ row }) => row[2])].map(([label, members]) => {
    const others = new Set(members.flatMap(({ row }) => aliases.get(row[1]) ?? []));
    return [[label, ...others].map(foldedText).join(NAME_GAP), members.length];
  });
}

function blocksOf(rows: readonly Row[]): Row[][] {
  const blocks: Row[][] = [];
  for (let at = 0; at < rows.length; at += BLOCK_SIZE) blocks.push(rows.slice(at, at + BLOCK_SIZE));
  return blocks;
}

function filesOf(letter: string, blocks: readonly Row[][]): [string, FigureRow[]][] {
  return blocks.map((block, index) => [`${letter}${index}.json`, block.map(({ row }) => row)]);
}

function reportFiles(reports: readonly FiguredReport[]): [string, FigureReport[]][] {
  const shown = reports.map(({ figures, ...report }) => report);
  const files: [string, FigureReport[]][] = [];
  for (let at = 0; at < shown.length; at += REPORTS_IN_FILE) {
    files.push([`r${files.length}.json`, shown.slice(at, at + REPORTS_IN_FILE)]);
  }
  return files;
}

function order<T extends string | bigint>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The same order in every build. */
function tie(a: Row, b: Row): number {
  return a.row[0] - b.row[0] || order(a.row[1], b.row[1]);
}
