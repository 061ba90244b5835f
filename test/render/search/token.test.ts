import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  blockTokens,
  characterTokens,
  coverOffsets,
  encodeCharacter,
  isNumber,
  numberTokens,
  pairTokens,
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

test('the pairs that cover a term stand as far apart in a page exactly when a block has the term', () => {
  const text = fc.array(fc.constantFrom('一', '二', '2', '𠮷'), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(text, text, text, (block, next, term) => {
      const words = [...blockTokens(block), ...blockTokens(next)];
      const pairs = pairTokens(term);
      const cover = coverOffsets(term.length);
      const stands = words.some((_, place) => cover.every((offset) => words[place + offset] === pairs[offset]));
      expect(stands).toBe([block, next].some((one) => one.join('').includes(term.join(''))));
    }),
  );
});

test.each([
  [1, []],
  [2, [0]],
  [3, [0, 1]],
  [4, [0, 2]],
  [5, [0, 2, 3]],
  [8, [0, 2, 4, 6]],
  [9, [0, 2, 4, 6, 7]],
])('%i characters are covered by the pairs at %j', (length, offsets) => {
  expect(coverOffsets(length)).toEqual(offsets);
});

test('two words end a block; a block of one character has none', () => {
  expect(blockTokens(['办', '结', '率'])).toHaveLength(4);
  expect(blockTokens(['率'])).toEqual([]);
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
