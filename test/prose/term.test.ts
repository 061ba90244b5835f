import { describe, expect, it } from 'vitest';
import { makeTokenizer } from '#prose/tokenize.ts';
import { paragraph } from './block-of.ts';

/** Classes and words of the numerals in a text, read with a lexicon of one term. */
function read(term: string, text: string): string[] {
  const tokens = makeTokenizer([{ term, note: '名称' }], new Set()).tokens(paragraph(text));
  return tokens.map((token) => `${token.class} ${token.text}`);
}

describe('a term of the lexicon', () => {
  it.each([
    ['十四五', '“十四五”规划', 'lexicon 十四五'],
    ['12345', '拨打12345热线', 'lexicon 12345'],
    ['学习强国2.0', '学习强国2.0平台', 'lexicon 学习强国2.0'],
    ['五个一百', '五个一百项目', 'lexicon 五个一百'],
  ])('%s is a name in %s', (term, text, expected) => {
    expect(read(term, text)).toEqual([expected]);
  });

  it.each([
    ['12345', '支出12345元', 'quantity 12345元'],
    ['支出999', '支出999万元', 'quantity 999万元'],
    ['出99', '支出999万元', 'quantity 999万元'],
    ['支出一百', '支出一百万元', 'quantity 一百万元'],
    ['支出肆佰', '支出肆佰万元', 'quantity 肆佰万元'],
    ['率99', '满意率99%', 'quantity 99%'],
  ])('%s does not end within the amount of %s', (term, text, expected) => {
    expect(read(term, text)).toEqual([expected]);
  });
});
