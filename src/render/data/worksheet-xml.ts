import stringWidth from 'string-width';
import { dayNumber } from '#render/data/day-number.ts';
import type { SharedStrings } from '#render/data/shared-strings.ts';
import {
  type Cell,
  type DayCell,
  FIRST_ROW,
  type FormulaCell,
  type NumberCell,
  numberFormat,
  type Sheet,
} from '#render/data/sheet.ts';
import { MAIN, PROLOGUE, xmlText } from '#render/data/workbook-parts.ts';
import { type CellStyles, SAMPLE } from '#render/data/workbook-styles.ts';

/** Characters that the filter's button takes beside a heading. */
const FILTER = 3;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** How the XML of a cell begins, by its column. */
const STARTS = [...LETTERS].map((column) => `<c r="${column}`);
const HEADER_ROW = FIRST_ROW - 1;
/** Days from Excel's day 0 to 1970-01-01. */
const EPOCH = 25569;
const MARGINS = '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>';
const SETUP = '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';
const FOOTER = '<oddFooter>&amp;L&amp;A&amp;R第&amp;P页，共&amp;N页</oddFooter>';

/** A sheet in its file: the title, the frozen header with filters, the rows. `head.sample` marks what is made up. */
export function worksheetXml(
  sheet: Sheet,
  head: { title: string; sample: boolean },
  strings: SharedStrings,
  styles: CellStyles,
): string {
  const { columns, rows, totals, empty } = sheet;
  const end = Math.max(HEADER_ROW + rows.length, rows.length === 0 ? FIRST_ROW : 0);
  const last = letter(columns.length - 1);
  const text = (at: string, style: number, words: string) =>
    `<c r="${at}" s="${style}" t="s"><v>${strings.of(words)}</v></c>`;
  const body = rows.map((row, index) => rowXml(row, FIRST_ROW + index, index >= rows.length - totals, strings, styles));
  const filled = head.sample ? ` s="${styles.sampleRow}" customFormat="1"` : '';
  const header = columns.map(({ title }, column) => text(`${letter(column)}${HEADER_ROW}`, styles.header, title));
  return [
    `${PROLOGUE}<worksheet xmlns="${MAIN}"><sheetPr>${head.sample ? `<tabColor rgb="${SAMPLE}"/>` : ''}`,
    `<pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${last}${end}"/>`,
    '<sheetViews><sheetView workbookViewId="0" showGridLines="0">',
    `<pane xSplit="2" ySplit="${HEADER_ROW}" topLeftCell="C${FIRST_ROW}" activePane="bottomRight" state="frozen"/>`,
    '<selection pane="bottomRight"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>',
    `<cols>${columns.map(columnXml).join('')}</cols><sheetData>`,
    `<row r="1" ht="24" customHeight="1"${filled}>${text('A1', styles.title, head.title)}</row>`,
    `<row r="${HEADER_ROW}">${header.join('')}</row>`,
    rows.length === 0 ? `<row r="${FIRST_ROW}">${text(`A${FIRST_ROW}`, 0, empty)}</row>` : body.join(''),
    `</sheetData><autoFilter ref="A${HEADER_ROW}:${last}${HEADER_ROW + rows.length - totals}"/>${MARGINS}${SETUP}`,
    `<headerFooter>${head.sample ? '<oddHeader>&amp;R示例，内容虚构</oddHeader>' : ''}${FOOTER}</headerFooter></worksheet>`,
  ].join('');
}

function rowXml(
  row: readonly Cell[],
  number: number,
  total: boolean,
  strings: SharedStrings,
  styles: CellStyles,
): string {
  const text = `${number}" s="${styles.text(total)}" t="s"><v>`;
  let xml = `<row r="${number}">`;
  for (const [column, cell] of row.entries()) {
    if (cell === null) continue;
    const start = STARTS[column];
    if (typeof cell === 'string') xml += `${start}${text}${strings.of(cell)}</v></c>`;
    else {
      const format = 'day' in cell ? 'yyyy-mm-dd' : numberFormat(cell);
      xml += `${start}${number}" s="${styles.number(format, total)}">${valueXml(cell)}</c>`;
    }
  }
  return `${xml}</row>`;
}

function valueXml(cell: NumberCell | FormulaCell | DayCell): string {
  if ('day' in cell) return `<v>${dayNumber(cell.day) + EPOCH}</v>`;
  const value = `<v>${Number(cell.number)}</v>`;
  return 'formula' in cell ? `<f>${xmlText(cell.formula)}</f>${value}` : value;
}

const widths = new Map<string, number>();

/** Widths of the same few headings are asked for by every report. */
function columnXml({ title, width }: Sheet['columns'][number], index: number): string {
  const known = widths.get(title) ?? stringWidth(title) + FILTER;
  widths.set(title, known);
  return `<col min="${index + 1}" max="${index + 1}" width="${Math.max(width, known)}" customWidth="1"/>`;
}

/** `A` for column 0; our sheets have less than 26. */
function letter(column: number): string {
  return LETTERS.charAt(column);
}
