/**
 * Exact rational number. All published and calculated figures are of this type; there are no floats: numerator and
 * denominator are whole numbers that a double holds exactly, or both BigInt where one would be larger. They are put into
 * lowest terms only then, since nearly all published figures are decimals of few digits.
 */
export class Rational {
  private readonly top: number | bigint;
  /** Above zero. */
  private readonly bottom: number | bigint;

  /** Both are whole; the denominator is above zero. Use `rational` and `decimal` to make one. */
  constructor(top: number | bigint, bottom: number | bigint) {
    this.top = top;
    this.bottom = bottom;
  }

  add(other: Rational): Rational {
    const { top: a, bottom: b } = this;
    const { top: c, bottom: d } = other;
    if (typeof a === 'number' && typeof b === 'number' && typeof c === 'number' && typeof d === 'number') {
      const bottom = b === d ? b : commonMultiple(b, d);
      const p = b === bottom ? a : a * (bottom / b);
      const q = d === bottom ? c : c * (bottom / d);
      if (isSafe(p) && isSafe(q) && isSafe(p + q) && isSafe(bottom)) return new Rational(p + q, bottom);
    }
    return inLowestTerms(BigInt(a) * BigInt(d) + BigInt(c) * BigInt(b), BigInt(b) * BigInt(d));
  }

  sub(other: Rational): Rational {
    return this.add(other.neg());
  }

  mul(other: Rational): Rational {
    const { top: a, bottom: b } = this;
    const { top: c, bottom: d } = other;
    if (typeof a === 'number' && typeof b === 'number' && typeof c === 'number' && typeof d === 'number') {
      // 439.62 in a unit of 10000 stays a whole number.
      const whole = d === 1 && c % b === 0;
      const top = whole ? a * (c / b) : a * c;
      const bottom = whole ? 1 : b * d;
      if (isSafe(top) && isSafe(bottom)) return new Rational(top, bottom);
    }
    return inLowestTerms(BigInt(a) * BigInt(c), BigInt(b) * BigInt(d));
  }

  /** Throws a RangeError when the other is zero. */
  div(other: Rational): Rational {
    return this.mul(other.inverse());
  }

  neg(): Rational {
    return new Rational(typeof this.top === 'number' ? 0 - this.top : -this.top, this.bottom);
  }

  abs(): Rational {
    return this.isNegative ? this.neg() : this;
  }

  /** Throws a RangeError for zero. */
  inverse(): Rational {
    if (this.isZero) throw new RangeError('division by zero');
    const { top, bottom } = this;
    return this.isNegative ? new Rational(-bottom, -top) : new Rational(bottom, top);
  }

  /** Below, equal to or above zero as this is smaller than, equal to or larger than the other. */
  compare(other: Rational): number {
    const { top: a, bottom: b } = this;
    const { top: c, bottom: d } = other;
    if (typeof a === 'number' && typeof b === 'number' && typeof c === 'number' && typeof d === 'number') {
      if (b === d) return a - c;
      const p = a * d;
      const q = c * b;
      if (isSafe(p) && isSafe(q)) return p - q;
    }
    const difference = BigInt(a) * BigInt(d) - BigInt(c) * BigInt(b);
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }

  equals(other: Rational): boolean {
    return this.compare(other) === 0;
  }

  get isZero(): boolean {
    return this.top === 0 || this.top === 0n;
  }

  get isNegative(): boolean {
    return this.top < 0;
  }

  get isWhole(): boolean {
    return this.denominator === 1n;
  }

  /** Of the lowest terms, with the sign. */
  get numerator(): bigint {
    return BigInt(this.top) / greatestCommonDivisor(BigInt(this.top), BigInt(this.bottom));
  }

  /** Of the lowest terms. */
  get denominator(): bigint {
    return BigInt(this.bottom) / greatestCommonDivisor(BigInt(this.top), BigInt(this.bottom));
  }

  /** The nearest whole number of steps of `decimals` places, half away from zero: 44 for 0.437 and two places. */
  roundedSteps(decimals: number): number | bigint {
    const { top, bottom } = this;
    if (typeof top === 'number' && typeof bottom === 'number') {
      const power = POWERS[decimals] ?? 10 ** decimals;
      // A decimal of no more places is not rounded.
      const whole = power % bottom === 0 ? top * (power / bottom) : Number.NaN;
      if (isSafe(whole)) return whole;
      const twice = Math.abs(top) * power * 2 + bottom;
      const divisor = bottom * 2;
      if (isSafe(twice) && isSafe(divisor)) return (Math.sign(top) * (twice - (twice % divisor))) / divisor;
    }
    const [n, d] = [BigInt(top), BigInt(bottom)];
    const whole = ((n < 0n ? -n : n) * 10n ** BigInt(decimals) * 2n + d) / (d * 2n);
    return n < 0n ? -whole : whole;
  }

  /** Decimal digits that are the exact value, `439.62`; a fraction, `2/3`, where they do not end. */
  toString(): string {
    const { numerator, denominator } = this;
    const ends = 10n ** BigInt(MOST_PLACES) % denominator === 0n;
    return ends ? decimalText(this, MOST_PLACES) : `${numerator}/${denominator}`;
  }

  /** The nearest float: to draw, or to pass over what is far away. */
  toNumber(): number {
    return Number(this.top) / Number(this.bottom);
  }
}

/** Decimal text with at most `decimals` places, rounded half up (away from zero), without trailing zeros beyond `keep`. */
export function decimalText(value: Rational, decimals: number, keep = 0): string {
  const steps = value.roundedSteps(decimals);
  const digits = (steps < 0 ? -steps : steps).toString().padStart(decimals + 1, '0');
  if (decimals === 0) return steps < 0 ? `-${digits}` : digits;
  const point = digits.length - decimals;
  let end = digits.length;
  while (end > point + keep && digits[end - 1] === '0') end -= 1;
  const sign = steps < 0 ? '-' : '';
  return sign + digits.slice(0, point) + (end === point ? '' : `.${digits.slice(point, end)}`);
}

const POWERS: readonly number[] = Array.from({ length: 16 }, (_, places) => 10 ** places);

/** Places of the longest decimal that is not written as a fraction. */
const MOST_PLACES = 24;

/** `numerator / denominator` in lowest terms; throws a RangeError when the denominator is zero. */
export function inLowestTerms(numerator: bigint, denominator: bigint): Rational {
  if (denominator === 0n) throw new RangeError('division by zero');
  const divisor = greatestCommonDivisor(numerator, denominator) * (denominator < 0n ? -1n : 1n);
  const [top, bottom] = [numerator / divisor, denominator / divisor];
  if (bottom > LARGEST || top > LARGEST || -top > LARGEST) return new Rational(top, bottom);
  return new Rational(Number(top), Number(bottom));
}

const LARGEST = Number.MAX_SAFE_INTEGER;

/** Whether a sum or product of whole numbers was not rounded: past this bound they are, and stay beyond it. */
function isSafe(value: number): boolean {
  return value <= LARGEST && value >= -LARGEST;
}

/** The larger of two where it is a multiple of the other, as powers of ten are; else their product. */
function commonMultiple(a: number, b: number): number {
  if (a % b === 0) return a;
  return b % a === 0 ? b : a * b;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
