import type { Loader } from 'astro/loaders';
import { settingsOf } from '#derive/site-view.ts';
import { loadSite } from '#load/content.ts';
import { contentFolder } from '#load/folders.ts';
import { readSummaries } from '#render/view-store.ts';

/**
 * Summaries of the reports that were verified and stored before Astro started: a report itself never passes through Vite.
 * The whole collection is written anew on every load; Astro's cache knows nothing of our rules.
 */
export function reportLoader(): Loader {
  return {
    name: 'mingzhang-reports',
    load: async ({ store }) => {
      store.clear();
      for (const summary of await readSummaries()) {
        store.set({ id: summary.id, data: summary as unknown as Record<string, unknown>, digest: summary.view });
      }
    },
  };
}

/** Settings of site.yaml for the pages. */
export function siteLoader(): Loader {
  return {
    name: 'mingzhang-site',
    load: async ({ store }) => {
      store.clear();
      store.set({
        id: 'site',
        data: settingsOf(loadSite(contentFolder(undefined))) as unknown as Record<string, unknown>,
      });
    },
  };
}
