import type { DatasheetRowView, ReportView } from '#derive/report-view.ts';
import { parseQuantity } from '#quantity/quantity.ts';
import { decimalText } from '#quantity/rational.ts';
import { type Cell, isNumber, type NumberPlace, numberCell, place, type Sheet } from '#render/data/sheet.ts';

const NAME = '数据表';
export const DATASHEET_COLUMNS = ['original', 'adjusted', 'actual'] as const;
export type DatasheetColumn = (typeof DATASHEET_COLUMNS)[number];
const FIRST_COLUMN = 2;

/** The datasheet as the unit published it; a row is numbers where all its cells are plain ones of one unit of measure. */
export function datasheetSheet({ datasheet }: ReportView): Sheet {
  return {
    name: NAME,
    columns: [
      { title: '编号', width: 26 },
      { title: '数据项', width: 34 },
      { title: '年初预算', width: 16 },
      { title: '全年预算', width: 16 },
      { title: '全年执行', width: 16 },
      { title: '计量单位', width: 10 },
      { title: '备注', width: 40 },
    ],
    rows: datasheet.map(rowOf),
    totals: 0,
    empty: '报告没有公布数据表。',
  };
}

function rowOf(row: DatasheetRowView): Cell[] {
  const numbers = numbersOf(row);
  const cells = DATASHEET_COLUMNS.map((column) => {
    const number = numbers?.cells[column] ?? null;
    return number === null ? row[column] : numberCell(number, row[column]?.includes(','));
  });
  return [row.figure, row.label, ...cells, numbers?.measure ?? null, row.note];
}

export function datasheetPlace({ datasheet }: ReportView, row: number, column: DatasheetColumn): NumberPlace | null {
  const line = datasheet[row];
  const numbers = line === undefined ? null : numbersOf(line);
  const number = numbers?.cells[column];
  if (numbers === null || number === undefined || !isNumber(number)) return null;
  const at = place(NAME, FIRST_COLUMN + DATASHEET_COLUMNS.indexOf(column), row);
  return { place: at, number, measure: numbers.measure };
}

/** The exact decimals of a row and their one unit; null where a cell is no plain number, or the units differ. */
function numbersOf(row: DatasheetRowView): { measure: string; cells: Partial<Record<DatasheetColumn, string>> } | null {
  const cells: Partial<Record<DatasheetColumn, string>> = {};
  const measures = new Set<string>();
  for (const column of DATASHEET_COLUMNS) {
    const text = row[column];
    if (text === null) continue;
    const { quantity } = parseQuantity(text);
    if (quantity === undefined || quantity.qualifier !== undefined) return null;
    measures.add(quantity.unit.name);
    cells[column] = decimalText(quantity.number, quantity.decimals, quantity.decimals);
  }
  const [measure, other] = measures;
  return measure === undefined || other !== undefined ? null : { measure, cells };
}
