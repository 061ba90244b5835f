import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatJson } from '#format/json.ts';
import { stoppedResult } from '#format/result.ts';
import { anyText } from './any-text.ts';
import { cleanResult, sampleResult, withText } from './sample.ts';

interface Document {
  version: number;
  summary: { reports: number; errors: number; warnings: number; checks: Record<string, number> };
  reports: { path: string; status: string; coverage: object; checks: object[]; findings: Record<string, unknown>[] }[];
  findings: Record<string, unknown>[];
}
const read = (text: string) => JSON.parse(text) as Document;

describe('the JSON document', () => {
  it('is one document that gives every text back, whatever it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const out = formatJson(withText(sampleResult(), text));
        const { reports, findings } = read(out);
        expect(findings.map(({ message, found }) => [message, found])).toEqual([[text, text]]);
        expect(reports.flatMap((report) => report.findings.map(({ message }) => message))).toEqual([
          ...Array<string>(4).fill(text),
        ]);
        expect(out.endsWith('}\n')).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('has the keys that others rely on, in every part', () => {
    const { version, summary, reports, findings } = read(formatJson(sampleResult()));
    expect(version).toBe(1);
    expect(summary).toEqual({
      reports: 3,
      errors: 4,
      warnings: 0,
      checks: { exact: 1, rounding: 1, failed: 1, waived: 1, notEvaluated: 0 },
    });
    const report = ['path', 'unit', 'year', 'scope', 'status', 'coverage', 'checks', 'findings'];
    expect(reports.map((one) => Object.keys(one))).toEqual([report, report, report]);
    const check = ['id', 'rule', 'statement', 'outcome', 'published', 'calculated', 'calculatedLow', 'calculatedHigh'];
    const more = ['gap', 'limit', 'ratio', 'reason', 'figures'];
    expect(Object.keys(reports.at(-1)?.checks[0] ?? {})).toEqual([...check, ...more]);
    const finding = ['rule', 'severity', 'line', 'column', 'endColumn', 'figure', 'found', 'expected', 'message'];
    expect(Object.keys(reports.at(-1)?.findings[0] ?? {})).toEqual([...finding, 'waived', 'hypotheses']);
    expect(Object.keys(findings[0] ?? {})).toEqual(['path', ...finding, 'waived', 'hypotheses']);
  });

  it('lists reports by path, the unreadable ones among them as failed', () => {
    const { reports } = read(formatJson(sampleResult()));
    expect(reports.map(({ path, status }) => `${path} ${status}`)).toEqual([
      'reports/2022/library.mdx verified',
      'reports/2023/archive.mdx failed',
      'reports/2023/library.mdx failed',
    ]);
  });

  it('keeps a waived finding with its waiver, and does not count it', () => {
    const { reports, summary } = read(formatJson(sampleResult()));
    const waived = reports.flatMap(({ findings }) => findings).filter((one) => one['waived'] !== null);
    expect(waived.map((one) => one['waived'])).toEqual([
      { reason: '原文“如此”，<照录>。', by: '编者', date: '2024-05-01' },
    ]);
    expect(summary.errors).toBe(4);
  });

  it('speaks English on demand; statements stay', () => {
    const { reports, findings } = read(formatJson(sampleResult('en')));
    const sentences = [...findings, ...reports.flatMap((one) => one.findings)].map(({ message }) => String(message));
    expect(sentences.filter((sentence) => !/[a-z]{3} [a-z]/.test(sentence))).toEqual([]);
    expect(read(formatJson(sampleResult('en'))).reports.map(({ checks }) => checks)).toEqual(
      read(formatJson(sampleResult())).reports.map(({ checks }) => checks),
    );
  });

  it('has no findings for sound content, and one at no file for a run that came to nothing', () => {
    expect(read(formatJson(cleanResult())).findings).toEqual([]);
    const { summary, reports, findings } = read(formatJson(stoppedResult(3, { zh: '错', en: 'wrong' }, 'en')));
    expect([summary.errors, reports, findings.map((one) => [one['path'], one['rule'], one['message']])]).toEqual([
      1,
      [],
      [['', 'internal-error', 'wrong']],
    ]);
  });
});
