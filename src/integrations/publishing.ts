import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { ReportSummary } from '#derive/report-view.ts';
import { settingsOf, siteView } from '#derive/site-view.ts';
import { type BuildPlan, openBuildPlan, publishDownloads } from '#integrations/build-plan.ts';
import { cardCache, isLeftOut, isOwnCard } from '#integrations/build-scope.ts';
import { drawCards } from '#integrations/cards.ts';
import { SERVER_FILES } from '#integrations/headers.ts';
import { followContent } from '#integrations/live-content.ts';
import { cachedPrerenderer } from '#integrations/prerenderer.ts';
import { buildSearchIndex } from '#integrations/search-index.ts';
import { ownShard } from '#integrations/shard.ts';
import { lap } from '#integrations/stage-clock.ts';
import { loadSite, reportFiles } from '#load/content.ts';
import { contentFolder } from '#load/folders.ts';
import { siteCards } from '#render/og/site-cards.ts';
import { readRegister, readSummaries } from '#render/view-store.ts';

/** After the pages: every report has its page, the search index is built, the headers are written. */
export function publishing(): AstroIntegration {
  let outDir = '';
  let plan: BuildPlan | undefined;
  return {
    name: 'mingzhang-publishing',
    hooks: {
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
      },
      'astro:build:start': async ({ setPrerenderer }) => {
        lap('start Astro');
        const own = await openBuildPlan(outDir);
        plan = own;
        setPrerenderer((astros) => cachedPrerenderer(astros, own));
        lap('plan');
      },
      'astro:server:setup': ({ server: { watcher }, logger, refreshContent }) => {
        const refresh = async (content: string) => refreshContent?.({ context: { content } });
        const complain = (text: string) => logger.error(text);
        const folder = contentFolder(undefined);
        followContent({ folder, watcher, say: (text) => logger.info(text), complain, refresh });
      },
      'astro:build:done': async ({ logger }) => {
        lap('sitemap');
        if (plan === undefined) throw new Error('the build was not planned');
        await publishDownloads(plan);
        plan.cache.prune();
        const summaries = await readSummaries();
        refuseLostReports(outDir, summaries);
        const settings = settingsOf(loadSite(contentFolder(undefined)));
        const site = siteView(settings, summaries);
        if (!isLeftOut('cards')) {
          const cards = siteCards(site, await readRegister()).filter(({ page }) => isOwnCard(page));
          await drawCards({ cards, outDir, cacheDir: cardCache() });
        }
        lap('cards');
        if (!isLeftOut('search')) {
          const { records, units, metrics } = await readRegister();
          const { made, kept } = await buildSearchIndex({ outDir, pages: records, units, metrics, ...bundleSize() });
          logger.info(`search index: ${made} pages read, ${kept} unchanged`);
        }
        lap('search');
        for (const [name, text] of Object.entries(SERVER_FILES))
          await writeFile(join(outDir, name), text(settings.address));
        logger.info(`${summaries.length} reports published and indexed`);
      },
    },
  };
}

/** MINGZHANG_SEARCH_BUNDLE: reports from which on the search index is one a year, for tests of large sites. */
function bundleSize(): { bundleSize?: number } {
  const size = Number(process.env['MINGZHANG_SEARCH_BUNDLE']);
  return size > 0 ? { bundleSize: size } : {};
}

/** Every report file has its page: a report may not disappear. One machine of several answers for its own. */
function refuseLostReports(outDir: string, own: readonly ReportSummary[]): void {
  const paths = ownShard() === undefined ? reportFiles(contentFolder(undefined)) : own.map(({ path }) => path);
  const lost = paths.filter((path) => !existsSync(join(outDir, path.replace(/\.mdx$/, ''), 'index.html')));
  if (lost.length > 0) throw new Error(`reports without a page: ${lost.join(', ')}`);
}
