import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Page } from 'playwright-core';
import { pagesByFragment, Traffic } from '#cli/bench/search-browser.ts';
import type { DrawnQuery } from '#cli/bench/search-queries.ts';
import type { Trial } from '#cli/bench/search-tally.ts';

interface Asked {
  page: Page;
  /** Address of the running site, without a slash at the end. */
  origin: string;
  /** Its folder. */
  site: string;
  queries: readonly DrawnQuery[];
}

/** What the browser answers: names of fragments, or addresses of pages. */
interface Answered {
  found: string[];
  near: number;
  ms: number;
}

type Part = 'index' | 'figures' | 'results';

/** Asks the search of the site every query, each with nothing loaded but what every query needs. */
export async function tryOurs({ page, origin, site, queries }: Asked): Promise<Trial[]> {
  const address = pagesByFragment(join(site, 'pagefind'));
  const traffic = new Traffic(page, site);
  await page.goto(`${origin}/about/`);
  const trials: Trial[] = [];
  for (const query of queries) {
    await page.evaluate(async () => {
      const source = await import(/* @vite-ignore */ `${location.origin}/bench/index-source.js`);
      source.forgetIndex();
      const { bundles } = await source.loadSite();
      await source.withoutLoss(async () => {
        for (const { path } of bundles) await source.loadIndex(path);
      });
    });
    traffic.take(partOf);
    const answered: Answered = await page.evaluate(async (text) => {
      const { answer } = await import(/* @vite-ignore */ `${location.origin}/bench/answer.js`);
      const begun = performance.now();
      const { hits } = await answer({ text, limits: {}, order: 'relevance' });
      const ms = performance.now() - begun;
      await Promise.all(hits.hits.slice(0, 10).map((hit: { load(): Promise<unknown> }) => hit.load()));
      const ids: string[] = hits.hits.map(({ id }: { id: string }) => id);
      return hits.isNear ? { found: [], near: ids.length, ms } : { found: ids, near: 0, ms };
    }, query.text);
    const found = answered.found.map((id) => address.get(id) ?? `no page ${id}`);
    trials.push(trialOf(query, { ...answered, found }, traffic));
  }
  return trials;
}

/** Folder of Pagefind's index as it comes, beside ours. */
const DEFAULT = 'pagefind-default';

/** Indexes the same pages with Pagefind as it comes. */
export async function indexByDefault(site: string): Promise<void> {
  try {
    const { index, errors } = await createIndex({ rootSelector: 'main' });
    if (index === undefined || errors.length > 0) throw new Error(`Pagefind's default: ${errors.join('; ')}`);
    const added = await index.addDirectory({ path: site, glob: 'reports/**/index.html' });
    const written = await index.writeFiles({ outputPath: join(site, DEFAULT) });
    const failures = [...added.errors, ...written.errors];
    if (failures.length > 0) throw new Error(`Pagefind's default: ${failures.join('; ')}`);
  } finally {
    await close();
  }
}

/** Asks Pagefind as it comes the same queries in the same way. */
export async function tryDefault({ page, origin, site, queries }: Asked): Promise<Trial[]> {
  const address = pagesByFragment(join(site, DEFAULT));
  const traffic = new Traffic(page, site);
  await page.goto(`${origin}/about/`);
  const trials: Trial[] = [];
  for (const query of queries) {
    const answered: Answered = await page.evaluate(
      async ({ text, folder }) => {
        const { createInstance } = await import(/* @vite-ignore */ `${location.origin}${folder}pagefind.js`);
        const index = createInstance({ basePath: folder, baseUrl: '/', noWorker: true });
        await index.search(null, {});
        const begun = performance.now();
        const { results } = await index.search(text);
        const ms = performance.now() - begun;
        await Promise.all(results.slice(0, 10).map((result: { data(): Promise<unknown> }) => result.data()));
        return { found: results.map(({ id }: { id: string }) => id), near: 0, ms };
      },
      { text: query.text, folder: `/${DEFAULT}/` },
    );
    const found = answered.found.map((id) => address.get(id) ?? `no page ${id}`);
    trials.push(trialOf(query, { ...answered, found }, traffic));
  }
  return trials;
}

function trialOf(query: DrawnQuery, { found, near, ms }: Answered, traffic: Traffic): Trial {
  const { index = 0, figures = 0, results = 0 } = traffic.take(partOf);
  const bytes = { indexBytes: index, figureBytes: figures, resultBytes: results };
  return { ...query, found: new Set(found), near, ...bytes, ms };
}

function partOf(path: string): Part | undefined {
  // Filters are loaded once, and counted with the first load.
  if (path.endsWith('.pf_index')) return 'index';
  if (/\/data-\w+\//.test(path)) return 'figures';
  return path.endsWith('.pf_fragment') ? 'results' : undefined;
}
