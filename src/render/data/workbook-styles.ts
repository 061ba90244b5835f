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

/** Styles of a workbook: the fixed ones, and one for each number format that its cells ask for. */
export function cellStyles(sample: boolean): CellStyles {
  const formats = new Map<string, number>();
  const numbers = new Map<string, number>();
  const fixed = [
    style({}),
    style({ font: 1, fill: sample ? 2 : 0, alignment: MIDDLE }),
    style({ fill: 2 }),
    style({ font: 2, fill: 3, alignment: MIDDLE }),
    style({ alignment: TOP_WRAPPED }),
    style({ font: 3, border: 1, alignment: TOP_WRAPPED }),
  ];
  const formatId = (format: string): number => {
    const id = BUILT_IN[format] ?? formats.get(format) ?? FIRST_OWN + formats.size;
    if (BUILT_IN[format] === undefined) formats.set(format, id);
    return id;
  };
  return {
    title: 1,
    sampleRow: 2,
    header: 3,
    text: (total) => (total ? 5 : 4),
    number: (format, total) => {
      const xml = style({ format: formatId(format), font: total ? 3 : 0, border: total ? 1 : 0, alignment: TOP });
      const known = numbers.get(xml) ?? fixed.length + numbers.size;
      numbers.set(xml, known);
      return known;
    },
    xml: () => styleSheet([...fixed, ...numbers.keys()], formats),
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

function styleSheet(styles: readonly string[], formats: ReadonlyMap<string, number>): string {
  const own = [...formats].map(([code, id]) => `<numFmt numFmtId="${id}" formatCode="${xmlText(code)}"/>`);
  const list = (name: string, items: readonly string[]) =>
    `<${name} count="${items.length}">${items.join('')}</${name}>`;
  return [
    `${PROLOGUE}<styleSheet xmlns="${MAIN}">`,
    own.length === 0 ? '' : list('numFmts', own),
    list('fonts', FONTS),
    list('fills', FILLS),
    list('borders', BORDERS),
    list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
    list('cellXfs', styles),
    list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
    '</styleSheet>',
  ].join('');
}
