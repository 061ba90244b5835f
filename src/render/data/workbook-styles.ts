import { MAIN, PROLOGUE, xmlText } from '#render/data/workbook-parts.ts';

const INK = 'FF1D2422';
const ACCENT = 'FF0B5563';
const SHEET = 'FFFFFEFB';
const RULE = 'FFA9AA9F';
/** The ground of what is made up. */
export const SAMPLE = 'FFF7EBCF';

/** Number formats that every spreadsheet knows by number; others are numbered from 164 on. */
const BUILT_IN: Readonly<Record<string, number>> = { '0': 1, '0.00': 2, '#,##0': 3, '#,##0.00': 4 };
const FIRST_OWN = 164;
/** Number formats by their place. Every workbook has these, so that most workbooks have the same style sheet. */
const USUAL: ReadonlyMap<string, number> = new Map(
  ['0', '0.0', '0.00', '0.000', '0.0000', '#,##0', '#,##0.0', '#,##0.00', 'yyyy-mm-dd'].map((code, at) => [code, at]),
);

/** Numbers of the cell styles of one workbook. */
export interface CellStyles {
  title: number;
  sampleRow: number;
  header: number;
  text(total: boolean): number;
  /** Of a number or a day in an Excel number format; `total` for the rows that add up the others. */
  number(format: string, total: boolean): number;
  xml(): string;
}

const TOP = '<alignment vertical="top"/>';
const TOP_WRAPPED = '<alignment vertical="top" wrapText="1"/>';
const MIDDLE = '<alignment vertical="center"/>';
/** Styles before those of numbers. */
const FIXED = 6;

/** Styles of a workbook: the fixed ones, and two for each number format, of usual rows and of those that add them up. */
export function cellStyles(sample: boolean): CellStyles {
  let formats = USUAL;
  return {
    title: 1,
    sampleRow: 2,
    header: 3,
    text: (total) => (total ? 5 : 4),
    number: (format, total) => {
      const at = formats.get(format) ?? formats.size;
      if (at === formats.size) formats = new Map([...formats, [format, at]]);
      return FIXED + 2 * at + (total ? 1 : 0);
    },
    xml: () => (formats === USUAL ? usualSheet(sample) : styleSheet([...formats.keys()], sample)),
  };
}

interface Style {
  format?: number;
  font?: number;
  fill?: number;
  border?: number;
  alignment?: string;
}

function style({ format = 0, font = 0, fill = 0, border = 0, alignment = '' }: Style): string {
  const applied = [
    format === 0 ? '' : ' applyNumberFormat="1"',
    font === 0 ? '' : ' applyFont="1"',
    fill === 0 ? '' : ' applyFill="1"',
    border === 0 ? '' : ' applyBorder="1"',
    alignment === '' ? '' : ' applyAlignment="1"',
  ].join('');
  const ids = `numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"`;
  return `<xf ${ids}${applied}>${alignment}</xf>`;
}

const NAME = '<name val="Calibri"/><family val="2"/>';
const FONTS = [
  `<font><sz val="11"/>${NAME}</font>`,
  `<font><b/><sz val="12"/><color rgb="${INK}"/>${NAME}</font>`,
  `<font><b/><sz val="11"/><color rgb="${SHEET}"/>${NAME}</font>`,
  `<font><b/><sz val="11"/>${NAME}</font>`,
];
const solid = (colour: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
/** The first two are reserved by the format. */
const FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  solid(SAMPLE),
  solid(ACCENT),
];
const BORDERS = [
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  `<border><left/><right/><top style="thin"><color rgb="${RULE}"/></top><bottom/><diagonal/></border>`,
];

const sheets = new Map<boolean, string>();

function usualSheet(sample: boolean): string {
  const xml = sheets.get(sample) ?? styleSheet([...USUAL.keys()], sample);
  sheets.set(sample, xml);
  return xml;
}

function styleSheet(formats: readonly string[], sample: boolean): string {
  const own = formats.filter((code) => BUILT_IN[code] === undefined).map((code, at) => ({ code, id: FIRST_OWN + at }));
  const ids = new Map([...Object.entries(BUILT_IN), ...own.map(({ code, id }): [string, number] => [code, id])]);
  const codes = own.map(({ code, id }) => `<numFmt numFmtId="${id}" formatCode="${xmlText(code)}"/>`);
  const list = (name: string, items: readonly string[]) =>
    `<${name} count="${items.length}">${items.join('')}</${name}>`;
  return [
    `${PROLOGUE}<styleSheet xmlns="${MAIN}">`,
    list('numFmts', codes),
    list('fonts', FONTS),
    list('fills', FILLS),
    list('borders', BORDERS),
    list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
    list('cellXfs', [...fixedStyles(sample), ...formats.flatMap((code) => numberStyles(ids.get(code) ?? 0))]),
    list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
    '</styleSheet>',
  ].join('');
}

function fixedStyles(sample: boolean): string[] {
  return [
    style({}),
    style({ font: 1, fill: sample ? 2 : 0, alignment: MIDDLE }),
    style({ fill: 2 }),
    style({ font: 2, fill: 3, alignment: MIDDLE }),
    style({ alignment: TOP_WRAPPED }),
    style({ font: 3, border: 1, alignment: TOP_WRAPPED }),
  ];
}

function numberStyles(format: number): string[] {
  return [style({ format, alignment: TOP }), style({ format, font: 3, border: 1, alignment: TOP })];
}
