import { decimalsOf } from '#derive/amount.ts';

/** A sheet of a workbook before any library has touched it. */
export interface Sheet {
  name: string;
  columns: Column[];
  rows: Cell[][];
  /** Rows at the end that add up the others. */
  totals: number;
  /** What stands there when there are no rows. */
  empty: string;
}

export interface Column {
  title: string;
  /** In characters. */
  width: number;
}

/** An exact decimal that Excel holds without loss, shown with the places it was published with. */
export interface NumberCell {
  number: string;
  /** Digits in groups of three, as published. */
  grouped?: boolean;
}

/** A formula without `=`, and the exact decimal it comes to, for readers that do not calculate. */
export interface FormulaCell extends NumberCell {
  formula: string;
}

/** A calendar day, `2023-09-10`. */
export interface DayCell {
  day: string;
}

/** A cell that a formula may use: where it stands, its exact decimal and its unit of measure. */
export interface NumberPlace {
  place: string;
  number: string;
  measure: string;
}

export type Cell = string | null | NumberCell | FormulaCell | DayCell;

/** The title and the header stand above: rows of a sheet begin here. */
export const FIRST_ROW = 3;
/** Significant digits that a spreadsheet's numbers keep. */
const MOST_DIGITS = 15;

/** A decimal as a number; one that would lose digits stays text. */
export function numberCell(number: string, grouped = false): NumberCell | string {
  return isNumber(number) ? { number, grouped } : number;
}

export function isNumber(number: string): boolean {
  if (number.length <= MOST_DIGITS) return true;
  return number.replace(/^-?0*\.?0*/, '').replace('.', '').length <= MOST_DIGITS;
}

/** Excel's number format for the places a number is published with. */
export function numberFormat({ number, grouped }: NumberCell): string {
  const decimals = decimalsOf({ number, measure: '' });
  return (grouped === true ? '#,##0' : '0') + (decimals === 0 ? '' : `.${'0'.repeat(decimals)}`);
}

/** `'数据'!D5`; the column counts from 0, the row from the first below the header. */
export function place(sheet: string, column: number, row: number): string {
  return `'${sheet}'!${String.fromCharCode(65 + column)}${FIRST_ROW + row}`;
}
