import type { APIRoute, GetStaticPaths } from 'astro';
import { siteRegister, siteView } from '#integrations/collections.ts';
import { cardImage } from '#render/og/image.ts';
import { type SiteCard, siteCards } from '#render/og/site-cards.ts';

/** Cards for the dev server. A build draws all of them at once, after its pages. */
export const getStaticPaths = (async () => {
  if (!import.meta.env.DEV) return [];
  const cards = siteCards(await siteView(), await siteRegister());
  return cards.map((card) => ({ params: { page: card.page.slice(1, -1) || undefined }, props: { ...card } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<SiteCard> = async ({ props: { card, subject } }) => {
  const image = await cardImage(card, subject);
  return new Response(new Uint8Array(image), { headers: { 'content-type': 'image/png' } });
};
