import { describe, expect, it } from 'vitest';
import { calculatedIntervalOf, meets, type Rounding, restatedIntervals } from '#quantity/interval.ts';
import { parseQuantity, type Quantity } from '#quantity/quantity.ts';
import { decimalText } from '#quantity/rational.ts';

function quantity(text: string): Quantity {
  const { quantity: read } = parseQuantity(text);
  if (read === undefined) throw new Error(text);
  return read;
}

describe('two statements of one quantity', () => {
  it.each<[a: string, b: string, agree: boolean, rounding?: Rounding]>([
    ['5.26万元', '5.26万元', true],
    ['5.26万元', '5.27万元', false],
    ['5.26万元', '5.3万元', true],
    ['5.3万元', '5.26万元', true],
    ['5.26万元', '5.2万元', false],
    ['5.25万元', '5.2万元', true],
    ['52600元', '5.26万元', true],
    ['52651元', '5.26万元', false],
    ['176544件', '17.65万件', true],
    ['176544件', '176545件', false],
    ['0万元', '0.00万元', true],
    ['-5.26万元', '5.26万元', false],
    ['-5.26万元', '-5.3万元', true],
    ['5.26万元', '5.2万元', true, 'truncate'],
    ['5.26万元', '5.3万元', false, 'truncate'],
    ['5.26万元', '5.2万元', true, 'either'],
    ['5.26万元', '5.27万元', true, 'either'],
    ['5.26万元', '5.28万元', false, 'either'],
    ['5件', '6件', false, 'either'],
    ['约1000人', '980人', true],
    ['300余人', '420人', false],
  ])('%s and %s agree: %s', (a, b, agree, rounding = 'half-up') => {
    const [first, second] = restatedIntervals(quantity(a), quantity(b), rounding);
    expect(meets(first, second)).toBe(agree);
  });
});

describe('a value that was calculated', () => {
  it.each<[text: string, low: string, high: string, rounding?: Rounding]>([
    ['10202件', '10201.5', '10202.5'],
    ['8.76分', '8.755', '8.765'],
    ['9分', '9', '10', 'truncate'],
    ['99.56%', '0.99555', '0.99565'],
    ['0件', '-0.5', '0.5'],
  ])('%s is from %s to %s', (text, low, high, rounding = 'half-up') => {
    const interval = calculatedIntervalOf(quantity(text), rounding);
    expect([interval.low, interval.high].map((end) => end && decimalText(end, 6))).toEqual([low, high]);
  });
});
