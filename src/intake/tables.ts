import { type DatasheetDraft, readDatasheet } from '#intake/datasheet.ts';
import { type FigureTable, readFigureTable } from '#intake/figure-table.ts';
import type { MetricFinder } from '#intake/known-metric.ts';
import { readScorecard, type ScorecardDraft } from '#intake/scorecard.ts';
import { type Grid, isGrid, type SourceDocument, type SourceItem } from '#intake/source.ts';
import type { KnownNames } from '#intake/standards.ts';

/** What the tables of one file are. */
export interface TableReadings {
  scorecards: ScorecardDraft[];
  datasheets: DatasheetDraft[];
  figures: FigureTable[];
  /** Tables shown by a component in place of their own. */
  components: Map<SourceItem, string>;
  /** Tables of a workbook that are none of these. */
  others: Grid[];
}

/** Reads the tables of a file: in a text document only what is clearly a scorecard or datasheet leaves the text. */
export function readTables(
  document: SourceDocument,
  names: KnownNames,
  find: MetricFinder,
  year: number,
): TableReadings {
  const readings: TableReadings = { scorecards: [], datasheets: [], figures: [], components: new Map(), others: [] };
  const sheets = document.format === 'xlsx' || document.format === 'csv';
  for (const [index, item] of document.items.entries()) {
    if (!isGrid(item)) continue;
    const figures = sheets ? readFigureTable(item, names, year) : undefined;
    const card = readScorecard(item, find, names.naming);
    const labelled = card !== undefined || sheets || isCalledDatasheet(document.items, index);
    const money =
      figures === undefined && labelled ? readDatasheet(item, find, linesAbove(document.items, index)) : undefined;
    if (figures !== undefined) readings.figures.push(figures);
    if (card !== undefined) readings.scorecards.push(card);
    if (money !== undefined) readings.datasheets.push(money);
    if (card !== undefined)
      readings.components.set(item, money === undefined ? '<Scorecard />' : '<Datasheet />\n\n<Scorecard />');
    else if (money !== undefined && coversGrid(item, money)) readings.components.set(item, '<Datasheet />');
    else if (sheets && figures === undefined && money === undefined && !isOurs(item)) readings.others.push(item);
  }
  return readings;
}

/** The line above a table says that it is the datasheet. */
function isCalledDatasheet(items: readonly SourceItem[], index: number): boolean {
  return linesAbove(items, index).some((text) => /数据表|资金情况表|收支情况表/.test(text));
}

/** The short lines right over a table, the nearest first. */
function linesAbove(items: readonly SourceItem[], index: number): string[] {
  const above = items.slice(Math.max(0, index - 2), index).reverse();
  return above.flatMap((item) => (isGrid(item) || item.text.length > 40 ? [] : [item.text]));
}

function coversGrid({ rows }: Grid, { from, to }: DatasheetDraft): boolean {
  return to - from >= rows.length - from - 3;
}

/** Sheets of our own workbook that say nothing of their own: the checks, and those of what there is not. */
function isOurs({ title, rows }: Grid): boolean {
  return (
    title === '校验' ||
    rows.some((row) => row.some(({ text }) => text === '校验项' || /^报告没有公布.{2,4}。$/.test(text)))
  );
}
