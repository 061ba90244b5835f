import type { APIRoute } from 'astro';
import { siteView } from '#integrations/collections.ts';
import { loadFonts } from '#render/og/font.ts';
import { drawTree } from '#render/og/image.ts';
import { siteCardTree } from '#render/og/site-card.ts';

export const GET: APIRoute = async () => {
  const { settings } = await siteView();
  const image = await drawTree(siteCardTree(settings), 'site.yaml', await loadFonts());
  return new Response(new Uint8Array(image), { headers: { 'content-type': 'image/png' } });
};
