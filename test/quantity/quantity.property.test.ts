import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chineseNumeral } from '#quantity/chinese-numeral.ts';
import { intervalOf, meets, type Rounding } from '#quantity/interval.ts';
import { parseQuantity } from '#quantity/quantity.ts';
import { decimal, decimalText } from '#quantity/rational.ts';

const UNITS = ['元', '万元', '亿元', '%', '‰', '件', '万件', '人', '人次', '个百分点', '平方米', '户', '元/人', '分'];
const BEFORE = ['', '约', '近', '超', '≥', '≤', '不足'];
const ROUNDINGS: readonly Rounding[] = ['half-up', 'truncate', 'either'];

/** A published number as plain digits, `-1234.50`, and its unit. */
const published = fc
  .record({
    sign: fc.constantFrom('', '-'),
    whole: fc.bigInt({ min: 0n, max: 10n ** 14n }),
    part: fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 6 }),
    unit: fc.constantFrom(...UNITS),
  })
  .map(({ sign, whole, part, unit }) => ({ digits: `${sign}${whole}${part === '' ? '' : `.${part}`}`, unit }));

function read(text: string) {
  const { quantity, problem } = parseQuantity(text);
  if (quantity === undefined) throw new Error(`${text}: ${problem.kind} ${problem.found}`);
  return quantity;
}

describe('a published number', () => {
  it('is read back exactly, with its precision', () => {
    fc.assert(
      fc.property(published, ({ digits, unit }) => {
        const quantity = read(digits + unit);
        expect(quantity.number.equals(decimal(digits))).toBe(true);
        expect(quantity.decimals).toBe(digits.split('.')[1]?.length ?? 0);
        expect(quantity.value.equals(decimal(digits).mul(quantity.unit.factor))).toBe(true);
        expect(read(decimalText(quantity.number, quantity.decimals, quantity.decimals) + unit).step).toEqual(
          quantity.step,
        );
      }),
    );
  });

  it('means the same with thousands commas, full-width digits and spaces', () => {
    fc.assert(
      fc.property(published, ({ digits, unit }) => {
        const plain = read(digits + unit);
        for (const text of [
          grouped(digits) + unit,
          fullWidth(digits) + unit,
          `${fullWidth(grouped(digits))}　${unit} `,
        ]) {
          const other = read(text);
          expect([other.value.equals(plain.value), other.decimals, other.unit.name]).toEqual([
            true,
            plain.decimals,
            plain.unit.name,
          ]);
        }
      }),
    );
  });

  it('lies in its own interval under every rounding', () => {
    fc.assert(
      fc.property(
        published,
        fc.constantFrom(...BEFORE),
        fc.constantFrom(...ROUNDINGS),
        ({ digits, unit }, word, rounding) => {
          const { low, nominal, high } = intervalOf(read(word + digits + unit), rounding);
          expect(low === undefined || low.compare(nominal) <= 0).toBe(true);
          expect(high === undefined || high.compare(nominal) >= 0).toBe(true);
        },
      ),
    );
  });

  it('is met by the number it was rounded from, and `either` holds both roundings', () => {
    fc.assert(
      fc.property(published, fc.integer({ min: 0, max: 4 }), ({ digits }, decimals) => {
        const exact = read(`${digits}元`);
        const rounded = read(`${decimalText(decimal(digits), decimals, decimals)}元`);
        const source = { low: exact.value, nominal: exact.value, high: exact.value };
        expect(meets(intervalOf(rounded, 'half-up'), source)).toBe(true);
        for (const rounding of ['half-up', 'truncate'] satisfies Rounding[]) {
          const [inner, outer] = [intervalOf(rounded, rounding), intervalOf(rounded, 'either')];
          expect(inner.low && outer.low && outer.low.compare(inner.low) <= 0).toBe(true);
          expect(inner.high && outer.high && outer.high.compare(inner.high) >= 0).toBe(true);
        }
      }),
    );
  });
});

describe('a Chinese numeral', () => {
  it('is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (value) => {
        expect(chineseNumeral(inChinese(value))).toBe(BigInt(value));
      }),
    );
  });
});

describe('any text', () => {
  it('is a quantity or a problem, never an exception', () => {
    const character = fc.constantFrom(...'0123456789.,-−≥约近余多万亿元件%八十百千〇/ 　内上以', 'a', '\n');
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: character })), (text) => {
        const { quantity, problem } = parseQuantity(text);
        expect((quantity === undefined) !== (problem === undefined)).toBe(true);
      }),
    );
  });
});

function grouped(digits: string): string {
  const [whole = '', part] = digits.split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (part === undefined ? '' : `.${part}`);
}

function fullWidth(text: string): string {
  return text.replace(/[0-9.,-]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

/** The numeral as it is written in full: 10,205 is 一万零二百零五. */
function inChinese(value: number): string {
  if (value < 10_000) return belowTenThousand(value);
  const [high, low] = [Math.floor(value / 10_000), value % 10_000];
  if (low === 0) return `${belowTenThousand(high)}万`;
  return `${belowTenThousand(high)}万${low < 1000 ? '零' : ''}${belowTenThousand(low)}`;
}

function belowTenThousand(value: number): string {
  if (value === 0) return '零';
  const digits = String(value).split('').map(Number);
  const words = digits.map((digit, index) => {
    if (digit === 0) return '零';
    return '零一二三四五六七八九'.charAt(digit) + ['', '十', '百', '千'][digits.length - 1 - index];
  });
  return words.join('').replace(/零+/g, '零').replace(/零$/, '');
}
