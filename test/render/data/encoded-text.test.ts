import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodedText, passingText } from '#render/data/encoded-text.ts';

const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];
/** Any unit of UTF-16, halves of pairs included. */
const texts = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));

describe('a text as UTF-8', () => {
  it('is what the standard encoder gives, for any text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect([...encodedText(text)]).toEqual(utf8(text));
        expect([...passingText(text)]).toEqual(utf8(text));
      }),
    );
  });

  it('stays as it is when others are encoded', () => {
    const first = encodedText('甲'.repeat(9));
    encodedText('乙'.repeat(9));
    passingText('丙'.repeat(9));
    expect(new TextDecoder().decode(first)).toBe('甲'.repeat(9));
  });

  it.each([1 << 17, 1 << 18, 1 << 19])('may have %d characters', (length) => {
    const text = `${'数'.repeat(length)}。`;
    expect(Buffer.from(encodedText(text)).equals(new TextEncoder().encode(text))).toBe(true);
    expect(Buffer.from(passingText(text)).equals(new TextEncoder().encode(text))).toBe(true);
  });
});
