import type { APIRoute } from 'astro';
import { newsOf } from '#derive/news.ts';
import { siteRegister, siteView } from '#integrations/collections.ts';
import { newsFeed } from '#render/news/feed.ts';

export const GET: APIRoute = async ({ site }) => {
  const { settings } = await siteView();
  const feed = newsFeed(newsOf(await siteRegister()), settings, site?.href ?? settings.address, 'json');
  return new Response(feed, { headers: { 'content-type': 'application/feed+json; charset=utf-8' } });
};
