import { decimal, decimalText, ZERO } from '#quantity/rational.ts';

/** A stored number as the sheet shows it. */
export interface ShownNumber {
  text: string;
  /** The format is one that is not read here: the stored number is given. */
  unsure: boolean;
}

/** Formats that need no definition in the file. */
export const BUILT_IN_FORMATS: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
  49: '@',
};
const DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

export function isDateFormat(id: number, code: string): boolean {
  if (DATES.has(id)) return true;
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
  return /[yd]|m{1,4}[月/-]/i.test(bare) && !/[0#]/.test(bare);
}

/** The calendar day of a serial number, `2024-09-10`. */
export function dayOf(serial: number, from1904: boolean): string {
  const days = Math.floor(serial) + (from1904 ? 1462 : 0);
  return new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10);
}

/** A stored number in a format: decimals, percent and thousands separators as they are shown, words around it kept. */
export function showNumber(stored: string, code: string): ShownNumber {
  const plain = plainDigits(stored);
  if (plain === undefined) return { text: stored, unsure: true };
  const section = sectionFor(code, plain);
  if (section === 'General' || section === '@' || section === '') return { text: plain, unsure: false };
  const match = /^([^0#?]*)([#,?]*[0#?][0#,?]*(?:\.[0#?]+)?)(%?)([^0#?%]*)$/.exec(bareSection(section));
  if (match === null) return { text: plain, unsure: true };
  const [, before = '', digits = '', percent = '', after = ''] = match;
  if (/,$/.test(digits)) return { text: plain, unsure: true };
  const [, part = ''] = digits.split('.');
  const value = percent === '' ? decimal(plain) : decimal(plain).mul(decimal('100'));
  const kept = part.replace(/[#?]/g, '').length;
  const text = decimalText(value.abs(), part.length, kept);
  const grouped = digits.includes(',') ? text.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',') : text;
  const sign = value.compare(ZERO) < 0 && !/[-(（]/.test(before) && /[1-9]/.test(text) ? '-' : '';
  return { text: `${sign}${before}${grouped}${percent}${after}`.trim(), unsure: false };
}

/** Positive, negative and zero may have formats of their own. */
function sectionFor(code: string, plain: string): string {
  const sections = code.split(';');
  // A negative number has a sign whether its own format shows one, brackets or a colour.
  if (plain.startsWith('-') && sections[1] !== undefined)
    return `-${sections[1].replace(/\[[^\]]*\]/g, '').replace(/[-()]/g, '')}`;
  if (/^[0.]+$/.test(plain) && sections[2] !== undefined && /[0#]/.test(sections[2])) return sections[2];
  return sections[0] ?? 'General';
}

/** The section without colours, conditions, padding and quotation marks. */
function bareSection(section: string): string {
  return section
    .replace(/\[[^\]]*\]/g, '')
    .replace(/[_*]./g, '')
    .replace(/"([^"]*)"/g, '$1')
    .replace(/\\(.)/g, '$1');
}

/** Excel stores binary numbers with 17 digits and shows 15: 0.98330000000000004 is 0.9833. */
export function plainDigits(stored: string): string | undefined {
  if (!/^-?\d*\.?\d+(?:[eE][+-]?\d+)?$|^-?\d+\.$/.test(stored.trim())) return undefined;
  const value = Number(stored);
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15)
    return /^-?\d+$/.test(stored.trim()) ? stored.trim() : undefined;
  const [mantissa = '', exponent = '0'] = value.toPrecision(15).split('e');
  const shift = Number(exponent);
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole = '', part = ''] = mantissa.replace('-', '').split('.');
  const digits = shift < 0 ? '0'.repeat(-shift) + whole + part : whole + part.padEnd(shift, '0');
  const point = shift < 0 ? whole.length : whole.length + shift;
  const left = digits.slice(0, point).replace(/^0+(?=\d)/, '');
  const right = digits.slice(point).replace(/0+$/, '');
  return (left === '0' && right === '' ? '' : sign) + left + (right === '' ? '' : `.${right}`);
}
