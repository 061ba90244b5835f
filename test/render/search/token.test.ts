import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  blockTokens,
  characterTokens,
  encodeCharacter,
  isNumber,
  numberTokens,
  phraseTokens,
} from '#render/search/token.ts';

test('codes are of base-36 digits and differ', () => {
  const edges = ['\u0000', '0', 'z', '一', '龥', '\ub3e7', '\ub3e8', '\ub640', '\uffff', '𠮷', '\u{10ffff}'];
  const codes = edges.map(encodeCharacter);
  expect(codes.every((code) => /^([0-9a-z]{3}){1,2}$/.test(code))).toBe(true);
  expect(new Set(codes).size).toBe(edges.length);
});

test('no code begins another', () => {
  const character = fc.string({ unit: 'binary', minLength: 1, maxLength: 1 });
  fc.assert(
    fc.property(character, character, (a, b) => {
      expect(encodeCharacter(a).startsWith(encodeCharacter(b))).toBe(a === b);
    }),
  );
});

test('a phrase is a run of the words of a block exactly when its text is in it', () => {
  const text = fc.array(fc.constantFrom('一', '二', '2', '𠮷'), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(text, text, (block, term) => {
      const words = ` ${blockTokens(block).join(' ')} `;
      expect(words.includes(` ${phraseTokens(term).join(' ')} `)).toBe(block.join('').includes(term.join('')));
    }),
  );
});

test('the last character of a block stands alone', () => {
  expect(blockTokens(['办', '结', '率'])).toHaveLength(3);
  expect(blockTokens(['率'])).toEqual([encodeCharacter('率')]);
  expect(blockTokens([])).toEqual([]);
});

test('a page lists each character and each whole number once', () => {
  const blocks = ['共21581件', '1,098,798件', '439.62万元', '21581'].map((text) => [...text]);
  expect(numberTokens(blocks)).toHaveLength(3);
  expect(numberTokens(blocks).every((word) => word.length % 3 === 1)).toBe(true);
  expect(new Set(characterTokens(blocks)).size).toBe(characterTokens(blocks).length);
});

test.each([
  ['12345', true],
  ['439.62', true],
  ['1,098,798', true],
  ['439.62万元', false],
  ['99.56%', false],
  ['.', false],
  ['', false],
])('%j is a whole number: %j', (text, expected) => {
  expect(isNumber([...text])).toBe(expected);
});
