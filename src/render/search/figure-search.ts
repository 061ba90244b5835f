import { blocksFor, isNamed } from '#render/search/figure-blocks.ts';
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
import { type FigureQuery, readFigureQueries } from '#render/search/figure-query.ts';
import { measureReader, type Reading, readings } from '#render/search/figure-reading.ts';
import { BASE_WEIGHT, exactValue } from '#render/search/figure-value.ts';
import { foldedText } from '#render/search/fold.ts';
import type { Query } from '#render/search/query.ts';
import { bundlesFor, type IndexSource } from '#render/search/searcher.ts';

/** A figure that answers the query. */
export interface FoundFigure {
  report: FigureReport;
  id: string;
  label: string;
  text: string;
  /** Comparable within one query. */
  value: bigint;
}

export interface FoundFigures {
  figures: FoundFigure[];
  /** More blocks could have held answers than are read for one query. */
  isCut: boolean;
}

/** Blocks that are read for one query and bundle. */
const MOST_BLOCKS = 12;

/** Finds the figures that a query means, in every unit they may be written in; undefined where it is none for figures. */
export async function searchFigures(source: IndexSource, query: Query): Promise<FoundFigures | undefined> {
  let found: FoundFigures | undefined;
  for (const figure of readFigureQueries(query.text)) {
    found = await searchReading(source, figure, query);
    if (found.figures.length > 0) return found;
  }
  return found;
}

async function searchReading(source: IndexSource, figure: FigureQuery, query: Query): Promise<FoundFigures> {
  const found: FoundFigures = { figures: [], isCut: false };
  for (const bundle of bundlesFor(source.site, query.limits.year)) {
    const file = <T>(name: string): Promise<T> => source.file<T>(`${bundle.data}${name}`);
    const directory = await file<FigureDirectory>(DIRECTORY_FILE);
    const wanted = readings(figure, directory);
    if (wanted.length === 0) continue;
    const labels = figure.words.length === 0 ? [] : await file<FigureLabel[]>(LABELS_FILE);
    const { names, rest } = partWords(figure.words, labels);
    const blocks = blocksFor(figure, wanted, directory, labels, names);
    found.isCut ||= blocks.length > MOST_BLOCKS;
    const rows = await Promise.all(blocks.slice(0, MOST_BLOCKS).map((name) => file<FigureRow[]>(name)));
    const valueOfRow = rowFilter({ directory, wanted, labels, names });
    const fitting = uniqueRows(rows.flat()).flatMap((row) => {
      const value = valueOfRow(row);
      return value === undefined ? [] : [{ row, value }];
    });
    const reports = await loadReports(new Set(fitting.map(({ row }) => row[0])), file);
    for (const { row, value } of fitting) {
      const report = reports.get(row[0]);
      if (report === undefined || !answers(report, rest, query)) continue;
      found.figures.push({ report, id: row[1], label: row[2], text: row[3], value });
    }
  }
  found.figures.sort(comparisonOf(figure));
  return found;
}

async function loadReports(
  wanted: ReadonlySet<number>,
  file: <T>(name: string) => Promise<T>,
): Promise<Map<number, FigureReport>> {
  const parts = new Set([...wanted].map((index) => Math.floor(index / REPORTS_IN_FILE)));
  const loaded = await Promise.all(
    [...parts].map(async (part) => [part, await file<FigureReport[]>(`r${part}.json`)] as const),
  );
  return new Map(
    loaded.flatMap(([part, reports]) => reports.map((report, at) => [part * REPORTS_IN_FILE + at, report])),
  );
}

/** Words that are part of some label or its other names, and the rest, which must be in the name of the unit. */
function partWords(words: readonly string[], labels: readonly FigureLabel[]): { names: string[]; rest: string[] } {
  const isName = (word: string): boolean => labels.some(([names]) => names.includes(word));
  return { names: words.filter(isName), rest: words.filter((word) => !isName(word)) };
}

interface Wanted {
  directory: FigureDirectory;
  wanted: readonly Reading[];
  labels: readonly FigureLabel[];
  names: readonly string[];
}

/** Gives the value of a row that is meant, undefined for any other. */
function rowFilter({ directory, wanted, labels, names }: Wanted): (row: FigureRow) => bigint | undefined {
  const named = new Set(labels.filter(([written]) => isNamed(written, names)).map(([written]) => firstName(written)));
  const measureOf = measureReader(directory);
  return ([, , label, text, measure, given]) => {
    if (names.length > 0 && !named.has(foldedText(label))) return undefined;
    const number = given ?? /-?\d[\d,]*(?:\.\d+)?/.exec(text)?.[0].replaceAll(',', '') ?? '0';
    const { group, weight } = measureOf(measure);
    const value = exactValue(number, weight);
    const plain = exactValue(number, BASE_WEIGHT);
    return wanted.some((reading) => holds(reading, group, value, plain)) ? value : undefined;
  };
}

function holds({ groups, asWritten, low, high, open }: Reading, group: number, value: bigint, plain: bigint): boolean {
  if (groups !== undefined && !groups.has(group)) return false;
  const compared = asWritten ? plain : value;
  if (low !== undefined && (compared < low || (open && compared === low))) return false;
  return high === undefined || compared < high || (!open && compared === high);
}

function answers({ unitName, title, limits }: FigureReport, words: readonly string[], query: Query): boolean {
  const written = foldedText(unitName + NAME_GAP + title);
  return (
    words.every((word) => written.includes(word)) &&
    Object.entries(query.limits).every(([name, value]) => limits[name] === value)
  );
}

function firstName(written: string): string {
  return written.split(NAME_GAP, 1)[0] ?? '';
}

/** A block by value and its neighbour can both hold a row. */
function uniqueRows(rows: readonly FigureRow[]): FigureRow[] {
  return [...new Map(rows.map((row) => [`${row[0]} ${row[1]}`, row])).values()];
}

/** Real before sample; the lowest first below a bound, the highest first above one; equal ones newest first. */
function comparisonOf({ comparison }: FigureQuery): (a: FoundFigure, b: FoundFigure) => number {
  const direction = comparison === 'less' || comparison === 'at-most' ? 1 : -1;
  const isEqual = comparison === 'equal';
  return (a, b) =>
    Number(a.report.sample) - Number(b.report.sample) ||
    (isEqual || a.value === b.value ? 0 : a.value < b.value ? -direction : direction) ||
    Number(b.report.limits['year']) - Number(a.report.limits['year']) ||
    (a.report.href < b.report.href ? -1 : 1);
}
