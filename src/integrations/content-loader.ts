import type { Loader } from 'astro/loaders';
import { settingsOf } from '#derive/site-view.ts';
import { loadSite } from '#load/content.ts';
import { contentFolder } from '#load/folders.ts';
import { readSummaries } from '#render/view-store.ts';

/**
 * Which reports were verified and stored before Astro started, and the digests of their views: a report itself never passes
 * through Vite. An entry is as new as its view, which knows of every rule that it depends on.
 */
export function reportLoader(): Loader {
  return {
    name: 'mingzhang-reports',
    load: async ({ store, generateDigest }) => {
      const summaries = await readSummaries();
      const ids = new Set(summaries.map(({ id }) => id));
      // Never cleared as a whole: Astro would write its lists of images anew, and half a second more for it.
      for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
      for (const { id, view } of summaries) store.set({ id, data: { view }, digest: generateDigest({ view }) });
    },
  };
}

/**
 * Settings of site.yaml for the pages. The dev server says, under `content`, what digest the files have that are no reports:
 * where that is another one, pages are loaded anew, whatever it is that they show of those files.
 */
export function siteLoader(): Loader {
  return {
    name: 'mingzhang-site',
    load: async ({ store, generateDigest, refreshContextData }) => {
      const data = settingsOf(loadSite(contentFolder(undefined))) as unknown as Record<string, unknown>;
      const content = String(refreshContextData?.['content'] ?? '');
      store.set({ id: 'site', data, digest: generateDigest({ data, content }) });
    },
  };
}
