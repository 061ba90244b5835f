import { Feed } from 'feed';
import type { NewsItem } from '#derive/news.ts';
import type { SiteSettings } from '#derive/site-view.ts';
import { escapeHtml } from '#render/article/html.ts';
import { newsSummary, newsTitle } from '#render/news/news-words.ts';

/** Entries of a feed; older ones are found by year and unit. */
const ENTRIES = 100;

/** Titles and summaries are HTML in the Atom feed, plain text in the JSON feed. */
export type FeedFormat = 'atom' | 'json';

/** Feed of new and corrected reports. All dates are those of the content, so a build repeats to the byte. */
export function newsFeed(
  news: readonly NewsItem[],
  settings: SiteSettings,
  origin: string,
  format: FeedFormat,
): string {
  const written = (text: string): string => (format === 'atom' ? escapeHtml(text) : text);
  const at = (path: string): string => new URL(path, origin).href;
  const feed = new Feed({
    id: at('/'),
    link: at('/'),
    title: `${settings.name}：新报告和勘误`,
    description: settings.description ?? `${settings.name}新刊登的绩效自评报告，以及对已公布数字的更改。`,
    language: 'zh-CN',
    copyright: settings.licence ?? settings.publisher,
    updated: dateOf(news[0]?.day ?? '2000-01-01'),
    generator: 'Mingzhang',
    favicon: at('/favicon.svg'),
    feedLinks: { atom: at('/feed.xml'), json: at('/feed.json') },
    author: { name: settings.publisher },
  });
  for (const item of news.slice(0, ENTRIES)) {
    const address = at(item.report.href);
    feed.addItem({
      id: item.kind === 'report' ? address : `${address}#correction-${item.number}`,
      link: item.kind === 'report' ? address : `${address}#corrections`,
      title: written((item.report.sample ? '【示例】' : '') + newsTitle(item)),
      description: written(newsSummary(item)),
      date: dateOf(item.day),
      published: dateOf(item.day),
    });
  }
  return format === 'atom' ? feed.atom1() : feed.json1();
}

/** A day in China begins. */
function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00+08:00`);
}
