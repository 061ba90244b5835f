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

test.each([
  ['办结率 & 政务', { year: '2023', unit: 'x' }, 'relevance'],
  ['执行率 <90%', { region: '云汀市', level: '县级', scope: 'project', grade: '优', verdict: 'waived' }, 'amount'],
  ['', { unit: 'x' }, 'year'],
] as const)('an address keeps %j in %j by %s', (text, limits, order) => {
  expect(readQuery(writeQuery({ text, limits, order }))).toEqual({ text, limits, order });
});

test('an address names only what is asked for', () => {
  const nothing = { text: '', limits: {}, order: 'relevance' } as const;
  expect(writeQuery(nothing)).toBe('');
  expect(readQuery('?q=&year=&sort=price&colour=red')).toEqual(nothing);
  expect(writeQuery({ ...nothing, text: '率', limits: { unit: 'x', year: '2023' } })).toBe(
    `?q=${encodeURIComponent('率')}&year=2023&unit=x`,
  );
});
