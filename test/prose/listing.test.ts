import { describe, expect, it } from 'vitest';
import { listingOf } from '#prose/listing.ts';
import { makeTokenizer } from '#prose/tokenize.ts';
import { paragraph } from './block-of.ts';

const tokenizer = makeTokenizer([], new Set());

/** Items of every list found. */
function listed(text: string): string[][] {
  const tokens = tokenizer.tokens(paragraph(text));
  return tokens.flatMap((token) => {
    const listing = listingOf(token, tokens);
    return listing === undefined ? [] : [[...listing.items]];
  });
}

describe('lists beside their count', () => {
  it.each([
    ['“照、章、税、金、保”5个事项', [['照', '章', '税', '金', '保']]],
    ['设秘书股、督办股和财务股3个股室', [['设秘书股', '督办股', '财务股']]],
    ['东湖、西岭、北坡三个片区', [['东湖', '西岭', '北坡']]],
    ['东湖、西岭、北坡四个片区', []],
    ['3个镇（甲镇、乙镇、丙镇）', [['甲镇', '乙镇', '丙镇']]],
    ['下辖3所学校：一中、二中、三中。', [['一中', '二中', '三中']]],
    ['电话、网络、现场共3000宗', []],
    ['3个镇（2023年并入）', []],
    ['共5个，其中甲、乙、丙已完工', []],
  ])('%s', (text, expected) => {
    expect(listed(text)).toEqual(expected);
  });
});
