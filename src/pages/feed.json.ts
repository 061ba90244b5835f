import type { APIRoute } from 'astro';
import { newsOf } from '#derive/news.ts';
import { siteRegister, siteView } from '#integrations/collections.ts';
import { newsFeed } from '#render/news/feed.ts';

export const GET: APIRoute = async ({ site }) => {
  const { settings } = await siteView();
  const feed = newsFeed(newsOf(await siteRegister()), settings, site?.href ?? settings.address);
  return new Response(feed.json1(), { headers: { 'content-type': 'application/feed+json; charset=utf-8' } });
};
