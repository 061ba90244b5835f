import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import writeXlsxFile from 'write-excel-file/node';

/** A cell of a table with its merged size; undefined for a place that another cell covers. */
interface Placed {
  text: string;
  across: number;
  down: number;
}

/** `^` is merged with the cell above, `<` with the one to the left. */
function placedCells(rows: readonly (readonly string[])[]): (Placed | undefined)[][] {
  return rows.map((row, top) =>
    row.map((text, left) => {
      if (text === '^' || text === '<') return undefined;
      let across = 1;
      while (row[left + across] === '<') across += 1;
      let down = 1;
      while (rows[top + down]?.[left] === '^') down += 1;
      return { text, across, down };
    }),
  );
}

/** A Word file with a table below a line of text. */
export async function docxTable(
  rows: readonly (readonly string[])[],
  above: readonly string[] = [],
): Promise<Uint8Array> {
  const table = new Table({
    rows: placedCells(rows).map(
      (row) =>
        new TableRow({
          children: row.flatMap((cell) =>
            cell === undefined
              ? []
              : [new TableCell({ columnSpan: cell.across, rowSpan: cell.down, children: [new Paragraph(cell.text)] })],
          ),
        }),
    ),
  });
  return docxOf([...above.map((text) => new Paragraph(text)), table]);
}

export async function docxOf(children: (Paragraph | Table)[]): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

export type XlsxCell = string | { value: number; format?: string };

/** An Excel file with one sheet; numbers are stored as numbers where `numbers` says so, with the places shown. */
export async function xlsxTable(
  rows: readonly (readonly string[])[],
  sheet: string,
  numbers: boolean,
): Promise<Uint8Array> {
  const cells = placedCells(rows).map((row) =>
    row.map((cell) =>
      cell === undefined ? null : { ...cellValue(cell.text, numbers), columnSpan: cell.across, rowSpan: cell.down },
    ),
  );
  return new Uint8Array(await writeXlsxFile(cells, { sheet }).toBuffer());
}

function cellValue(text: string, numbers: boolean) {
  const percent = /^(-?\d+(?:\.\d+)?)%$/.exec(text)?.[1];
  const places = text.replace('%', '').split('.')[1]?.length ?? 0;
  const decimals = places === 0 ? '' : `.${'0'.repeat(places)}`;
  if (numbers && percent !== undefined) return { type: Number, value: Number(percent) / 100, format: `0${decimals}%` };
  if (numbers && /^-?[\d,]+(?:\.\d+)?$/.test(text))
    return {
      type: Number,
      value: Number(text.replaceAll(',', '')),
      format: `${text.includes(',') ? '#,##0' : '0'}${decimals}`,
    };
  return { type: String, value: text };
}
