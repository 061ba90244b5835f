import { describe, expect, it } from 'vitest';
import { type Interval, intervalOf, isPoint, meets, type Rounding } from '#quantity/interval.ts';
import { parseQuantity, type Quantity } from '#quantity/quantity.ts';
import { decimalText, type Rational } from '#quantity/rational.ts';

function quantity(text: string): Quantity {
  const { quantity: read, problem } = parseQuantity(text);
  if (read === undefined) throw new Error(`${text}: ${problem.kind}`);
  return read;
}

/** `low … high` in the base unit, ∞ for an end without a bound. */
function written({ low, high }: Interval): string {
  const end = (value: Rational | undefined) => (value === undefined ? '∞' : decimalText(value, 12));
  return `${end(low)} … ${end(high)}`;
}

describe('intervalOf', () => {
  it.each<readonly [text: string, halfUp: string, truncate: string, either: string]>([
    ['439.62万元', '4396150 … 4396250', '4396200 … 4396300', '4396150 … 4396300'],
    ['439.6万元', '4395500 … 4396500', '4396000 … 4397000', '4395500 … 4397000'],
    ['439.60万元', '4395950 … 4396050', '4396000 … 4396100', '4395950 … 4396100'],
    ['-2.66万元', '-26650 … -26550', '-26700 … -26600', '-26700 … -26550'],
    ['0.00万元', '-50 … 50', '-100 … 100', '-100 … 100'],
    ['99.56%', '0.99555 … 0.99565', '0.9956 … 0.9957', '0.99555 … 0.9957'],
    ['100%', '0.995 … 1.005', '1 … 1.01', '0.995 … 1.01'],
    ['3000元', '2999.5 … 3000.5', '3000 … 3001', '2999.5 … 3001'],
    ['17.7万件', '176500 … 177500', '177000 … 178000', '176500 … 178000'],
    ['17万件', '165000 … 175000', '170000 … 180000', '165000 … 180000'],
    ['2.5小时', '2.45 … 2.55', '2.5 … 2.6', '2.45 … 2.6'],
  ])('%s stands for what rounds to it', (text, halfUp, truncate, either) => {
    expect(written(intervalOf(quantity(text), 'half-up'))).toBe(halfUp);
    expect(written(intervalOf(quantity(text), 'truncate'))).toBe(truncate);
    expect(written(intervalOf(quantity(text), 'either'))).toBe(either);
  });

  it.each<readonly [text: string, interval: string]>([
    ['177321件', '177321 … 177321'],
    ['0件', '0 … 0'],
    ['八个', '8 … 8'],
    ['9.81分', '9.81 … 9.81'],
    ['100分', '100 … 100'],
    ['≥95%', '0.95 … ∞'],
    ['90%以上', '0.9 … ∞'],
    ['超500件', '500 … ∞'],
    ['≤30万元', '∞ … 300000'],
    ['5天以内', '∞ … 5'],
    ['不足1%', '∞ … 0.01'],
    ['20余场', '20 … 30'],
    ['300余人', '300 … 400'],
    ['350余人', '350 … 360'],
    ['1234余件', '1234 … 1235'],
    ['1.2万余件', '12000 … 13000'],
    ['2万余件', '20000 … 30000'],
    ['20余万元', '200000 … 300000'],
    ['约1000平方米', '950 … 1050'],
    ['约20人', '19 … 21'],
    ['约3人', '2.5 … 3.5'],
    ['近3000人', '2850 … 3000'],
  ])('%s stands for %s under every rounding', (text, interval) => {
    for (const rounding of ['half-up', 'truncate', 'either'] satisfies Rounding[]) {
      expect(written(intervalOf(quantity(text), rounding))).toBe(interval);
    }
  });
});

describe('isPoint', () => {
  it.each<readonly [text: string, point: boolean]>([
    ['177321件', true],
    ['0人', true],
    ['十二项', true],
    ['98.6分', true],
    ['17.7万件', false],
    ['3千人', false],
    ['2.5次', false],
    ['约20人', false],
    ['300余人', false],
    ['439.62万元', false],
    ['3000元', false],
    ['100%', false],
    ['12件/人', false],
  ])('%s: %s', (text, point) => {
    expect(isPoint(quantity(text))).toBe(point);
  });
});

describe('meets', () => {
  it.each<readonly [a: string, b: string, together: boolean]>([
    ['439.62万元', '4396200.00元', true],
    ['439.62万元', '439.63万元', true],
    ['439.62万元', '439.64万元', false],
    ['177321件', '177322件', false],
    ['177321件', '17.7万件', true],
    ['177501件', '17.7万件', false],
    ['177500件', '17.7万件', true],
    ['99.56%', '≥99%', true],
    ['98.99%', '≥99%', false],
    ['98.5%', '≥99%', false],
    ['99%', '≥99.4%', true],
    ['98.0%', '≥99%', false],
    ['≤30万元', '≥30万元', true],
    ['≤30万元', '≥31万元', false],
    ['0件', '0件', true],
  ])('%s and %s: %s', (a, b, together) => {
    const [left, right] = [intervalOf(quantity(a), 'half-up'), intervalOf(quantity(b), 'half-up')];
    expect(meets(left, right)).toBe(together);
    expect(meets(right, left)).toBe(together);
  });
});
