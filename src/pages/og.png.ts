import type { APIRoute } from 'astro';
import { siteView } from '#integrations/collections.ts';
import { siteCardTree } from '#render/og/site-card.ts';

/** Libraries that draw are loaded when a card is drawn: Astro reads this file in every build, to list the pages. */
export const GET: APIRoute = async () => {
  const [{ loadFonts }, { drawTree }] = await Promise.all([
    import('#render/og/font.ts'),
    import('#render/og/image.ts'),
  ]);
  const { settings } = await siteView();
  const image = await drawTree(siteCardTree(settings), 'site.yaml', await loadFonts());
  return new Response(new Uint8Array(image), { headers: { 'content-type': 'image/png' } });
};
