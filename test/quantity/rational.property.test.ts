import fc from 'fast-check';
import Fraction from 'fraction.js';
import { describe, expect, it } from 'vitest';
import { decimal, decimalText, half, larger, type Rational, rational, smaller } from '#quantity/rational.ts';
import { sliceOf } from '../depth.ts';
import { fractionText } from './fraction-text.ts';

const RUNS = { numRuns: sliceOf(3000, 100_000), seed: 20240910 };
const SAFE = 2n ** 53n;

/** Whole numbers of every size, many of them beside the bound past which a double is no longer exact. */
const whole = fc.oneof(
  fc.bigInt({ min: -1000n, max: 1000n }),
  fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }),
  fc.bigInt({ min: SAFE - 3n, max: SAFE + 3n }),
  fc.bigInt({ min: -SAFE - 3n, max: -SAFE + 3n }),
  fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
);
const bottom = fc.oneof(
  fc.constantFrom(1n, 2n, 3n, 10n, 100n, 10_000n, 10n ** 8n, 10n ** 15n, 10n ** 16n, 10n ** 24n),
  whole.filter((number) => number !== 0n),
);
/** The same number for us and for the oracle. */
const pair = fc.tuple(whole, bottom).map(([n, d]) => ({ ours: rational(n, d), oracle: new Fraction(n, d) }));

function expectSame(ours: Rational, oracle: Fraction): void {
  expect(fractionText(ours)).toBe(oracle.toFraction());
  const ends = 10n ** 24n % oracle.d === 0n;
  expect(ours.toString()).toBe(ends ? oracle.toString(60) : oracle.toFraction());
  expect([ours.isZero, ours.isNegative, ours.isWhole]).toEqual([oracle.n === 0n, oracle.s < 0n, oracle.d === 1n]);
}

describe('Rational, against fraction.js', () => {
  it('adds, subtracts, multiplies, negates and compares', () => {
    fc.assert(
      fc.property(pair, pair, (a, b) => {
        expectSame(a.ours, a.oracle);
        expectSame(a.ours.add(b.ours), a.oracle.add(b.oracle));
        expectSame(a.ours.sub(b.ours), a.oracle.sub(b.oracle));
        expectSame(a.ours.mul(b.ours), a.oracle.mul(b.oracle));
        expectSame(a.ours.neg(), a.oracle.neg());
        expectSame(a.ours.abs(), a.oracle.abs());
        expectSame(half(a.ours), a.oracle.div(2));
        expect(Math.sign(a.ours.compare(b.ours))).toBe(Math.sign(a.oracle.compare(b.oracle)));
        expect(a.ours.equals(b.ours)).toBe(a.oracle.equals(b.oracle));
        expect(a.ours.equals(a.ours.add(b.ours).sub(b.ours))).toBe(true);
        expect([smaller(a.ours, b.ours), larger(a.ours, b.ours)].sort((x, y) => x.compare(y))[0]).toBe(
          smaller(a.ours, b.ours),
        );
      }),
      RUNS,
    );
  });

  it('divides, and throws where the divisor is zero', () => {
    fc.assert(
      fc.property(pair, pair, (a, b) => {
        if (b.ours.isZero) {
          expect(() => a.ours.div(b.ours)).toThrow(RangeError);
          expect(() => b.ours.inverse()).toThrow(RangeError);
          return;
        }
        expectSame(a.ours.div(b.ours), a.oracle.div(b.oracle));
        expectSame(b.ours.inverse(), b.oracle.inverse());
      }),
      RUNS,
    );
  });

  it('stays exact through long calculations', () => {
    const step = fc.tuple(fc.constantFrom('add', 'sub', 'mul', 'div'), pair);
    fc.assert(
      fc.property(pair, fc.array(step, { maxLength: 12 }), (start, steps) => {
        let { ours, oracle } = start;
        for (const [name, operand] of steps) {
          if (name === 'div' && operand.ours.isZero) continue;
          ours = ours[name](operand.ours);
          oracle = oracle[name](operand.oracle);
        }
        expectSame(ours, oracle);
      }),
      { ...RUNS, numRuns: sliceOf(500, 20_000) },
    );
  });

  it('writes decimals rounded half away from zero', () => {
    fc.assert(
      fc.property(pair, fc.integer({ min: 0, max: 24 }), ({ ours, oracle }, decimals) => {
        const rounded = oracle
          .abs()
          .mul(10n ** BigInt(decimals))
          .add(new Fraction(1n, 2n))
          .floor().n;
        const text = decimalText(ours, decimals, decimals);
        expect(text.replace('.', '').replace(/^(-?)0+(?=\d)/, '$1')).toBe(
          `${oracle.s < 0n && rounded !== 0n ? '-' : ''}${rounded}`,
        );
        expect(text.split('.')[1]?.length ?? 0).toBe(decimals);
      }),
      RUNS,
    );
  });

  it('reads the decimals that it writes', () => {
    const digits = fc.tuple(whole, fc.integer({ min: 0, max: 20 }));
    fc.assert(
      fc.property(digits, ([number, decimals]) => {
        const text = decimalText(rational(number, 10n ** BigInt(decimals)), decimals, decimals);
        expectSame(decimal(text), new Fraction(number, 10n ** BigInt(decimals)));
        expect(decimal(decimal(text).toString()).equals(decimal(text))).toBe(true);
      }),
      RUNS,
    );
  });

  it('is near its float', () => {
    fc.assert(
      fc.property(pair, ({ ours, oracle }) => {
        expect(ours.toNumber()).toBeCloseTo(Number(oracle.s * oracle.n) / Number(oracle.d), 6);
      }),
      { ...RUNS, numRuns: 300 },
    );
  });
});
