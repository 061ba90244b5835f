import { afterEach, expect, test } from 'vitest';
import { foldedText, foldText, useVariants } from '#render/search/fold.ts';
import { pairsInUse, traditionalPairs } from '#render/search/variants.ts';

const PAIRS = traditionalPairs();
afterEach(() => useVariants(''));

test.each([
  ['政務服務大廳辦結率', '政务服务大厅办结率'],
  ['預算執行率與績效評價', '预算执行率与绩效评价'],
  ['後勤，乾隆，麵包，皇后', '后勤,干隆,面包,皇后'],
  ['著有成效，这么，這麼', '著有成效,这么,这么'],
  ['政务服务', '政务服务'],
])('%s is compared as %s', (text, expected) => {
  useVariants(PAIRS);
  expect(foldedText(text)).toBe(expected);
});

test('without variants characters stay, and places stay with them', () => {
  expect(foldedText('務')).toBe('務');
  useVariants(PAIRS);
  expect(foldText('政 務').starts).toEqual([0, 2]);
});

test('there are some thousand pairs, of different characters, to ones that stay', () => {
  const characters = [...PAIRS];
  const from = characters.filter((_, index) => index % 2 === 0);
  expect(from.length).toBeGreaterThan(3000);
  expect(new Set(from).size).toBe(from.length);
  useVariants(PAIRS);
  const unstable = characters.filter((character, index) => index % 2 === 1 && foldedText(character) !== character);
  expect(unstable).toEqual([]);
});

test('readers get the pairs of what occurs', () => {
  const pairs = pairsInUse(PAIRS, new Set('政务服厅'));
  expect(pairs).toContain('務务');
  expect(pairs).toContain('廳厅');
  expect([...pairs].length).toBeLessThan(12);
  useVariants(pairs);
  expect(foldedText('政務大廳')).toBe('政务大厅');
});
