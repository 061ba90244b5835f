import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatGithub } from '#format/github.ts';
import { githubSummary } from '#format/github-summary.ts';
import { type Result, stoppedResult } from '#format/result.ts';
import { anyText } from './any-text.ts';
import { cleanResult, sampleResult, withText } from './sample.ts';

/** Reads a line as the runner of GitHub Actions does. */
function commandOf(line: string) {
  const [, name = '', written = '', data = ''] = /^::(\w+) ([^:]*)::(.*)$/.exec(line) ?? [];
  const plain = (text: string) =>
    text
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%25', '%');
  const properties = Object.fromEntries(written.split(',').map((pair) => pair.split('=').map(plain)));
  return { name, properties: properties as Record<string, string>, message: plain(data) };
}

const linesOf = (result: Result) => formatGithub(result).trimEnd().split('\n');

describe('workflow commands', () => {
  it('are one line a finding and a verdict, whatever the content is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = linesOf(withText(sampleResult(), text));
        expect(lines).toHaveLength(6);
        expect(lines.slice(0, 5).map((line) => commandOf(line).name)).toEqual([
          ...Array<string>(4).fill('error'),
          'notice',
        ]);
        expect(lines.join('').replace(/\P{Control}/gu, '')).toBe('');
      }),
      { numRuns: 200 },
    );
  });

  it('name the file from the root of the repository, with line and columns', () => {
    const found = linesOf(sampleResult())
      .map(commandOf)
      .find(({ properties }) => properties['title']?.includes('(year-in-prose)'));
    expect(found?.properties).toEqual({
      file: 'content/reports/2023/library.mdx',
      line: '23',
      col: '26',
      endColumn: '31',
      title: '正文年份与数据年份不符 (year-in-prose)',
    });
    expect(found?.message).toContain('\n可能是2022 应为 2023');
  });

  it('escape percent signs, colons and commas', () => {
    const [first = ''] = linesOf(sampleResult());
    expect(first).toContain('file=content/附件/自评 报告(一)%2C100%25.docx,line=1,title=');
    expect(commandOf(first).properties['file']).toBe('content/附件/自评 报告(一),100%.docx');
    const message = 'a%0Ab: c, d\r\ne\nf';
    const lines = linesOf(withText(sampleResult(), message));
    expect(commandOf(lines[0] ?? '').message).toBe('a%0Ab: c, d\ne\nf');
  });

  it('come errors first, for GitHub shows only ten of a kind', () => {
    const result = sampleResult();
    const warned = { ...result, findings: result.findings.map((one) => ({ ...one, severity: 'warning' as const })) };
    expect(linesOf(warned).map((line) => commandOf(line).name)).toEqual([
      ...['error', 'error', 'error', 'warning', 'notice', ''],
    ]);
  });

  it('say why a run came to nothing, at no file', () => {
    const [line = ''] = linesOf(stoppedResult(2, { zh: '没有内容', en: 'no content' }, 'zh'));
    expect(line).toBe('::error title=内容无法读取 (unreadable-content)::没有内容');
  });

  it('are only the verdict when there is nothing to say', () => {
    expect(linesOf(cleanResult())).toEqual([expect.stringMatching(/^通过：1 份报告/)]);
  });
});

describe('the job summary', () => {
  const rows = (markdown: string) => markdown.split('\n').filter((line) => /^\| .* \| `/.test(line));

  it('has a row for every finding, whatever the content is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = rows(githubSummary(withText(sampleResult(), text), 'https://github.com/o/r/blob/s/'));
        expect(found).toHaveLength(5);
        for (const row of found) expect(row.replace(/\\./g, '').split('|')).toHaveLength(6);
      }),
      { numRuns: 200 },
    );
  });

  it('makes nothing of content but text', () => {
    const summary = githubSummary(
      withText(sampleResult(), '<b>x</b> [y](z) `c` @team $1$ www.a.b https://a.b :tada:'),
      undefined,
    );
    const literal = '\\<b\\>x\\</b\\> \\[y\\]\\(z\\) \\`c\\` \\@team \\$1\\$ www\\.a.b https\\://a.b \\:tada\\:';
    expect(rows(summary)[0]).toContain(literal);
  });

  it('links to the line at the commit, where it is known', () => {
    const link = 'https://github.com/o/r/blob/s/content/reports/2023/library.mdx?plain=1#L23';
    expect(githubSummary(sampleResult(), 'https://github.com/o/r/blob/s/')).toContain(`](${link})`);
    expect(githubSummary(sampleResult(), undefined)).not.toContain('](');
  });

  it('stays below the size that GitHub takes, and says what is left out', () => {
    const result = sampleResult();
    const [one] = result.findings;
    const many = one === undefined ? [] : Array<typeof one>(9000).fill({ ...one, message: '长'.repeat(100) });
    const summary = githubSummary({ ...result, findings: many }, undefined);
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
    const [, left = '0'] = /另有 (\d+) 项未列出/.exec(summary) ?? [];
    expect(rows(summary).length + Number(left)).toBe(9004);
  });
});
