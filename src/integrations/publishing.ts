import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { settingsOf, siteView } from '#derive/site-view.ts';
import { CARD_CACHE } from '#integrations/card-cache.ts';
import { drawCards } from '#integrations/cards.ts';
import { headersFile } from '#integrations/headers.ts';
import { buildSearchIndex } from '#integrations/search-index.ts';
import { loadSite, reportFiles } from '#load/content.ts';
import { contentFolder } from '#load/folders.ts';
import { siteCards } from '#render/og/site-cards.ts';
import { readRegister, readSummaries } from '#render/view-store.ts';

/** After the pages: every report has its page, the search index is built, the headers are written. */
export function publishing(): AstroIntegration {
  return {
    name: 'mingzhang-publishing',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const outDir = fileURLToPath(dir);
        const summaries = await readSummaries();
        refuseLostReports(outDir);
        const site = siteView(settingsOf(loadSite(contentFolder(undefined))), summaries);
        await drawCards({ cards: siteCards(site, await readRegister()), outDir, cacheDir: CARD_CACHE });
        await buildSearchIndex({ outDir, pages: summaries });
        await writeFile(join(outDir, '_headers'), headersFile());
        logger.info(`${summaries.length} reports published and indexed`);
      },
    },
  };
}

/** Every report file has its page: a report may not disappear. */
function refuseLostReports(outDir: string): void {
  const files = reportFiles(contentFolder(undefined));
  const lost = files.filter((path) => !existsSync(join(outDir, path.replace(/\.mdx$/, ''), 'index.html')));
  if (lost.length > 0) throw new Error(`reports without a page: ${lost.join(', ')}`);
}
