import { describe, expect, test } from 'vitest';
import { loadFonts, refuseMissingGlyphs } from '#render/og/font.ts';

describe('the fonts of cards', () => {
  test('are two weights, read once', async () => {
    const fonts = await loadFonts();
    expect(fonts.faces.map(({ weight }) => weight)).toEqual([400, 700]);
    expect(await loadFonts()).toBe(fonts);
  });

  test('have all of GB 2312 and the signs of reports, and not everything', async () => {
    const fonts = await loadFonts();
    expect(gb2312().length).toBe(6763);
    expect(() =>
      refuseMissingGlyphs('x', [gb2312(), ' 　0123456789.,%‰≥≤±—～…·〔〕《》（）“”①②㎡℃'], fonts),
    ).not.toThrow();
    expect(fonts.points.has(0x2b689)).toBe(false);
    expect(fonts.points.has(0xe000)).toBe(false);
    expect(fonts.points.has(0xffff)).toBe(false);
  });
});

/** The Chinese characters of GB 2312, rows 16 to 87. */
function gb2312(): string {
  const bytes: number[] = [];
  for (let high = 0xb0; high <= 0xf7; high++) {
    for (let low = 0xa1; low <= (high === 0xd7 ? 0xf9 : 0xfe); low++) bytes.push(high, low);
  }
  return new TextDecoder('gb18030').decode(Uint8Array.from(bytes));
}
