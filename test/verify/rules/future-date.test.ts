import { expect, it } from 'vitest';
import { futureDate } from '#verify/rules/future-date.ts';
import { verifyReports } from '../content-of.ts';
import { ruleTable } from '../rule-table.ts';

const today = '2024-10-01';
const correction = (date: string) => ({
  front: `figures:\n  x: { label: 巡河, value: 2次 }\ncorrections:\n  - { figure: x, from: 1次, to: 2次, type: error, reason: 录入时看错一行, date: ${date} }`,
});
const waiver = (date: string) => ({
  front: `waivers:\n  - { rule: year-in-prose, quote: 2022年, reason: 原文年度笔误, by: 编者, date: ${date} }`,
});

ruleTable(futureDate, {
  valid: [
    { name: 'a report without dates', report: {}, today },
    { name: 'a report of today', report: { front: `prepared: ${today}\npublished: ${today}` }, today },
    { name: 'a correction of today', report: correction(today), today },
    { name: 'a date to come where no day is known', report: correction('9999-12-31') },
  ],
  invalid: [
    {
      name: 'a correction of tomorrow',
      report: correction('2024-10-02'),
      today,
      found: '2024-10-02',
      expected: '≤ 2024-10-01',
      place: '10:72',
      figure: 'x',
      message: /勘误日期 2024-10-02 还没有到（今天是 2024-10-01）/,
    },
    { name: 'a correction of the year 9999', report: correction('9999-12-31'), today, found: '9999-12-31' },
    { name: 'a report prepared tomorrow', report: { front: 'prepared: 2024-10-02' }, today, found: '2024-10-02' },
    {
      name: 'a report that is announced',
      report: { front: 'prepared: 2024-09-10\npublished: 2024-10-08' },
      today,
      found: '2024-10-08',
      place: '8:12',
    },
  ],
});

it.each([
  ['2024-09-30', []],
  ['2025-10-01', ['2025-10-01']],
])('a waiver of %s', (date, expected) => {
  const [report] = verifyReports([{ ...waiver(date), body: '2022年支出。' }], {}, undefined, undefined, today).reports;
  expect(report?.findings.filter(({ rule }) => rule === 'future-date').map(({ found }) => found)).toEqual(expected);
});
