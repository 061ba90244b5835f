import { cpSync, existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReportSummary } from '#derive/report-view.ts';
import { siteView } from '#derive/site-view.ts';
import { type BuildPlan, openBuildPlan, publishDownloads } from '#integrations/build-plan.ts';
import { cardCache, isLeftOut, isOwnCard } from '#integrations/build-scope.ts';
import { drawCards } from '#integrations/cards.ts';
import { SERVER_FILES } from '#integrations/headers.ts';
import type { LastOutput } from '#integrations/last-build.ts';
import { isOfReports } from '#integrations/page-keys.ts';
import type { PageProgram } from '#integrations/page-program.ts';
import { openRenderer, type PagePath, type PageRenderer } from '#integrations/page-renderer.ts';
import { progressOf } from '#integrations/progress.ts';
import type { Publication } from '#integrations/publication.ts';
import { buildSearchIndex } from '#integrations/search-index.ts';
import { ownShard } from '#integrations/shard.ts';
import { writeSitemap } from '#integrations/site-map.ts';
import { lap } from '#integrations/stage-clock.ts';
import { reportFiles } from '#load/content.ts';
import { siteCards } from '#render/og/site-cards.ts';
import { readRegister, readSummaries } from '#render/view-store.ts';

/** Routes of the tables over all reports: tens of megabytes. */
const TABLES = 'src/pages/data/[table].';

export interface SiteOptions {
  /** Empty, or not there yet. */
  outDir: string;
  program: PageProgram;
  /** What the new site will replace. */
  last?: LastOutput | undefined;
}

/** Makes all files of a site, of content that has been verified and stored. */
export async function renderSite(content: string, { outDir, program, last }: SiteOptions): Promise<Publication> {
  cpSync(join(program.folder, 'client'), outDir, { recursive: true });
  const plan = await openBuildPlan(outDir, last);
  const { settings, cache } = plan;
  lap('plan');
  const renderer = await openRenderer(program, settings.address);
  lap('paths');
  await renderPages(plan, renderer);
  await writeSitemap(outDir, settings.address, renderer);
  lap('sitemap');
  await publishDownloads(plan);
  cache.prune();
  refuseLostReports(content, outDir, await readSummaries());
  await addCards(plan);
  lap('cards');
  await addSearch(outDir);
  lap('search');
  for (const [name, text] of Object.entries(SERVER_FILES)) await writeFile(join(outDir, name), text(settings.address));
  return plan.publication;
}

/** Each page as an earlier build made it of the same data, or anew. */
async function renderPages(plan: BuildPlan, renderer: PageRenderer): Promise<void> {
  const done = progressOf('生成页面', renderer.paths.length);
  for (const path of renderer.paths) {
    done();
    if (ownShard() !== undefined && !isOfReports(path.component)) continue;
    const made = await publishPage(plan, renderer, path);
    lap(made ? stageOf(path.component) : 'unchanged pages');
  }
}

/** True where the page had to be made. */
async function publishPage({ keys, publication }: BuildPlan, renderer: PageRenderer, path: PagePath): Promise<boolean> {
  if (path.component.startsWith(TABLES)) {
    await publication.write(filePath(path), (await renderer.render(path)).body);
    return true;
  }
  return publication.provide(keys.ofPage(path.component, encodeURI(path.pathname)), async () => {
    const page = await renderer.render(path);
    return [{ path: filePath(path), bytes: new Uint8Array(await page.arrayBuffer()) }];
  });
}

/** Where a page lies: `/years/2023/` → `years/2023/index.html`, `/404/` → `404.html`. */
function filePath({ pathname, isPage }: PagePath): string {
  const path = pathname.slice(1);
  if (!isPage) return path;
  return /^(?:404|500)\/?$/.test(path) ? `${path.slice(0, 3)}.html` : `${path.replace(/(?<=[^/])$/, '/')}index.html`;
}

/** `src/pages/reports/[...id]/index.astro` → `reports/[...id]/index`. */
function stageOf(component: string): string {
  return component.replace(/^src\/pages\//, '').replace(/\.(?:astro|ts|mdx)$/, '');
}

async function addCards({ settings, outDir }: BuildPlan): Promise<void> {
  if (isLeftOut('cards')) return;
  const site = siteView(settings, await readSummaries());
  const cards = siteCards(site, await readRegister()).filter(({ page }) => isOwnCard(page));
  await drawCards({ cards, outDir, cacheDir: cardCache() });
}

async function addSearch(outDir: string): Promise<void> {
  if (isLeftOut('search')) return;
  const { records, units, metrics } = await readRegister();
  await buildSearchIndex({ outDir, pages: records, units, metrics, ...bundleSize() });
}

/** MINGZHANG_SEARCH_BUNDLE: reports from which on the search index is one a year, for tests of large sites. */
function bundleSize(): { bundleSize?: number } {
  const size = Number(process.env['MINGZHANG_SEARCH_BUNDLE']);
  return size > 0 ? { bundleSize: size } : {};
}

/** Every report file has its page: a report may not disappear. One machine of several answers for its own. */
function refuseLostReports(content: string, outDir: string, own: readonly ReportSummary[]): void {
  const paths = ownShard() === undefined ? reportFiles(content) : own.map(({ path }) => path);
  const lost = paths.filter((path) => !existsSync(join(outDir, path.replace(/\.mdx$/, ''), 'index.html')));
  if (lost.length > 0) throw new Error(`reports without a page: ${lost.join(', ')}`);
}
