import { describe, expect, it } from 'vitest';
import { isIdCard, isLuhn } from '#verify/card-number.ts';

describe('an identity card number', () => {
  it.each([
    ['11010519491231002X', true],
    ['110105194912310021', false],
    ['11010519491231002', false],
    ['010105194912310021', false],
    ['11010519490229002X', false],
    ['110105491231002', true],
    ['110105490229002', false],
    ['', false],
  ])('%s: %s', (digits, is) => {
    expect(isIdCard(digits)).toBe(is);
  });
});

describe('a check digit of a bank card', () => {
  it.each([
    ['4111111111111111', true],
    ['4111111111111112', false],
    ['79927398713', true],
    ['0', true],
  ])('%s: %s', (digits, is) => {
    expect(isLuhn(digits)).toBe(is);
  });
});
