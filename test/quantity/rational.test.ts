import { describe, expect, it } from 'vitest';
import { decimal, decimalText, half, larger, powerOfTen, rational, smaller } from '#quantity/rational.ts';

describe('decimalText', () => {
  it.each<readonly [numerator: bigint, denominator: bigint, decimals: number, keep: number, text: string]>([
    [0n, 1n, 2, 0, '0'],
    [0n, 1n, 2, 2, '0.00'],
    [1n, 3n, 4, 0, '0.3333'],
    [2n, 3n, 4, 0, '0.6667'],
    [-2n, 3n, 4, 0, '-0.6667'],
    [1n, 2n, 0, 0, '1'],
    [-1n, 2n, 0, 0, '-1'],
    [5n, 1000n, 2, 0, '0.01'],
    [4n, 1000n, 2, 0, '0'],
    [-4n, 1000n, 2, 2, '0.00'],
    [-5n, 1000n, 2, 2, '-0.01'],
    [10n, 1n, 2, 1, '10.0'],
    [43962n, 100n, 6, 0, '439.62'],
    [43962n, 100n, 1, 0, '439.6'],
    [99995n, 1000n, 2, 0, '100'],
    [99995n, 1000n, 2, 2, '100.00'],
    [17654400n, 177321n, 4, 0, '99.5618'],
    [10n ** 24n + 1n, 1n, 0, 0, '1000000000000000000000001'],
  ])('%s / %s with %s places, %s kept, is %s', (numerator, denominator, decimals, keep, text) => {
    expect(decimalText(rational(numerator, denominator), decimals, keep)).toBe(text);
  });
});

describe('decimal', () => {
  it.each(['0', '10', '-2.66', '439.62', '0.0001', '123456789012345678901234.567'])('reads %s exactly', (digits) => {
    expect(decimalText(decimal(digits), 12)).toBe(digits);
  });

  it.each(['', '.5', '5.', '1,000', '1e5', '0x10', '+1', '1/2', 'NaN', ' 1', '八'])('throws on %j', (digits) => {
    expect(() => decimal(digits)).toThrow(SyntaxError);
  });
});

describe('exact arithmetic', () => {
  it('adds 0.1 and 0.2 to 0.3', () => {
    expect(decimal('0.1').add(decimal('0.2')).equals(decimal('0.3'))).toBe(true);
  });

  it('has powers of ten on both sides of one', () => {
    expect([-6, -1, 0, 1, 8].map((exponent) => decimalText(powerOfTen(exponent), 6))).toEqual([
      '0.000001',
      '0.1',
      '1',
      '10',
      '100000000',
    ]);
  });

  it('halves and compares', () => {
    const [a, b] = [decimal('-1'), decimal('0.25')];
    expect(decimalText(half(b), 3)).toBe('0.125');
    expect([smaller(a, b), larger(a, b), smaller(b, a), larger(b, b)]).toEqual([a, b, a, b]);
  });
});
