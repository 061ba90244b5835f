import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { reportFile, SITE, verifyReports } from './content-of.ts';

const [, text] = reportFile({});
const digest = createHash('sha256').update(text).digest('hex');
const entry = (key: string, version: string) =>
  `${SITE}${key}:\n  - { report: 2023/library${version}, reason: 含有个人信息, date: 2024-11-01 }\n`;
const rules = (site: string) => verifyReports([{}], { 'site.yaml': site }, []).findings.map(({ rule }) => rule);

describe('a version that was taken down', () => {
  it.each([
    ['by its name', `, version: 2024-06-01-${digest.slice(0, 8)}`],
    ['by its whole digest', `, version: ${digest}`],
  ])('must not be the present one: %s', (_name, version) => {
    expect(rules(entry('takedown', version))).toEqual(['taken-down']);
  });

  it.each([
    ['another version', `, version: 2024-06-01-${'0'.repeat(8)}`],
    ['all superseded ones', ''],
  ])('may be %s', (_name, version) => {
    expect(rules(entry('takedown', version))).toEqual([]);
  });
});

describe('a withdrawn report', () => {
  it('has no file', () => {
    expect(rules(entry('withdrawn', ''))).toEqual(['withdrawn-report']);
    expect(rules(entry('withdrawn', '').replace('2023/library', '2022/library'))).toEqual([]);
  });
});

describe('a severity', () => {
  it('names a rule that exists', () => {
    const found = verifyReports([{}], { 'site.yaml': `${SITE}severity:\n  no-such-rule: warning\n` }).findings;
    expect(found.map(({ rule, found: name }) => [rule, name])).toEqual([['site-severity', 'no-such-rule']]);
  });
});
