import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import type { SiteSettings } from '#derive/site-view.ts';
import { openSearchDescription } from '#render/search/opensearch.ts';

test('the description is well-formed, short and leads to the search page', () => {
  const settings = { name: '一二三四五六七八九十一二三四五六七 <&"', publisher: '甲&乙' } as SiteSettings;
  const text = openSearchDescription(settings, new URL('https://x.example'));
  const parser = new SaxesParser();
  const texts: string[] = [];
  parser.on('text', (value) => texts.push(value.trim()));
  expect(() => parser.write(text).close()).not.toThrow();
  expect(texts).toContain('一二三四五六七八九十一二三四五六');
  expect(text).toContain('template="https://x.example/search/?q={searchTerms}"');
  expect(text).toContain('甲&amp;乙');
});
