import { describe, expect, it } from 'vitest';
import { verifyReports } from '../verify/content-of.ts';
import { HONEST } from './honest.ts';

describe('honest reports that look hostile', () => {
  it('are at least 20', () => {
    expect(HONEST.length).toBeGreaterThanOrEqual(20);
  });

  it.each(HONEST.map((one) => [one.name, one] as const))('%s: accepted', (_, parts) => {
    const { reports, broken } = verifyReports([parts]);
    expect(broken.flatMap(({ findings }) => findings.map(({ message }) => message))).toEqual([]);
    const safety = /^(?:mdx-|frontmatter-|privacy-|unreadable|unknown|file-name)/;
    const refused = reports.flatMap(({ findings }) => findings.filter(({ rule }) => safety.test(rule)));
    expect(refused.map(({ rule, message }) => `${rule} ${message}`)).toEqual([]);
  });
});
