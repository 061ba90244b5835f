import type { APIRoute } from 'astro';
import { siteView } from '#integrations/collections.ts';
import { openSearchDescription } from '#render/search/opensearch.ts';

export const GET: APIRoute = async ({ site }) => {
  const { settings } = await siteView();
  return new Response(openSearchDescription(settings, site ?? new URL(settings.address)), {
    headers: { 'content-type': 'application/opensearchdescription+xml' },
  });
};
