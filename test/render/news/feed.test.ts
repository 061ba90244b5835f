import { describe, expect, it } from 'vitest';
import { newsOf } from '#derive/news.ts';
import type { SiteSettings } from '#derive/site-view.ts';
import { type FeedFormat, newsFeed } from '#render/news/feed.ts';
import { figures, registerOfReports } from '../../derive/register-of.ts';

const SETTINGS: SiteSettings = {
  name: '测试站',
  publisher: '测试',
  address: 'https://test.example',
  description: null,
  contact: null,
  licence: 'CC BY 4.0',
};
const CORRECTED = `published: 2024-06-01
${figures({ income: '2.00万元' })}
corrections: [{ figure: income, from: 3.00万元, to: 2.00万元, type: error, reason: 抄错, date: 2024-07-02 }]`;
const register = registerOfReports([
  { unit: 'a', year: 2023, front: CORRECTED },
  { unit: 'b', year: 2023, front: 'published: 2024-06-15\nsample: true' },
]);
const feed = (format: FeedFormat) => newsFeed(newsOf(register), SETTINGS, SETTINGS.address, format);

describe('the feed', () => {
  it('tells of reports and corrections, newest first, and marks what is made up', () => {
    const items = (JSON.parse(feed('json')) as { items: { id: string; title: string }[] }).items;
    expect(items.map(({ title }) => title)).toEqual([
      '测试单位2023年度：本年收入由3.00万元改为2.00万元',
      '【示例】测试单位2023年度绩效自评报告',
      '测试单位2023年度绩效自评报告',
    ]);
    expect(new Set(items.map(({ id }) => id)).size).toBe(3);
  });

  it('has the dates of the content, and no others', () => {
    const dates = [...feed('atom').matchAll(/<updated>([^<]*)<\/updated>/g)].map(([, date]) => date);
    expect(dates).toEqual([
      '2024-07-01T16:00:00.000Z',
      '2024-07-01T16:00:00.000Z',
      '2024-06-14T16:00:00.000Z',
      '2024-05-31T16:00:00.000Z',
    ]);
  });

  it('is the same every time', () => {
    expect(feed('atom')).toBe(feed('atom'));
  });

  it('lets no text in it become markup', () => {
    const hostile = '<img src=x onerror=alert(1)>]]>';
    const records = register.records.map((record) => ({ ...record, unit: { ...record.unit, name: hostile } }));
    const atom = newsFeed(newsOf({ records }), SETTINGS, SETTINGS.address, 'atom');
    expect(atom).toContain('&lt;img');
    expect(atom).not.toContain('<img');
    expect(newsFeed(newsOf({ records }), SETTINGS, SETTINGS.address, 'json')).toContain('<img');
  });
});
