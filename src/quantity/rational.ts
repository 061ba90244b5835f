import { inLowestTerms, Rational } from '#quantity/fraction.ts';

export { decimalText, Rational } from '#quantity/fraction.ts';

export const ZERO: Rational = new Rational(0, 1);
export const ONE: Rational = new Rational(1, 1);
export const HUNDRED: Rational = new Rational(100, 1);

/** `numerator / denominator`, exact. Throws a RangeError when the denominator is zero or a number is not whole. */
export function rational(numerator: bigint | number, denominator: bigint | number = 1): Rational {
  if (denominator === 1 && typeof numerator === 'number' && Number.isSafeInteger(numerator))
    return new Rational(numerator, 1);
  return inLowestTerms(BigInt(numerator), BigInt(denominator));
}

/** Digits that a double holds exactly. */
const FEW_DIGITS = 15;
const DIGITS = /^(-?)(\d+)(?:\.(\d+))?$/;

/** The number written as plain decimal digits, for example `-439.62`. Throws a SyntaxError on anything else. */
export function decimal(digits: string): Rational {
  if (!DIGITS.test(digits)) throw new SyntaxError(`not a plain decimal number: ${digits}`);
  const at = digits.indexOf('.');
  const decimals = at < 0 ? 0 : digits.length - at - 1;
  const all = at < 0 ? digits : digits.slice(0, at) + digits.slice(at + 1);
  if (all.length <= FEW_DIGITS) return new Rational(Number(all), 10 ** decimals);
  return inLowestTerms(BigInt(all), 10n ** BigInt(decimals));
}

/** 10 to the power `exponent`, which may be negative. */
export function powerOfTen(exponent: number): Rational {
  const size = Math.abs(exponent);
  if (size <= FEW_DIGITS) return exponent < 0 ? new Rational(1, 10 ** size) : new Rational(10 ** size, 1);
  const power = 10n ** BigInt(size);
  return exponent < 0 ? rational(1n, power) : rational(power);
}

const HALF = new Rational(1, 2);

export function half(value: Rational): Rational {
  return HALF.mul(value);
}

export function smaller(a: Rational, b: Rational): Rational {
  return a.compare(b) <= 0 ? a : b;
}

export function larger(a: Rational, b: Rational): Rational {
  return a.compare(b) >= 0 ? a : b;
}
