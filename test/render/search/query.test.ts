import { expect, test } from 'vitest';
import { queryTerms, readQuery, writeQuery } from '#render/search/query.ts';

test.each([
  ['办结率', ['办结率']],
  ['办结率 政务', ['办结率', '政务']],
  ['办结率　政务', ['办结率', '政务']],
  [' 办结率  办结率 ', ['办结率']],
  ['廉财绩【2024】4号', ['廉财绩(2024)4号']],
  ['４３９．６２', ['439.62']],
  ['"2023 年度"', ['2023年度']],
  ['"open data" 政务', ['open data', '政务']],
  ['“三公”经费', ['"三公"经费']],
  ['率', ['率']],
  ['12345', ['12345']],
  ['​', []],
  ['   ', []],
  ['', []],
])('%j asks for %j', (text, expected) => {
  expect(queryTerms(text).map((term) => term.join(''))).toEqual(expected);
});

test('an address keeps the query', () => {
  const query = { text: '办结率 & 政务', year: '2023', unit: 'x' };
  expect(readQuery(writeQuery(query))).toEqual(query);
  expect(writeQuery({ text: '', year: null, unit: null })).toBe('');
  expect(readQuery('?q=&year=')).toEqual({ text: '', year: null, unit: null });
});
