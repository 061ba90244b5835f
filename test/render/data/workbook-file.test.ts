import { Readable } from 'node:stream';
import { crc32 } from 'node:zlib';
import Excel from 'exceljs';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { figureSheet } from '#render/data/figure-sheet.ts';
import { numberCell, numberFormat, place } from '#render/data/sheet.ts';
import { reportWorkbook } from '#render/data/workbook.ts';
import { need, ownContent, SETTINGS } from './sample.ts';

const SAMPLE = need(ownContent().views.find(({ id }) => id === '2021/yunting-agriculture-bureau'));

/** CRC-32 and size of each part, as the directory at the end of the archive says. */
function sumsIn(bytes: Uint8Array): Map<string, [crc: number, size: number]> {
  const archive = Buffer.from(bytes);
  const sums = new Map<string, [number, number]>();
  for (let at = archive.indexOf('PK\x01\x02'); at !== -1; at = archive.indexOf('PK\x01\x02', at + 1)) {
    const path = archive.toString('utf8', at + 46, at + 46 + archive.readUInt16LE(at + 28));
    sums.set(path, [archive.readUInt32LE(at + 16), archive.readUInt32LE(at + 24)]);
  }
  return sums;
}

async function bookOf(bytes: Uint8Array): Promise<Excel.Workbook> {
  const book = new Excel.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  return book;
}

describe('the file report.xlsx', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is the same bytes at any time', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(new Date('2024-02-03T04:05:06Z'));
    const first = await reportWorkbook(SAMPLE, SETTINGS);
    vi.setSystemTime(new Date('2031-12-30T23:59:58Z'));
    expect(Buffer.from(await reportWorkbook(SAMPLE, SETTINGS)).equals(Buffer.from(first))).toBe(true);
  });

  it('shows the published places, freezes the header and has formulas for sums', async () => {
    const book = await bookOf(await reportWorkbook(SAMPLE, SETTINGS));
    const [figures, checks] = [need(book.getWorksheet('数据')), need(book.getWorksheet('校验'))];
    const row = SAMPLE.figures.findIndex(({ text }) => text === '3866.90万元') + 3;
    expect(figures.getCell(row, 4)).toMatchObject({ value: 3866.9, numFmt: '0.00' });
    expect(figures.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 2 });
    const formulas = checks.getColumn(10).values.filter((value) => typeof value === 'object');
    expect(formulas).toContainEqual(expect.objectContaining({ formula: `'数据'!D6+'数据'!D7`, result: 5352.12 }));
    expect(formulas).toContainEqual(expect.objectContaining({ formula: "SUM('评分表'!H3:H8)", result: 96.43 }));
    expect(formulas).toContainEqual(expect.objectContaining({ formula: `'数据表'!C3+'数据表'!C4`, result: 5280 }));
  });

  it('is read as a stream, too', async () => {
    const bytes = await reportWorkbook(SAMPLE, SETTINGS);
    const rows: unknown[] = [];
    for await (const sheet of new Excel.stream.xlsx.WorkbookReader(Readable.from([bytes]), {})) {
      for await (const row of sheet) rows.push(row.values);
    }
    expect(rows.length).toBeGreaterThan(SAMPLE.figures.length + SAMPLE.checkList.length);
  });

  it('has parts whose sums are those of their bytes', async () => {
    const bytes = await reportWorkbook(SAMPLE, SETTINGS);
    const parts = Object.entries(unzipSync(bytes));
    expect(parts.map(([path]) => path)).toContain('xl/worksheets/sheet4.xml');
    for (const [path, part] of parts) expect(sumsIn(bytes).get(path)).toEqual([crc32(part), part.byteLength]);
  });

  it('has a format for any number of places, and keeps white space', async () => {
    const figures = SAMPLE.figures.map((figure, index) => ({
      ...figure,
      number: `1.${'0'.repeat(index % 9)}1`,
      label: `${' '.repeat(index % 3)}甲${' '.repeat(index % 4)}乙${'\n'.repeat(index % 2)}`,
    }));
    const sheet = need((await bookOf(await reportWorkbook({ ...SAMPLE, figures }, SETTINGS))).getWorksheet('数据'));
    for (const [index, { number, label }] of figures.entries()) {
      const [, places = ''] = number.split('.');
      expect(sheet.getCell(index + 3, 4)).toMatchObject({
        value: Number(number),
        numFmt: `0.${'0'.repeat(places.length)}`,
      });
      expect(sheet.getCell(index + 3, 2).value).toBe(label);
    }
  });

  it('names every cell that it refers to by its place', () => {
    const sheet = figureSheet(SAMPLE);
    expect(sheet.rows[3]?.[0]).toBe('expenditure.basic');
    expect(place('数据', 3, 3)).toBe("'数据'!D6");
  });
});

describe('a number in a sheet', () => {
  it.each([
    ['439.62', false, '0.00'],
    ['100', false, '0'],
    ['0.0', false, '0.0'],
    ['-3.20', false, '0.00'],
    ['1098798', true, '#,##0'],
    ['1098798.5', true, '#,##0.0'],
  ])('%s is shown as %j in %s', (number, grouped, format) => {
    expect(numberFormat({ number, grouped })).toBe(format);
  });

  it('stays text where a spreadsheet would lose its digits', () => {
    expect(numberCell('123456789012345')).toEqual({ number: '123456789012345', grouped: false });
    expect(numberCell('1234567890123456')).toBe('1234567890123456');
    expect(numberCell('0.000123456789012345')).toEqual({ number: '0.000123456789012345', grouped: false });
  });
});
