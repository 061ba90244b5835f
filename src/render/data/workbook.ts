import Excel from 'exceljs';
import stringWidth from 'string-width';
import type { ReportView } from '#derive/report-view.ts';
import type { SiteSettings } from '#derive/site-view.ts';
import { checkSheet } from '#render/data/check-sheet.ts';
import { datasheetSheet } from '#render/data/datasheet-sheet.ts';
import { figureSheet } from '#render/data/figure-sheet.ts';
import { scorecardSheet } from '#render/data/scorecard-sheet.ts';
import { type Cell, FIRST_ROW, numberFormat, type Sheet } from '#render/data/sheet.ts';
import { withFixedTime } from '#render/data/zip-time.ts';
import { reportName } from '#render/words/verdict.ts';

/** Written into every workbook instead of the time: the same report gives the same bytes. */
const MOMENT = new Date(Date.UTC(2000, 0, 1));
/** Characters that the filter's button takes beside a heading. */
const FILTER = 3;
const INK = 'FF1D2422';
const ACCENT = 'FF0B5563';
const SAMPLE = 'FFF7EBCF';
const SHEET = 'FFFFFEFB';
const RULE = 'FFA9AA9F';

/** `report.xlsx`: figures, datasheet, scorecard and checks as sheets with real numbers. */
export async function reportWorkbook(view: ReportView, settings: SiteSettings): Promise<Uint8Array> {
  const book = new Excel.Workbook();
  const title = titleOf(view);
  Object.assign(book, { creator: settings.name, lastModifiedBy: settings.name, created: MOMENT, modified: MOMENT });
  Object.assign(book, { title, subject: `${settings.address}${view.href}`, company: settings.publisher });
  for (const sheet of [figureSheet(view), datasheetSheet(view), scorecardSheet(view), checkSheet(view)]) {
    addSheet(book, sheet, `${title}　${settings.address}${view.href}`, view.sample);
  }
  return withFixedTime(new Uint8Array(await book.xlsx.writeBuffer()));
}

function titleOf(view: ReportView): string {
  const origin = view.sample ? '（示例，内容虚构）' : view.compiled ? '（根据公开的自评报告整理，非官方发布）' : '';
  return `${reportName(view)}绩效自评报告${origin}`;
}

function addSheet(book: Excel.Workbook, sheet: Sheet, title: string, sample: boolean): void {
  const page = book.addWorksheet(sheet.name, {
    views: [{ state: 'frozen', xSplit: 2, ySplit: FIRST_ROW - 1, showGridLines: false }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddHeader: sample ? '&R示例，内容虚构' : '', oddFooter: '&L&A&R第&P页，共&N页' },
    properties: sample ? { tabColor: { argb: SAMPLE } } : {},
  });
  page.pageSetup.printTitlesRow = `1:${FIRST_ROW - 1}`;
  page.columns = sheet.columns.map(({ title: head, width }) => ({
    width: Math.max(width, stringWidth(head) + FILTER),
  }));
  titleRow(page.getRow(1), title, sample);
  headerRow(page.getRow(FIRST_ROW - 1), sheet);
  for (const [index, row] of sheet.rows.entries()) {
    bodyRow(page.getRow(FIRST_ROW + index), row, index >= sheet.rows.length - sheet.totals);
  }
  if (sheet.rows.length === 0) page.getCell(FIRST_ROW, 1).value = sheet.empty;
  const last = FIRST_ROW - 1 + sheet.rows.length - sheet.totals;
  page.autoFilter = { from: { row: FIRST_ROW - 1, column: 1 }, to: { row: last, column: sheet.columns.length } };
}

function titleRow(row: Excel.Row, title: string, sample: boolean): void {
  const cell = row.getCell(1);
  cell.value = title;
  cell.font = { bold: true, size: 12, color: { argb: INK } };
  row.height = 24;
  cell.alignment = { vertical: 'middle' };
  if (sample) row.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: SAMPLE } };
}

function headerRow(row: Excel.Row, { columns }: Sheet): void {
  for (const [index, { title }] of columns.entries()) {
    const cell = row.getCell(index + 1);
    cell.value = title;
    cell.font = { bold: true, color: { argb: SHEET } };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: ACCENT } };
    cell.alignment = { vertical: 'middle' };
  }
}

function bodyRow(row: Excel.Row, cells: readonly Cell[], total: boolean): void {
  for (const [index, content] of cells.entries()) {
    if (content === null) continue;
    const cell = row.getCell(index + 1);
    cell.alignment = { vertical: 'top', wrapText: typeof content === 'string' };
    fillCell(cell, content);
    if (total) cell.font = { bold: true };
    if (total) cell.border = { top: { style: 'thin', color: { argb: RULE } } };
  }
}

function fillCell(cell: Excel.Cell, content: Exclude<Cell, null>): void {
  if (typeof content === 'string') {
    cell.value = content;
  } else if ('day' in content) {
    cell.value = new Date(`${content.day}T00:00:00Z`);
    cell.numFmt = 'yyyy-mm-dd';
  } else {
    const result = Number(content.number);
    cell.value = 'formula' in content ? { formula: content.formula, result } : result;
    cell.numFmt = numberFormat(content);
  }
}
