import { describe, expect, it } from 'vitest';
import { decimalText } from '#quantity/rational.ts';
import { addable, type Dimension, unitOfMeasure } from '#quantity/unit-of-measure.ts';

type Known = readonly [name: string, dimension: Dimension, factor: string, scaled: boolean, per?: string];

const known: readonly Known[] = [
  ['元', 'money', '1', false],
  ['万元', 'money', '10000', true],
  ['百万元', 'money', '1000000', true],
  ['千万元', 'money', '10000000', true],
  ['亿元', 'money', '100000000', true],
  ['万亿元', 'money', '1000000000000', true],
  ['%', 'ratio', '0.01', false],
  ['‰', 'ratio', '0.001', false],
  ['倍', 'ratio', '1', false],
  ['个百分点', 'ratio-difference', '0.01', false],
  ['分', 'score', '1', false],
  ['件', 'count', '1', false],
  ['万件', 'count', '10000', true],
  ['户', 'count', '1', false],
  ['家', 'count', '1', false],
  ['万人次', 'count', '10000', true],
  ['千米', 'length', '1000', false],
  ['千克', 'mass', '1', false],
  ['千瓦时', 'energy', '1', false],
  ['万千瓦时', 'energy', '10000', true],
  ['万平方米', 'area', '10000', true],
  ['万亩', 'area', '6666666.666667', true],
  ['元/户', 'money', '1', false, '户'],
  ['万元/公里', 'money', '10', true, '公里'],
  ['元／人', 'money', '1', false, '人'],
  ['人次/日', 'count', '1', false, '日'],
];

describe('unitOfMeasure', () => {
  for (const [name, dimension, factor, scaled, per] of known) {
    it(`knows ${name}`, () => {
      const unit = unitOfMeasure(name);
      expect(unit).toMatchObject({ name, dimension, scaled });
      expect(unit && decimalText(unit.factor, 6)).toBe(factor);
      expect(unit?.per).toBe(per);
    });
  }

  it.each([
    '',
    '万',
    '亿',
    '万%',
    '亿分',
    '刀',
    'USD',
    '元/',
    '/人',
    '元/人/年',
    '元/100人',
    '十万元',
    'constructor',
    '__proto__',
  ])('does not know %j', (name) => {
    expect(unitOfMeasure(name)).toBeUndefined();
  });
});

describe('addable', () => {
  it.each<readonly [a: string, b: string, together: boolean]>([
    ['元', '亿元', true],
    ['万元', '元', true],
    ['件', '万件', true],
    ['件', '宗', true],
    ['人', '名', true],
    ['个', '人', true],
    ['人', '项', true],
    ['%', '‰', true],
    ['米', '公里', true],
    ['小时', '分钟', true],
    ['人', '万元', false],
    ['人', '件', false],
    ['人', '人次', false],
    ['户', '人', false],
    ['家', '户', false],
    ['%', '个百分点', false],
    ['%', '分', false],
    ['天', '个月', false],
    ['米', '平方米', false],
    ['小时', '天', false],
  ])('%s and %s: %s', (a, b, together) => {
    const [left, right] = [unitOfMeasure(a), unitOfMeasure(b)];
    if (left === undefined || right === undefined) throw new Error(`${a} or ${b} is not known`);
    expect(addable(left, right)).toBe(together);
    expect(addable(right, left)).toBe(together);
  });
});
