import { describe, expect, it } from 'vitest';
import { relation } from '#verify/rules/relation.ts';
import { type ReportParts, verifyReports } from './content-of.ts';

/** `statement outcome` of the report's relation checks. */
function checks(...reports: ReportParts[]): string[] {
  const [first] = verifyReports(reports, {}, [relation]).reports.slice(-1);
  return first?.checks.map(({ statement, outcome }) => `${statement} ${outcome}`) ?? [];
}
const figures = (lines: string): ReportParts => ({ front: `figures:\n  ${lines.replaceAll(', ', '\n  ')}` });

describe('the relations a report is held to', () => {
  it.each([
    [
      'a standard relation with parts missing is dropped where a sibling checks the same figure',
      'income: 5万元, expenditure: 4万元, carryover.closing: 1万元',
      ['carryover.closing = income - expenditure exact'],
    ],
    [
      'it is kept where nothing else checks the figure',
      'carryover.opening: 1万元, income: 5万元, carryover.closing: 1万元',
      [
        'carryover.opening = carryover.closing@prev not-evaluated',
        'carryover.closing = carryover.opening + income - expenditure not-evaluated',
      ],
    ],
    [
      'a relation lifted by `unless` is not listed',
      'carryover.opening: 1万元, income: 5万元, expenditure: 4万元, carryover.closing: 2万元',
      [
        'carryover.opening = carryover.closing@prev not-evaluated',
        'carryover.closing = carryover.opening + income - expenditure exact',
      ],
    ],
    [
      'the same of 三公 without travel abroad',
      'threePublic: 3万元, threePublic.vehicle: 2万元, threePublic.reception: 1万元',
      ['threePublic = threePublic.vehicle + threePublic.reception exact'],
    ],
    [
      'a sum without its second part is said to be not evaluated',
      'expenditure: 3万元, expenditure.basic: 2万元',
      ['expenditure = expenditure.basic + expenditure.project not-evaluated'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(checks(figures(lines))).toEqual(expected);
  });

  it('a declared relation may name a figure that only last year’s report has', () => {
    const now = { year: 2023, front: 'figures:\n  y: { label: 上年受理, value: 3件 }\nrelations:\n  - y = x@prev' };
    const before = { year: 2022, front: 'figures:\n  x: { label: 受理, value: 3件 }' };
    expect(checks(before, now)).toEqual(['y = x@prev exact']);
  });
});
