import { expect, test } from 'vitest';
import { containsAll, type Excerpt, excerpts, markText, type Piece } from '#render/search/excerpt.ts';
import type { Fragment } from '#render/search/fragment.ts';
import { queryTerms } from '#render/search/query.ts';

function fragment(...blocks: string[]): Fragment {
  return {
    url: '/reports/2023/x/',
    content: blocks.join('\n'),
    meta: { title: '自评报告', unit: '某中心', year: '2023', scope: 'whole-unit', sample: 'false' },
    sections: [
      { from: 0, id: null, heading: '' },
      { from: 1, id: 's-1', heading: '一、概况' },
    ],
  };
}
const written = (pieces: Piece[]): string => pieces.map((p) => (p.marked ? `[${p.text}]` : p.text)).join('');
const shown = (found: Excerpt[]): string[] => found.map(({ pieces }) => written(pieces));

test.each([
  ['政务服务大厅办结率', '办结率', '政务服务大厅[办结率]'],
  ['廉财绩〔2024〕4号', '[2024]4', '廉财绩[〔2024〕4]号'],
  ['收入 439.62 万元', '439.62万元', '收入 [439.62 万元]'],
  ['一一一', '一一', '[一一一]'],
  ['办结率', '办结 结率', '[办结率]'],
  ['㈠概况', '一', '[㈠]概况'],
  ['政务', '财政', '政务'],
])('%j marked for %j', (text, query, expected) => {
  expect(written(markText(text, queryTerms(query)))).toBe(expected);
});

test('the title is not repeated and a place knows its section', () => {
  const found = excerpts(fragment('自评报告', '本单位自评报告如下'), queryTerms('自评'), 3);
  expect(shown(found)).toEqual(['本单位[自评]报告如下']);
  expect(found[0]?.section).toEqual({ from: 1, id: 's-1', heading: '一、概况' });
});

test.each([
  ['whole numbers before parts of longer ones', ['共21581件', '共1581件'], '1581', 3, ['共[1581]件', '共2[1581]件']],
  ['most terms first', ['收入', '支出，收入'], '收入 支出', 1, ['[支出]，[收入]']],
  ['each term once', ['收入', '收入', '收入', '支出'], '收入 支出', 2, ['[收入]', '[支出]']],
  ['in order', ['收入一', '收入二'], '收入', 3, ['[收入]一', '[收入]二']],
  ['no more than there are', ['收入'], '收入', 3, ['[收入]']],
  ['none without a match', ['收入'], '支出', 3, []],
])('%s', (_, blocks, query, limit, expected) => {
  expect(shown(excerpts(fragment(...blocks), queryTerms(query), limit))).toEqual(expected);
});

test('a long block is cut where most matches stand together', () => {
  const text = `办结率${'前'.repeat(200)}办结率，支出`;
  expect(shown(excerpts(fragment(text), queryTerms('办结率 支出'), 1))[0]).toMatch(/^…前+\[办结率\]，\[支出\]$/u);
});

test('a long block is cut around the first match, between characters', () => {
  const [found] = shown(excerpts(fragment(`${'𠮷'.repeat(80)}办结率${'后'.repeat(200)}`), queryTerms('办结率'), 1));
  expect(found).toMatch(/^…𠮷+\[办结率\]后+…$/u);
  expect((found ?? '').length).toBeLessThan(110);
});

test('terms that stand far apart in a block are each shown', () => {
  const text = `办结率${'前'.repeat(200)}支出，办结率`;
  const found = shown(excerpts(fragment(text, '办结率'), queryTerms('办结率 热线 支出'), 3));
  expect(found[0]).toMatch(/^…前+\[支出\]，\[办结率\]$/u);
  expect(found[1]).toBe('[办结率]');
  const apart = `办结率${'前'.repeat(200)}支出`;
  expect(shown(excerpts(fragment(apart), queryTerms('办结率 支出'), 3)).map((t) => /\[(.*?)\]/.exec(t)?.[1])).toEqual([
    '办结率',
    '支出',
  ]);
});

test('every term must occur, and none across two blocks', () => {
  const page = fragment('政务服务', '办结率');
  const forms = (text: string) => queryTerms(text).map((term) => [term]);
  expect(containsAll(page, forms('政务 办结'))).toBe(true);
  expect(containsAll(page, [[[...'没有'], [...'办结']]])).toBe(true);
  expect(containsAll(page, forms('服务办结'))).toBe(false);
});
