import { describe, expect, it } from 'vitest';
import { lateReports, missingReports } from '#derive/reporting.ts';
import { registerOfReports, SAMPLE } from './register-of.ts';

const unit = (name: string, more = '') => `name: ${name}\n${more}`;

function missing(...parameters: Parameters<typeof registerOfReports>): string[] {
  return missingReports(registerOfReports(...parameters)).map(({ unit: { id }, year }) => `${year}/${id}`);
}

describe('a missing report', () => {
  it('is a year between the first report and the last year of the site', () => {
    const reports = [
      { unit: 'a', year: 2021 },
      { unit: 'a', year: 2023 },
      { unit: 'b', year: 2022 },
    ];
    expect(missing(reports)).toEqual(['2023/b', '2022/a']);
  });

  it('is not one before the first report, nor one of a year that nobody reports', () => {
    expect(
      missing([
        { unit: 'a', year: 2021 },
        { unit: 'a', year: 2023 },
        { unit: 'b', year: 2023 },
      ]),
    ).toEqual([]);
  });

  it('is none of a unit whose tasks another carries on', () => {
    const files = { 'units/old.yaml': unit('旧局'), 'units/new.yaml': unit('新局', 'predecessor: old\n') };
    const reports = [
      { unit: 'old', year: 2021 },
      { unit: 'new', year: 2022 },
      { unit: 'other', year: 2021 },
      { unit: 'other', year: 2022 },
    ];
    expect(missing(reports, files)).toEqual([]);
    expect(
      missing(
        reports.filter((report) => report.unit !== 'new'),
        files,
      ),
    ).toEqual(['2022/new', '2022/old']);
  });

  it('is one of the last year for a unit that never reported', () => {
    const files = { 'units/silent.yaml': unit('从未报告局') };
    expect(
      missing(
        [
          { unit: 'a', year: 2022 },
          { unit: 'a', year: 2023 },
        ],
        files,
      ),
    ).toEqual(['2023/silent']);
  });

  it('of real units is not told by sample years', () => {
    const reports = [
      { unit: 'real', year: 2022 },
      { unit: 'made-up', year: 2022, front: SAMPLE },
      { unit: 'made-up', year: 2023, front: SAMPLE },
    ];
    expect(missing(reports)).toEqual([]);
  });

  it('is not supplied by the report of a project', () => {
    const project = 'project: bridge';
    const reports = [
      { unit: 'a', year: 2022 },
      { unit: 'b', year: 2023 },
      { unit: 'a', year: 2023, front: project },
    ];
    expect(missing(reports)).toEqual(['2023/a']);
  });
});

describe('a late report', () => {
  const late = (published: string, site = 'deadline: 09-30\n') =>
    lateReports(registerOfReports([{ unit: 'a', year: 2023, front: `published: ${published}` }], {}, site));

  it.each([
    ['2024-09-30', []],
    ['2024-10-01', [1]],
    ['2025-03-01', [152]],
    ['2023-12-31', []],
  ])('published on %s is late by %j days', (published, days) => {
    expect(late(published).map((one) => one.days)).toEqual(days);
  });

  it('names the day it was due', () => {
    expect(late('2024-10-08')[0]?.due).toBe('2024-09-30');
  });

  it('is none where the site sets no deadline, or the day of publication is not known', () => {
    expect(late('2025-03-01', '')).toEqual([]);
    expect(lateReports(registerOfReports([{ unit: 'a' }], {}, 'deadline: 09-30\n'))).toEqual([]);
  });
});
