import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resultOf } from '#format/result.ts';
import { formatText } from '#format/text.ts';
import { verifyReports } from '../verify/content-of.ts';
import { anyText } from './any-text.ts';
import { cleanResult, sampleResult, withText } from './sample.ts';

describe('text', () => {
  it('ends in one verdict line', () => {
    expect(formatText(cleanResult(), false)).toBe(
      '通过：1 份报告，0 个错误，0 个提醒；校验 精确成立 1，舍入内成立 0，不成立 0，已说明 0，未评估 0\n',
    );
    const lines = formatText(sampleResult('en'), false).trimEnd().split('\n');
    expect(lines.filter((line) => /^(passed|failed):/.test(line))).toEqual([lines.at(-1)]);
    expect(lines.at(-1)).toBe(
      'failed: 3 reports, 4 errors, 0 warnings; checks 1 exact, 1 rounding, 1 failed, 1 waived, 0 not evaluated',
    );
  });

  it('heads a badly named report by its file, without a year', () => {
    const findings = verifyReports([], { 'reports/2023/自评 报告.mdx': '---\ntitle: 甲\n---\n甲\n' });
    const lines = formatText(resultOf(findings, 'zh'), false).split('\n');
    expect(lines).toContain('自评 报告.mdx · 无法读取');
  });

  it('lets no content steer the terminal or imitate a line of ours', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const out = formatText(withText(sampleResult(), text), false);
        expect(out.replaceAll('\n', '').replace(/[^\p{Control}\u2028-\u202e\u2066-\u2069]/gu, '')).toBe('');
        expect(out.split('\n').filter((line) => line.startsWith('通过：'))).toEqual([]);
        expect(out).not.toMatch(/^\s*::|##\[|##vso\[/m);
      }),
      { numRuns: 200 },
    );
  });

  it('puts carets below what was found: a Chinese character takes two columns', () => {
    const lines = formatText(sampleResult(), false).split('\n');
    const at = lines.findIndex((line) => line.includes('2022年支出129.57万元') && line.includes('│'));
    expect(lines[at]).toMatch(/^ {3}23 │ …/);
    const [before = ''] = (lines[at] ?? '').split('2022年');
    const wide = [...before].filter((character) => /[\p{Script=Han}，、]/u.test(character)).length;
    expect(lines[at + 1]?.indexOf('^')).toBe(before.length + wide);
    expect(lines[at + 1]).toMatch(/^ {6}│ +\^{6}$/);
  });

  it('is the same without its colours', () => {
    const coloured = formatText(sampleResult(), true);
    expect(coloured).not.toBe(formatText(sampleResult(), false));
    expect(stripVTControlCharacters(coloured)).toBe(formatText(sampleResult(), false));
  });
});
