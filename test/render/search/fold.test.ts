import { expect, test } from 'vitest';
import { foldText, occurrences } from '#render/search/fold.ts';

const fold = (text: string): string => foldText(text).characters.join('');

test.each([
  ['政务服务', '政务服务'],
  ['廉财绩〔2024〕4号', '廉财绩(2024)4号'],
  ['廉财绩[2024]4号', '廉财绩(2024)4号'],
  ['廉财绩【２０２４】４号', '廉财绩(2024)4号'],
  ['（一）', '(一)'],
  ['㈠', '(一)'],
  ['“三公”经费', '"三公"经费'],
  ['「三公」经费', '"三公"经费'],
  ['９９．５６％', '99.56%'],
  ['OFD与ＯＦＤ', 'ofd与ofd'],
  ['2023 年 度', '2023年度'],
  ['2023　年\n度', '2023年度'],
  ['12 345', '12 345'],
  ['open  Data', 'open data'],
  ['1月—11月', '1月-11月'],
  ['80～90', '80~90'],
  ['零​宽­', '零宽'],
  ['⼀', '一'],
  ['𠮷野', '𠮷野'],
  ['  ', ''],
  ['', ''],
])('%j is compared as %j', (text, expected) => {
  expect(fold(text)).toBe(expected);
});

test('every folded character knows its place in the source', () => {
  const source = '㈠ ２０２３ 年𠮷';
  const { characters, starts, ends } = foldText(source);
  expect(characters.map((_, index) => source.slice(starts[index], ends[index]))).toEqual([
    ...['㈠', '㈠', '㈠'],
    ...['２', '０', '２', '３', '年', '𠮷'],
  ]);
});

test.each([
  ['一一一', '一一', [0, 1]],
  ['21581', '1581', [1]],
  ['政务服务', '服务', [2]],
  ['政务', '政务服务', []],
  ['政务', '', []],
])('in %j, %j begins at %j', (text, term, places) => {
  expect(occurrences([...text], [...term])).toEqual(places);
});
