import Fraction from 'fraction.js';

/** Exact rational number. All published and calculated figures are of this type; there are no floats. */
export type Rational = Fraction;

export const ZERO: Rational = new Fraction(0n);
export const ONE: Rational = new Fraction(1n);
const TWO: Rational = new Fraction(2n);

/** `numerator / denominator`, exact. */
export function rational(numerator: bigint, denominator = 1n): Rational {
  return new Fraction(numerator, denominator);
}

/** The number written as plain decimal digits, for example `-439.62`. Throws a SyntaxError on anything else. */
export function decimal(digits: string): Rational {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(digits);
  if (match === null) throw new SyntaxError(`not a plain decimal number: ${digits}`);
  const [, sign, whole = '', part = ''] = match;
  const magnitude = rational(BigInt(whole + part), 10n ** BigInt(part.length));
  return sign === '-' ? magnitude.neg() : magnitude;
}

/** 10 to the power `exponent`, which may be negative. */
export function powerOfTen(exponent: number): Rational {
  const known = powers.get(exponent);
  if (known !== undefined) return known;
  const power = 10n ** BigInt(Math.abs(exponent));
  const made = exponent < 0 ? rational(1n, power) : rational(power);
  powers.set(exponent, made);
  return made;
}

/** Steps of published numbers: a dozen, asked for a million times. */
const powers = new Map<number, Rational>();

export function half(value: Rational): Rational {
  return value.div(TWO);
}

export function smaller(a: Rational, b: Rational): Rational {
  return a.compare(b) <= 0 ? a : b;
}

export function larger(a: Rational, b: Rational): Rational {
  return a.compare(b) >= 0 ? a : b;
}

/** `value / divisor` for `decimalText` alone: not in lowest terms, which costs more than writing it. */
export function quotientOf(value: Rational, divisor: Rational): Pick<Rational, 's' | 'n' | 'd'> {
  return { s: value.s * divisor.s, n: value.n * divisor.d, d: value.d * divisor.n };
}

/** Decimal text with at most `decimals` places, rounded half up (away from zero), without trailing zeros beyond `keep`. */
export function decimalText(value: Pick<Rational, 's' | 'n' | 'd'>, decimals: number, keep = 0): string {
  const scale = 10n ** BigInt(decimals);
  const rounded = (value.n * scale * 2n + value.d) / (value.d * 2n);
  const digits = rounded.toString().padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  let part = decimals === 0 ? '' : digits.slice(-decimals);
  while (part.length > keep && part.endsWith('0')) part = part.slice(0, -1);
  const sign = value.s < 0n && rounded !== 0n ? '-' : '';
  return sign + whole + (part === '' ? '' : `.${part}`);
}
