import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Result, stoppedResult } from '#format/result.ts';
import { formatSarif } from '#format/sarif.ts';
import { anyText } from './any-text.ts';
import { cleanResult, sampleResult, withText } from './sample.ts';
import { SarifLog } from './sarif-log.ts';

function runOf(result: Result) {
  const [run] = SarifLog.parse(JSON.parse(formatSarif(result))).runs;
  if (run === undefined) throw new Error('the log has no run');
  return run;
}

function resultOfRule(result: Result, rule: string) {
  const found = runOf(result).results.find(({ ruleId }) => ruleId === rule);
  if (found === undefined) throw new Error(`no result of ${rule}`);
  return found;
}

describe('a SARIF log', () => {
  it('is valid for any content', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(SarifLog.safeParse(JSON.parse(formatSarif(withText(sampleResult(), text)))).error).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });

  it('has no link that content wrote', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { results } = runOf(withText(sampleResult(), `${text}[点我](https://evil.example)`));
        const links = results.map(({ message }) => message.text).filter((said) => /(?<!\\)\]\s*\(/.test(said));
        expect(links).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('is valid without findings, and says that the run came to its end', () => {
    const { results, invocations } = runOf(cleanResult());
    expect(results).toEqual([]);
    expect(invocations).toEqual([{ executionSuccessful: true }]);
  });

  it('of a run that came to nothing is not taken for a clean one', () => {
    const { results, invocations } = runOf(stoppedResult(2, { zh: '没有内容', en: 'no content' }, 'en'));
    expect(results).toEqual([]);
    expect(invocations[0]?.executionSuccessful).toBe(false);
    expect(invocations[0]?.toolExecutionNotifications?.[0]?.message.text).toBe('no content');
  });

  it('has a rule with help for every result, and a page for every rule of the site', () => {
    const { tool, results } = runOf(sampleResult());
    const { rules } = tool.driver;
    expect(results.map(({ ruleId, ruleIndex }) => rules[ruleIndex]?.id === ruleId)).not.toContain(false);
    expect(rules.map(({ help }) => help.text)).not.toContain('');
    const relation = rules.find(({ id }) => id === 'relation');
    expect(relation?.helpUri).toBe('https://test.example/rules/relation/');
  });

  it('counts columns in UTF-16 units, as findings do', () => {
    expect(runOf(sampleResult()).columnKind).toBe('utf16CodeUnits');
    const [location] = resultOfRule(sampleResult(), 'year-in-prose').locations;
    expect(location?.physicalLocation.region).toEqual({ startLine: 23, startColumn: 26, endColumn: 31 });
  });

  it('names files from the root of the repository, percent-encoded', () => {
    const [location] = resultOfRule(sampleResult(), 'unknown-file').locations;
    const { artifactLocation, region } = location?.physicalLocation ?? {};
    expect(artifactLocation?.uri).toMatch(/^content\/%E9%99%84%E4%BB%B6\/%E8%87%AA[^ ,()]+%2C100%25\.docx$/);
    expect(decodeURIComponent(artifactLocation?.uri ?? '')).toBe('content/附件/自评 报告(一),100%.docx');
    expect(region).toEqual({ startLine: 1 });
  });

  it('shows a waiver as a suppression with its reason, and an open finding as not suppressed', () => {
    const justification = '原文“如此”，<照录>。（编者，2024-05-01）';
    const { results } = runOf(sampleResult());
    const waived = results.filter(({ suppressions }) => suppressions.length > 0);
    expect(waived.map(({ suppressions }) => suppressions)).toEqual([
      [{ kind: 'inSource', status: 'accepted', justification }],
    ]);
  });
});

describe('a fingerprint', () => {
  const prints = (result: Result) => runOf(result).results.map(({ partialFingerprints }) => partialFingerprints);
  const moved = (result: Result): Result => ({
    ...result,
    reports: result.reports.map((report) => ({
      ...report,
      findings: report.findings.map((one) => ({ ...one, line: one.line + 40, message: '其他措辞' })),
    })),
  });

  it('stays when lines move and the wording changes', () => {
    expect(prints(moved(sampleResult()))).toEqual(prints(sampleResult()));
  });

  it('is of one finding only', () => {
    const twice = (result: Result): Result => ({ ...result, findings: [...result.findings, ...result.findings] });
    const all = prints(twice(sampleResult())).map((one) => JSON.stringify(one));
    expect(new Set(all).size).toBe(all.length);
  });

  it('differs between findings of one rule in different reports', () => {
    const all = prints(sampleResult()).map((one) => JSON.stringify(one));
    expect(new Set(all).size).toBe(all.length);
  });
});
