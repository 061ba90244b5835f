import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMAT_NAMES, format } from '#format/formats.ts';
import { githubSummary } from '#format/github-summary.ts';
import { golden } from '../site/golden.ts';
import { sampleResult } from './sample.ts';

const expected = (name: string) => join(import.meta.dirname, 'expected', name);
const ENDINGS = {
  text: 'txt',
  json: 'json',
  sarif: 'sarif',
  junit: 'xml',
  github: 'github.txt',
  html: 'html',
  markdown: 'md',
} as const;

describe.each(['zh', 'en'] as const)('in %s', (language) => {
  it.each(FORMAT_NAMES)('%s is as expected', async (name) => {
    const out = format(name, sampleResult(language), false);
    expect(out).toBe(await golden(expected(`${language}.${ENDINGS[name]}`), out));
  });

  it('the job summary is as expected', async () => {
    const out = githubSummary(sampleResult(language), 'https://github.com/city/accounts/blob/abc/');
    expect(out).toBe(await golden(expected(`${language}.summary.md`), out));
  });
});

describe.each(FORMAT_NAMES)('%s', (name) => {
  it.each(['zh', 'en'] as const)('holds every finding of every file in %s', (language) => {
    const out = format(name, sampleResult(language), false);
    const rules = ['relation', 'year-in-prose', 'frontmatter-schema', 'unknown-file'];
    expect(rules.filter((rule) => !out.includes(rule))).toEqual([]);
    expect(out).toContain('编者');
  });
});
