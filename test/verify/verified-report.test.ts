import { describe, expect, it } from 'vitest';
import { verifyReports } from './content-of.ts';

describe('a report without figures', () => {
  it('is not called verified for its dates', () => {
    const [report] = verifyReports([{ front: 'prepared: 2024-09-10\npublished: 2024-09-11', body: '正文。' }]).reports;
    expect(report?.checks.map(({ rule, outcome }) => `${rule} ${outcome}`)).toContain('date-order exact');
    expect(report?.status).toBe('unverified');
  });
});
