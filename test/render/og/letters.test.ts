import { expect, test } from 'vitest';
import { joinWords } from '#render/og/letters.ts';

const word = (x: number, y: number, width: number, content: string, size = 10) =>
  `<text x="${x}" y="${y}" width="${width}" height="12" font-size="${size}">${content}</text>`;
const line = (x: number, y: number, content: string, size = 10) =>
  `<text xml:space="preserve" x="${x}" y="${y}" font-size="${size}">${content}</text>`;

test.each([
  ['words that follow one another', word(5, 20, 22.2, '2023') + word(27.2, 20, 10, '年'), line(5, 20, '2023年')],
  ['a sum of widths that misses', word(0.1, 20, 0.2, 'a') + word(0.30000000000000004, 20, 1, 'b'), line(0.1, 20, 'ab')],
  ['a space between', word(0, 9, 5, 'a') + word(5, 9, 3, ' ') + word(8, 9, 5, 'b'), line(0, 9, 'a b')],
  ['escaped signs', word(0, 9, 5, '&lt;') + word(5, 9, 5, '&amp;'), line(0, 9, '&lt;&amp;')],
])('joins %s', (_, words, expected) => {
  expect(joinWords(`<svg>${words}</svg>`)).toBe(`<svg>${expected}</svg>`);
});

test.each([
  ['after a gap', word(0, 9, 5, 'a') + word(6, 9, 5, 'b'), line(0, 9, 'a') + line(6, 9, 'b')],
  ['of another line', word(0, 9, 5, 'a') + word(5, 20, 5, 'b'), line(0, 9, 'a') + line(5, 20, 'b')],
  ['of another size', word(0, 9, 5, 'a') + word(5, 9, 5, 'b', 12), line(0, 9, 'a') + line(5, 9, 'b', 12)],
  [
    'with a shape between',
    `${word(0, 9, 5, 'a')}<rect/>${word(5, 9, 5, 'b')}`,
    `${line(0, 9, 'a')}<rect/>${line(5, 9, 'b')}`,
  ],
])('keeps words apart %s', (_, words, expected) => {
  expect(joinWords(words)).toBe(expected);
});
