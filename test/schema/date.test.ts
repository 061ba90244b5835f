import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Day, parsePeriod, samePeriod, yearEnd, yearPeriod } from '#schema/date.ts';

describe('a day', () => {
  it.each(['2023-01-01', '2024-02-29', '2000-02-29', '2023-12-31'])('%s is one', (text) => {
    expect(Day.safeParse(text).success).toBe(true);
  });

  it.each(['', '2023', '2023-02-29', '1900-02-29', '2023-13-01', '2023-00-10', '2023-01-00', '2023-1-1', '2023/01/01'])(
    '%j is none',
    (text) => {
      expect(Day.safeParse(text).success).toBe(false);
    },
  );

  it.each(['2023-01-01T00:00:00Z', ' 2023-01-01', '20230101', '２０２３-01-01', '2023年1月1日'])(
    '%j is none',
    (text) => {
      expect(Day.safeParse(text).success).toBe(false);
    },
  );
});

describe('a period', () => {
  it.each<readonly [text: string, from: string, to: string]>([
    ['2023', '2023-01-01', '2023-12-31'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-12', '2023-12-01', '2023-12-31'],
    ['2023-06-30', '2023-06-30', '2023-06-30'],
    ['2023-01/2023-11', '2023-01-01', '2023-11-30'],
    ['2023-01/2023-10', '2023-01-01', '2023-10-31'],
    ['2021/2023', '2021-01-01', '2023-12-31'],
    ['2023-01-15/2023-02', '2023-01-15', '2023-02-28'],
    [' 2023-06 ', '2023-06-01', '2023-06-30'],
  ])('%s is %s to %s', (text, from, to) => {
    expect(parsePeriod(text)).toEqual({ from, to });
  });

  it.each([
    '',
    '/',
    '2023/',
    '/2023',
    '2023/2022',
    '2023-13',
    '2023-1',
    '2023-02-30',
    '2022/2023/2024',
    '2023-11/2023-01',
    '1月',
  ])('%j is none', (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });

  it('of a flow is the year, of a stock its last day', () => {
    expect(parsePeriod('2023')).toEqual(yearPeriod(2023));
    expect(parsePeriod('2023-12-31')).toEqual(yearEnd(2023));
    expect(samePeriod(yearPeriod(2023), yearPeriod(2023))).toBe(true);
    expect(samePeriod(yearPeriod(2023), yearEnd(2023))).toBe(false);
  });

  it('never ends before it begins, whatever the text', () => {
    const text = fc.stringMatching(/^\d{4}(-\d{2}){0,2}(\/\d{4}(-\d{2}){0,2})?$/);
    fc.assert(
      fc.property(text, (period) => {
        const read = parsePeriod(period);
        expect(read === undefined || read.from <= read.to).toBe(true);
      }),
    );
  });
});
