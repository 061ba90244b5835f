import { describe, expect, it } from 'vitest';
import { verifyReports } from './content-of.ts';

/** 70 figures and as many wrong sums of 55 others: 26 KB. */
function wrongSums(): string {
  const each = Array.from({ length: 70 }, (_, index) => index);
  const figures = each.map((one) => `  f${one}: { label: 数${one}, value: ${1000 + one * 7}.3${one % 10}万元 }`);
  const sums = each.map((one) => {
    const parts = Array.from({ length: 55 }, (_, part) => `f${(one + part + 1) % 70}`);
    return `  - f${one} = ${parts.join(' + ')}`;
  });
  return `figures:\n${figures.join('\n')}\nrelations:\n${sums.join('\n')}`;
}

function findingsOf(parts: { front?: string; body?: string }) {
  return verifyReports([parts]).reports.flatMap(({ findings }) => findings);
}

describe('a report with very many errors', () => {
  it('is diagnosed within a budget of work, the same each time', () => {
    const begin = process.cpuUsage();
    const findings = findingsOf({ front: wrongSums() });
    const { user, system } = process.cpuUsage(begin);
    expect((user + system) / 1e6).toBeLessThan(6);
    expect(findings).toHaveLength(70);
    const given = findings.filter(({ message }) => message.includes('没有推断原因'));
    expect(given.length).toBeGreaterThan(50);
    expect(given.every(({ hypotheses }) => hypotheses.length === 0)).toBe(true);
    expect(findings.some(({ hypotheses }) => hypotheses.length > 0)).toBe(true);
    expect(findingsOf({ front: wrongSums() })).toEqual(findings);
  });

  it('lists 200 of a rule and counts the others', () => {
    const body = Array.from({ length: 20 }, () => '1       '.repeat(490)).join('\n');
    const findings = findingsOf({ body });
    expect(findings.filter(({ rule }) => rule === 'unbound-number')).toHaveLength(201);
    expect(findings.filter(({ message }) => message.startsWith('另有 9600 处'))).toHaveLength(1);
  });

  it('counts an error among warnings as one', () => {
    const body = `${'甲1件。'.repeat(250)}支出438.39万元。`;
    const summary = findingsOf({ body }).find(({ message }) => message.startsWith('另有'));
    expect(summary?.severity).toBe('error');
  });
});
