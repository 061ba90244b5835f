import { describe, expect, it } from 'vitest';
import { loadContent } from '#load/content.ts';
import { verify } from '#verify/verify.ts';

const PATH = 'reports/2023/lianjiang-government-service-centre.mdx';

function realReport() {
  const { reports } = verify(loadContent('content'));
  const report = reports.find(({ subject }) => subject.report.path === PATH);
  if (report === undefined) throw new TypeError('the real report is missing');
  return report;
}

describe('the real report', () => {
  const { coverage, findings, subject } = realReport();
  const { tokens, bindings } = subject.reading;

  it('has each of its 53 quantities bound to one figure', () => {
    expect(coverage).toMatchObject({ numbers: 53, bound: 53 });
    expect(bindings.filter(({ figures }) => figures.length !== 1)).toEqual([]);
  });

  it('has names in its lexicon that are neither money nor rates nor bare numbers', () => {
    const terms = tokens.filter((token) => token.class === 'lexicon').map(({ text }) => text);
    expect(terms.length).toBe(coverage.lexicon);
    expect(terms.filter((term) => /元|%|^\d+$/.test(term) && term !== '12345')).toEqual([]);
  });

  it('takes no date, document number, heading number or hotline for a quantity', () => {
    const quantities = bindings.map(({ token }) => token.text.replace(/\s+/g, ''));
    expect(quantities.filter((text) => /12345|24小时|20[012]\d$|^\d号/.test(text))).toEqual([]);
    const texts = (kind: string) => tokens.filter((token) => token.class === kind).map(({ text }) => text);
    expect(texts('document-number')).toEqual(['〔2024〕4号', '〔2023〕1号']);
    expect(texts('date')).toEqual(
      expect.arrayContaining(['2024年9月10日', '2005年11月', '2月15日', '11月8日', '2023年1-10月']),
    );
    expect(texts('bare')).toEqual([]);
  });

  it('has its wrong year and its partial periods found', () => {
    const found = findings.map(({ rule, found: what }) => `${rule} ${what}`);
    expect(found).toEqual(
      expect.arrayContaining(['year-in-prose 2022年', 'partial-period 2023年1月至11月', 'partial-period 2023年1-10月']),
    );
  });
});
