import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { formatHtml } from '#format/html.ts';
import { stoppedResult } from '#format/result.ts';
import { anyText } from './any-text.ts';
import { cleanResult, sampleResult, withText } from './sample.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:standard'],
    rules: { 'doctype-style': 'off', 'long-title': 'off', 'no-trailing-whitespace': 'off' },
  }),
);

async function problemsOf(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages.map(({ line, ruleId, message }) => `${line} ${ruleId} ${message}`));
}

/** Names of the elements that text of content has become. */
function elementsOf(html: string): Set<string> {
  return new Set([...html.matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, name = '']) => name.toLowerCase()));
}

describe('the HTML report', () => {
  it.each([
    ['findings', sampleResult()],
    ['findings in English', sampleResult('en')],
    ['nothing to say', cleanResult()],
    ['a run that came to nothing', stoppedResult(2, { zh: '没有内容', en: 'no content' }, 'zh')],
  ])('is valid with %s', async (_name, result) => {
    expect(await problemsOf(formatHtml(result))).toEqual([]);
  });

  it('has no script and asks no network for anything', () => {
    const html = formatHtml(sampleResult());
    expect(html).not.toMatch(/<script|<link|<img|<iframe|@import|url\(|\bsrc=|\son\w+=|\sstyle=/i);
    expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href?.[0])).toEqual(['#', '#', '#', '#']);
  });

  it('allows itself its own style sheet only', () => {
    const html = formatHtml(sampleResult());
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    expect(policy).toBe(`default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`);
  });

  it('makes no element of any content', () => {
    const known = elementsOf(formatHtml(sampleResult()));
    fc.assert(
      fc.property(anyText, (text) => {
        const html = formatHtml(withText(sampleResult(), text));
        expect([...elementsOf(html)].filter((name) => !known.has(name))).toEqual([]);
        expect(html.replaceAll('\n', '')).not.toMatch(/\p{Control}/u);
      }),
      { numRuns: 100 },
    );
  });

  it('shows the source line with what was found marked', () => {
    expect(formatHtml(sampleResult())).toContain('有关财经制度执行，<mark>2022年</mark>支出129.57万元');
    expect(formatHtml(sampleResult())).toContain('  income: <mark>439.62</mark>');
  });

  it('shows every check with its numbers', () => {
    const rows = [...formatHtml(sampleResult()).matchAll(/<tr data-tone[\s\S]*?<\/tr>/g)].map(([row]) =>
      row
        .replace(/<[^>]+>/g, ' ')
        .replace(/[ \u00a0]+/g, ' ')
        .trim(),
    );
    expect(rows).toEqual([
      '本年支出 = 基本支出 + 项目支出 expenditure = expenditure.basic + expenditure.project 精确成立 129.75万元 129.75万元 129.74万元 至 129.76万元 0万元 0.015万元 0',
      '本年支出 = 基本支出 + 项目支出 expenditure = expenditure.basic + expenditure.project 不成立 129.57万元 129.75万元 129.74万元 至 129.76万元 0.18万元 0.015万元 12.00',
      '合计 = 甲 + 乙 total = a + b 已说明 8件 7件 — 1件 0件 —',
      '办结率 = 办结 ÷ 受理 rate = done / all 舍入内成立 99.56% 99.5618% — 0.00181个百分点 0.005个百分点 0.36',
    ]);
  });

  it('says in one word what it comes to', () => {
    const verdict = (html: string) => /<p class="verdict"[^>]*><strong>([^<]*)/.exec(html)?.[1];
    expect(verdict(formatHtml(sampleResult()))).toBe('未通过');
    expect(verdict(formatHtml(cleanResult()))).toBe('通过');
    expect(verdict(formatHtml(stoppedResult(3, { zh: '错', en: 'wrong' }, 'en')))).toBe('No verdict');
  });
});
