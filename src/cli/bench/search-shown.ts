import type { Page } from 'playwright-core';
import { Traffic } from '#cli/bench/search-browser.ts';
import type { DrawnQuery } from '#cli/bench/search-queries.ts';

/** What readers see, in the search page itself. */
export interface Shown {
  queries: number;
  /** Results shown that contain the query or are marked as near, of all that are shown. */
  right: number;
  shown: number;
  /** Queries whose number of reports in words is the truth. */
  countsRight: number;
  /** Results for absent strings that are not marked as near. */
  unmarked: number;
  /** Everything that a first visit with a query loads but parts of the index and results, in KB as sent. */
  firstLoadKb: number;
  /** The search page's own script, in KB as sent. */
  scriptKb: number;
}

/** Types queries into the address of the search page and reads what it shows. */
export async function readShown(
  page: Page,
  origin: string,
  site: string,
  queries: readonly DrawnQuery[],
): Promise<Shown> {
  const shown: Shown = { queries: 0, right: 0, shown: 0, countsRight: 0, unmarked: 0, firstLoadKb: 0, scriptKb: 0 };
  const traffic = new Traffic(page, site);
  for (const { text, truth } of queries) {
    await page.goto(`${origin}/search/?q=${encodeURIComponent(text)}`);
    await page.locator('[data-search-status="done"]').waitFor({ state: 'attached' });
    const words = (await page.locator('[data-search-status]').textContent()) ?? '';
    const isNear = await page.locator('#search-near').isVisible();
    const hrefs = await page
      .locator('#search-hits h2 a')
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    const right = hrefs.filter((href) => isNear || truth.has(decodeURI(href))).length;
    const count = Number(/找到 (\d+) 份/.exec(words)?.[1] ?? 0);
    shown.queries += 1;
    shown.shown += hrefs.length;
    shown.right += right;
    shown.countsRight += Number(count === truth.size);
    if (truth.size === 0 && !isNear) shown.unmarked += hrefs.length;
    const { first = 0, script = 0 } = traffic.take(partOf);
    shown.firstLoadKb = Math.max(shown.firstLoadKb, round((first + script) / 1024));
    shown.scriptKb = Math.max(shown.scriptKb, round(script / 1024));
  }
  return shown;
}

function partOf(path: string): 'first' | 'script' | undefined {
  if (/\.pf_(?:index|fragment)$|\/data-\w+\//.test(path)) return undefined;
  return /^\/_astro\/.*\.js$/.test(path) ? 'script' : 'first';
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
