import { describe, expect, it } from 'vitest';
import { sumOfFigures } from '#derive/sum-of-figures.ts';

const IDS = ['a', 'b', 'c', 'a.x', 'a.y', 'a.y.z'];

describe('a relation as a sum of figures', () => {
  it.each([
    ['a = b + c', 'a', 'b+ c+'],
    ['b + c = a', 'a', 'b+ c+'],
    ['a = b - c', 'a', 'b+ c-'],
    ['a = b - (c - a.x)', 'a', 'b+ c- a.x+'],
    ['a = sum(a.*)', 'a', 'a.x+ a.y+'],
    ['a = -b + c', 'a', 'b- c+'],
  ])('%s', (statement, total, parts) => {
    const sum = sumOfFigures(statement, IDS);
    expect(sum?.total).toBe(total);
    expect(sum?.parts.map(({ id, sign }) => `${id}${sign === 1 ? '+' : '-'}`).join(' ')).toBe(parts);
  });

  it.each([
    'a = b',
    'a <= b + c',
    'a = b / c',
    'a = b * 2 + c',
    'a = b@prev + c',
    'a = growth(b)',
    'a + b = c + a.x',
    'a = b + d',
    'a = b + 1',
    '合计 = 甲 + 乙',
    '-a = b + c',
  ])('%s is none', (statement) => expect(sumOfFigures(statement, IDS)).toBeNull());
});
