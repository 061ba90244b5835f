import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figureRows } from '#derive/figure-table.ts';
import { csvText, guarded } from '#render/data/csv.ts';
import { cells } from '#render/data/field.ts';
import { FIGURE_FIELDS } from '#render/data/figure-fields.ts';
import { hostileReport } from './hostile.ts';
import { readCsv } from './read-csv.ts';
import { ownContent } from './sample.ts';

const NAMES = FIGURE_FIELDS.map(({ name }) => name);

describe('figures.csv', () => {
  it('begins with the byte order mark and ends each line with CRLF', () => {
    const text = csvText(FIGURE_FIELDS, figureRows(ownContent().register.records));
    expect([...new TextEncoder().encode(text).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.endsWith('\r\n')).toBe(true);
  });

  it('reads back as the same rows', () => {
    const rows = figureRows(ownContent().register.records);
    const [header, ...lines] = readCsv(csvText(FIGURE_FIELDS, rows).slice(1));
    expect(header).toEqual(NAMES);
    expect(lines).toEqual(
      rows.map((row) => cells(FIGURE_FIELDS, row).map((value) => (value === null ? '' : String(value)))),
    );
  });

  it('keeps the published digits of each number', () => {
    const row = figureRows(ownContent().register.records).find(({ value }) => value === '3866.90万元');
    expect(row).toMatchObject({ number: '3866.90', measure: '万元', sample: true });
  });

  it('has no cell that a spreadsheet runs, whatever a label says', () => {
    const { register, labels } = hostileReport();
    const [, ...lines] = readCsv(csvText(FIGURE_FIELDS, figureRows(register.records)).slice(1));
    const column = NAMES.indexOf('label');
    expect(lines.map((line) => line[column]?.replace(/^'/, ''))).toEqual(labels);
    for (const cell of lines.flat()) expect(cell).not.toMatch(/^[\s\u200b]*[=+\-@＝＋－＠]/u);
  });

  it.each([
    ['=1', "'=1"],
    ['\t=1', "'\t=1"],
    ['\u202e@x', "'\u202e@x"],
    ['-12.3万元', "'-12.3万元"],
    ['-12.30', '-12.30'],
    ['+3.2%', '+3.2%'],
    ['-1,098', '-1,098'],
    ['−3', '−3'],
    ['a=b', 'a=b'],
    ['', ''],
  ])('writes %j as %j', (text, expected) => expect(guarded(text)).toBe(expected));

  it('gives back any text, guarded where a spreadsheet would run it', () => {
    const text = fc.string({ unit: fc.constantFrom(...'甲a1 ,"\n\r\t=-+@＝%.\u200b\u3000') });
    const fields = ['a', 'b'].map(
      (name) => ({ name, title: '', description: '', type: 'string', required: true }) as const,
    );
    fc.assert(
      fc.property(text, text, (a, b) => {
        const [, row] = readCsv(csvText(fields, [{ a, b }]).slice(1));
        expect(row).toEqual([guarded(a), guarded(b)]);
      }),
      { numRuns: 500 },
    );
  });

  it('is a header alone without figures', () => {
    expect(csvText(FIGURE_FIELDS, [])).toBe(`\ufeff${NAMES.join(',')}\r\n`);
  });
});
