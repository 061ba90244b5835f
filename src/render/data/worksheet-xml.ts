import stringWidth from 'string-width';
import { type Cell, FIRST_ROW, numberFormat, type Sheet } from '#render/data/sheet.ts';
import { MAIN, PROLOGUE, xmlText } from '#render/data/workbook-parts.ts';
import { type CellStyles, SAMPLE } from '#render/data/workbook-styles.ts';

/** Characters that the filter's button takes beside a heading. */
const FILTER = 3;
const HEADER_ROW = FIRST_ROW - 1;
/** Days from Excel's day 0 to 1970-01-01. */
const EPOCH = 25569;
const DAY = 86_400_000;
const MARGINS = '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>';
const SETUP = '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';
const FOOTER = '<oddFooter>&amp;L&amp;A&amp;R第&amp;P页，共&amp;N页</oddFooter>';

/** Texts of a workbook, each kept once. */
export interface SharedStrings {
  /** The number of a text. */
  of(text: string): number;
  xml(): string;
}

export function sharedStrings(): SharedStrings {
  const numbers = new Map<string, number>();
  let uses = 0;
  return {
    of: (text) => {
      uses += 1;
      const number = numbers.get(text) ?? numbers.size;
      if (number === numbers.size) numbers.set(text, number);
      return number;
    },
    xml: () => {
      const items = [...numbers.keys()].map((text) => `<si><t xml:space="preserve">${xmlText(text)}</t></si>`).join('');
      return `${PROLOGUE}<sst xmlns="${MAIN}" count="${uses}" uniqueCount="${numbers.size}">${items}</sst>`;
    },
  };
}

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
  const body = rows.map((row, index) => {
    const total = index >= rows.length - totals;
    const cells = row.map((cell, column) => cellXml(cell, letter(column), FIRST_ROW + index, total, strings, styles));
    return `<row r="${FIRST_ROW + index}">${cells.join('')}</row>`;
  });
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

function cellXml(
  cell: Cell,
  column: string,
  row: number,
  total: boolean,
  strings: SharedStrings,
  styles: CellStyles,
): string {
  if (cell === null) return '';
  const at = `r="${column}${row}"`;
  if (typeof cell === 'string') return `<c ${at} s="${styles.text(total)}" t="s"><v>${strings.of(cell)}</v></c>`;
  if ('day' in cell) {
    const day = Date.parse(`${cell.day}T00:00:00Z`) / DAY + EPOCH;
    return `<c ${at} s="${styles.number('yyyy-mm-dd', total)}"><v>${day}</v></c>`;
  }
  const formula = 'formula' in cell ? `<f>${xmlText(cell.formula)}</f>` : '';
  return `<c ${at} s="${styles.number(numberFormat(cell), total)}">${formula}<v>${Number(cell.number)}</v></c>`;
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
  return String.fromCharCode(65 + column);
}
