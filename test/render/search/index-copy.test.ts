import { expect, test } from 'vitest';
import type { Fragment } from '#render/search/fragment.ts';
import { indexCopy } from '#render/search/index-copy.ts';
import { readPageText } from '#render/search/page-text.ts';
import { pairTokens } from '#render/search/token.ts';

const FRAGMENT = { url: '/reports/2023/x/', content: '' } as Fragment;

function copy(main: string, filters: Record<string, string> = {}): string {
  const text = readPageText(`<main>${main}</main>`) ?? { blocks: [], sections: [] };
  return indexCopy(text, filters, FRAGMENT);
}

const times = (html: string, pair: string): number => html.split(pairTokens([...pair])[0] ?? '').length - 1;

test.each([
  ['a block within another', '<p>收入</p><p>本年收入如下</p>', '收入', 1],
  ['a block within one before it', '<p>本年收入如下</p><p>收入</p>', '收入', 1],
  ['the same block again', '<p>收入</p><p>收入</p>', '收入', 1],
  ['a block that only begins alike', '<p>收入甲</p><p>收入乙</p>', '收入', 2],
  ['a heading within a block', '<h2>收入</h2><p>本年收入如下</p>', '收入', 2],
  ['a block within a heading', '<h2>收入情况</h2><p>收入</p>', '收入', 1],
  ['a block across the ends of two', '<p>本年收</p><p>入账</p><p>收入</p>', '收入', 1],
])('%s is indexed so often', (_, main, pair, expected) => {
  expect(times(copy(main), pair)).toBe(expected);
});

test('filters are elements of their own, escaped', () => {
  expect(copy('<p>甲</p>', { year: '2023', region: '"<&' })).toContain(
    '<p data-pagefind-filter="year[data-value]" data-value="2023"></p>' +
      '<p data-pagefind-filter="region[data-value]" data-value="&quot;&lt;&amp;"></p>',
  );
});

test('headings weigh more', () => {
  expect(copy('<h2>收入</h2>')).toContain('data-pagefind-weight="6"');
});
