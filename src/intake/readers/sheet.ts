import { IntakeError } from '#intake/intake-error.ts';
import { dayOf, isDateFormat, showNumber } from '#intake/readers/number-format.ts';
import { type Book, localName } from '#intake/readers/workbook.ts';
import { readXml } from '#intake/readers/xml.ts';
import type { GridCell } from '#intake/source.ts';

/** A sheet as a table, with the cells that a person should look at by their addresses. */
export interface SheetReading {
  rows: GridCell[][];
  formulas: number;
  uncalculated: string[];
  errors: string[];
  unsure: string[];
  /** Hidden rows and columns. */
  hidden: number;
}

const MOST_ROWS = 5_000;
const MOST_COLUMNS = 200;

interface RawCell {
  address: string;
  type: string;
  style: number;
  formula: boolean;
  value: string;
}

interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export function readSheet(file: string, part: string, source: string, book: Book): SheetReading {
  const reading: SheetReading = { rows: [], formulas: 0, uncalculated: [], errors: [], unsure: [], hidden: 0 };
  const cells = new Map<number, Map<number, string>>();
  const merged: Area[] = [];
  let cell: RawCell | undefined;
  let row = -1;
  let column = -1;
  readXml(file, part, source, {
    open({ name, attributes }) {
      const tag = localName(name);
      if ((tag === 'row' || tag === 'col') && /^(?:1|true)$/.test(attributes['hidden'] ?? '')) reading.hidden += 1;
      if (tag === 'row') {
        row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']) - 1;
        column = -1;
      } else if (tag === 'c') {
        const place = addressOf(attributes['r']);
        column = place?.column ?? column + 1;
        cell = {
          address: attributes['r'] ?? `${columnName(column)}${row + 1}`,
          type: attributes['t'] ?? 'n',
          style: Number(attributes['s'] ?? 0),
          formula: false,
          value: '',
        };
      } else if (tag === 'f' && cell !== undefined) cell.formula = true;
      else if (tag === 'mergeCell') merged.push(...areaOf(attributes['ref'] ?? ''));
    },
    text(text, path) {
      const tag = localName(path.at(-1) ?? '');
      if (cell !== undefined && (tag === 'v' || (tag === 't' && !path.some((name) => localName(name) === 'rPh'))))
        cell.value += text;
    },
    close(name) {
      if (localName(name) !== 'c' || cell === undefined) return;
      const text = shown(cell, book, reading).trim();
      cell = undefined;
      if (text === '') return;
      if (row >= MOST_ROWS || column >= MOST_COLUMNS)
        throw new IntakeError(
          `${file}：工作表过大，上限 ${MOST_ROWS} 行、${MOST_COLUMNS} 列；请只保留要公开的表格。没有写入任何文件`,
        );
      cells.set(row, (cells.get(row) ?? new Map<number, string>()).set(column, text));
    },
  });
  reading.rows = layOut(cells, merged);
  return reading;
}

function shown({ address, type, style, formula, value }: RawCell, book: Book, reading: SheetReading): string {
  if (formula) {
    reading.formulas += 1;
    if (value === '' && type !== 'str') {
      reading.uncalculated.push(address);
      return '';
    }
  }
  if (type === 's') return book.strings[Number(value)] ?? '';
  if (type === 'str' || type === 'inlineStr') return value;
  if (type === 'b') return value === '1' ? '是' : '否';
  if (type === 'e') {
    reading.errors.push(address);
    return '';
  }
  if (type === 'd') return value.slice(0, 10);
  if (value === '') return '';
  const format = book.formats[style] ?? { id: 0, code: 'General' };
  if (isDateFormat(format.id, format.code)) return dayOf(Number(value), book.from1904);
  const { text, unsure } = showNumber(value, format.code);
  if (unsure) reading.unsure.push(address);
  return text;
}

/** Rows and columns up to the last that holds text; a merged cell's text stands at all its places. */
function layOut(cells: ReadonlyMap<number, ReadonlyMap<number, string>>, merged: readonly Area[]): GridCell[][] {
  const height = Math.max(0, ...[...cells.keys()].map((row) => row + 1));
  const width = Math.max(0, ...[...cells.values()].flatMap((row) => [...row.keys()].map((column) => column + 1)));
  const rows = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) => ({ text: cells.get(row)?.get(column) ?? '', covered: false })),
  );
  for (const { top, left, bottom, right } of merged) {
    const text = rows[top]?.[left]?.text ?? '';
    for (let row = top; row <= Math.min(bottom, height - 1); row += 1) {
      for (let column = left; column <= Math.min(right, width - 1); column += 1) {
        const line = rows[row];
        if (line !== undefined && (row > top || column > left)) line[column] = { text, covered: true };
      }
    }
  }
  return rows;
}

function areaOf(ref: string): Area[] {
  const [first, last] = ref.split(':').map(addressOf);
  if (first === undefined || last === undefined) return [];
  return [{ top: first.row, left: first.column, bottom: last.row, right: last.column }];
}

function addressOf(ref: string | undefined): { row: number; column: number } | undefined {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(ref ?? '') ?? [];
  if (letters === undefined || digits === undefined) return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

function columnName(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : columnName(Math.floor(column / 26) - 1) + columnName(column % 26);
}
