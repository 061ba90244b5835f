import { type Quantity, quantityOf } from '#quantity/quantity.ts';
import { decimalText, rational } from '#quantity/rational.ts';
import { SCALE_NAMES, unitOfMeasure } from '#quantity/unit-of-measure.ts';

/** How a number may have been mistyped. */
export type SlipKind =
  | 'transposition'
  | 'digit'
  | 'unit-slip'
  | 'decimal-point'
  | 'sign'
  | 'digit-missing'
  | 'digit-doubled';

/** How likely each kind of slip is the cause when it explains a failure; the order follows the corpus of excerpts. */
export const SLIP_PRIOR: Readonly<Record<SlipKind, number>> = {
  transposition: 0.9,
  'unit-slip': 0.88,
  digit: 0.85,
  'decimal-point': 0.8,
  sign: 0.75,
  'digit-doubled': 0.6,
  'digit-missing': 0.55,
};

/** A value that would have been published without the slip. */
export interface Slip {
  kind: SlipKind;
  quantity: Quantity;
}

/** Every value from which one slip of the hand leads to the published one. Longest numbers first cost about 20 a digit. */
export function slipsOf(quantity: Quantity): Slip[] {
  const text = decimalText(quantity.number.abs(), quantity.decimals, quantity.decimals);
  const sign = quantity.number.isNegative ? '-' : '';
  const slips: Slip[] = [];
  const seen = new Set([text.includes('.') ? text.replace(/\.?0+$/, '') : text]);
  const add = (kind: SlipKind, digits: string) => {
    if (!/^\d+(\.\d+)?$/.test(digits) || /^0\d/.test(digits)) return;
    const value = digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits;
    if (seen.has(value)) return;
    seen.add(value);
    slips.push({ kind, quantity: rewritten(quantity, sign + digits) });
  };
  for (const digits of transposed(text)) add('transposition', digits);
  for (const digits of withOtherDigit(text)) add('digit', digits);
  for (const digits of withMovedPoint(text)) add('decimal-point', digits);
  for (const digits of withoutDoubledDigit(text)) add('digit-doubled', digits);
  for (const digits of withMissingDigit(text)) add('digit-missing', digits);
  slips.push({ kind: 'sign', quantity: rewritten(quantity, sign === '-' ? text : `-${text}`) });
  slips.push(...otherScales(quantity));
  return slips;
}

function rewritten(quantity: Quantity, digits: string): Quantity {
  return quantityOf(digits + quantity.unit.name, digits, quantity.unit, quantity.qualifier);
}

function transposed(text: string): string[] {
  return [...text].flatMap((character, index) => {
    const next = text[index + 1] === '.' ? index + 2 : index + 1;
    const other = text[next];
    if (character === '.' || other === undefined || other === character) return [];
    const between = text.slice(index + 1, next);
    return [text.slice(0, index) + other + between + character + text.slice(next + 1)];
  });
}

function withOtherDigit(text: string): string[] {
  return [...text].flatMap((character, index) => {
    if (character === '.') return [];
    return [...'0123456789'].map((digit) => text.slice(0, index) + digit + text.slice(index + 1));
  });
}

/** The point elsewhere, or lost: 4396.2 and 43962 for 439.62. */
function withMovedPoint(text: string): string[] {
  const digits = text.replace('.', '');
  const places = [...digits].map((_, index) => index + 1);
  return places.map((at) => {
    const whole = digits.slice(0, at).replace(/^0+(?=\d)/, '');
    return at === digits.length ? whole : `${whole}.${digits.slice(at)}`;
  });
}

function withoutDoubledDigit(text: string): string[] {
  return [...text].flatMap((character, index) =>
    character !== '.' && character === text[index + 1] ? [text.slice(0, index) + text.slice(index + 1)] : [],
  );
}

function withMissingDigit(text: string): string[] {
  return [...text, ''].flatMap((_, index) =>
    [...'0123456789'].map((digit) => text.slice(0, index) + digit + text.slice(index)),
  );
}

/** The same digits in 元, 万元 or 亿元, and ten times more or less. */
function otherScales(quantity: Quantity): Slip[] {
  const { unit, number, decimals } = quantity;
  const digits = decimalText(number, decimals, decimals);
  const plain = SCALE_NAMES.find((scale) => unit.name.startsWith(scale));
  const base = plain === undefined ? unit.name : unit.name.slice(plain.length);
  const names = ['', '万', '亿'].map((scale) => scale + base).filter((name) => name !== unit.name);
  const scaled = unit.dimension === 'money' ? names.flatMap((name) => unitOfMeasure(name) ?? []) : [];
  const tenfold = [rational(10n), rational(1n, 10n)].map((factor) => number.mul(factor));
  return [
    ...scaled.map(
      (other): Slip => ({
        kind: 'unit-slip',
        quantity: quantityOf(digits + other.name, digits, other, quantity.qualifier),
      }),
    ),
    ...tenfold.map((value, index): Slip => {
      const written = decimalText(
        value,
        index === 0 ? decimals : decimals + 1,
        Math.max(0, index === 0 ? decimals - 1 : decimals + 1),
      );
      return { kind: 'decimal-point', quantity: rewritten(quantity, written) };
    }),
  ];
}
