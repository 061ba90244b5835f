import { describe, expect, it } from 'vitest';
import { chineseNumeral } from '#quantity/chinese-numeral.ts';

describe('chineseNumeral', () => {
  it.each<readonly [text: string, value: bigint]>([
    ['零', 0n],
    ['〇', 0n],
    ['八', 8n],
    ['两', 2n],
    ['十', 10n],
    ['十二', 12n],
    ['二十', 20n],
    ['二十三', 23n],
    ['一百', 100n],
    ['一百一十', 110n],
    ['三百零五', 305n],
    ['三百五十', 350n],
    ['两千', 2000n],
    ['两千零三', 2003n],
    ['一千二百三十四', 1234n],
    ['一万', 10000n],
    ['十二万', 120000n],
    ['三万五千', 35000n],
    ['一万零五', 10005n],
    ['九千九百九十九万九千九百九十九', 99999999n],
    ['二〇二三', 2023n],
    ['二零二三', 2023n],
  ])('reads %s', (text, value) => {
    expect(chineseNumeral(text)).toBe(value);
  });

  it.each([
    '',
    '万',
    '百千',
    '十百',
    '一万二万',
    '三十五十',
    '八九十',
    'a',
    '12',
    '亿',
    '二百五',
    '一万二',
    '三千五',
    '零十',
    '十零',
  ])('does not guess %j', (text) => {
    expect(chineseNumeral(text)).toBeUndefined();
  });
});
