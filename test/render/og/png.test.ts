import { describe, expect, test } from 'vitest';
import { encodePng } from '#render/og/png.ts';
import { readPng } from './picture.ts';

/** A picture of one row, a colour a pixel. */
const row = (colours: readonly number[]) => {
  const pixels = Buffer.alloc(colours.length * 4, 0xff);
  for (const [index, colour] of colours.entries()) pixels.writeUIntBE(colour, index * 4, 3);
  return readPng(encodePng(pixels, colours.length, 1));
};

describe('an indexed PNG', () => {
  test('keeps up to 256 colours as they are', () => {
    const picture = row(Array.from({ length: 256 }, (_, index) => index * 0x010001));
    expect(picture.palette).toHaveLength(256);
    for (let x = 0; x < 256; x++) expect(Number.parseInt(picture.at(x, 0).slice(1), 16)).toBe(x * 0x010001);
  });

  test('draws a rarer colour as the nearest of those', () => {
    const common = Array.from({ length: 256 }, (_, index) => index << 8).flatMap((colour) => [colour, colour]);
    const picture = row([...common, 0x03f702]);
    expect(picture.palette).toHaveLength(256);
    expect(picture.at(512, 0)).toBe('#00f700');
  });

  test('keeps rows apart', () => {
    const pixels = Buffer.alloc(2 * 3 * 4, 0xff);
    pixels.writeUIntBE(0x102030, 16, 3);
    const picture = readPng(encodePng(pixels, 2, 3));
    expect([picture.width, picture.height, picture.at(0, 2), picture.at(1, 1)]).toEqual([2, 3, '#102030', '#ffffff']);
  });
});
