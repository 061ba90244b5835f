import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MetricDefinition, RegisteredUnit, ReportRecord } from '#derive/register.ts';
import { writeBundle } from '#integrations/search-bundle.ts';
import { COPY_CACHE, type CopyCache, openCopyCache, type PageCopy } from '#integrations/search-copies.ts';
import { amountsFile } from '#render/search/amounts.ts';
import { figureFiles } from '#render/search/figure-files.ts';
import { useVariants } from '#render/search/fold.ts';
import { TermCount } from '#render/search/initials.ts';
import { copyPage } from '#render/search/page-copy.ts';
import { filtersOf } from '#render/search/report-limits.ts';
import { AMOUNTS_FILE, type BundleEntry, INDEX_FOLDER, type SearchSite, SITE_FILE } from '#render/search/site-file.ts';
import { otherNames } from '#render/search/unit-names.ts';
import { pairsInUse, traditionalPairs } from '#render/search/variants.ts';

/** What the index must know of a report; its words are read from the published page. */
export type SearchPage = Pick<
  ReportRecord,
  'href' | 'title' | 'year' | 'scope' | 'sample' | 'unit' | 'grade' | 'status' | 'figures'
>;

interface SearchIndexOptions {
  /** Folder of the published site. */
  outDir: string;
  pages: readonly SearchPage[];
  units?: readonly Pick<RegisteredUnit, 'name' | 'aliases'>[];
  metrics?: readonly Pick<MetricDefinition, 'id' | 'aliases'>[];
  /** Reports in one bundle; a site with more has one a year. */
  bundleSize?: number;
  /** Folder of copies kept from earlier builds. */
  cacheDir?: string;
}

/** Beyond it a query would load more than it needs, and indexing takes more memory than a usual machine has. */
export const BUNDLE_SIZE = 5000;

/**
 * Indexes the published report pages and writes `<outDir>/pagefind/`. Every pair of neighbouring characters is a word
 * of the index, so that a quoted phrase of pairs is a search for an exact string. The pages stay as they are. Gives how
 * many copies of pages were made anew and how many were kept.
 */
export async function buildSearchIndex(options: SearchIndexOptions): Promise<CopyCache['counts']> {
  const { outDir, pages, units = [], metrics = [], bundleSize = BUNDLE_SIZE } = options;
  const folder = join(outDir, INDEX_FOLDER);
  await rm(folder, { recursive: true, force: true });
  const variants = traditionalPairs();
  useVariants(variants);
  const cache = await openCopyCache(options.cacheDir ?? COPY_CACHE);
  const aliases = new Map(metrics.map((metric) => [metric.id, metric.aliases]));
  const characters = new Set<string>();
  const terms = new TermCount();
  const bundles: BundleEntry[] = [];
  for (const [path, members] of bundlesOf(inOrder(pages), bundleSize)) {
    const copies: PageCopy[] = [];
    for (const page of members) copies.push(await readCopy(outDir, page, cache));
    for (const copy of copies) {
      for (const character of copy.characters) characters.add(character);
      terms.add(copy.terms);
    }
    const ids = await writeBundle(join(outDir, path), copies);
    const files = figureFiles(members.map(figured), aliases).set(AMOUNTS_FILE, amountsFile(members, ids));
    const years = [...new Set(members.map(({ year }) => String(year)))].sort().reverse();
    bundles.push({ path, years, data: await writeData(outDir, path, files) });
  }
  await shareProgram(
    folder,
    bundles.map(({ path }) => join(outDir, path)),
  );
  const site: SearchSite = {
    bundles,
    variants: pairsInUse(variants, characters),
    aliases: otherNames(units),
    initials: await writeInitials(outDir, terms),
  };
  await writeFile(join(folder, SITE_FILE), JSON.stringify(site));
  await cache.prune(4 * pages.length + 1000);
  return cache.counts;
}

/** All pages under the folder of the index, or those of each year under a folder of its own, newest first. */
function bundlesOf(pages: readonly SearchPage[], bundleSize: number): [path: string, pages: SearchPage[]][] {
  if (pages.length <= bundleSize) return [[INDEX_FOLDER, [...pages]]];
  const years = [...Map.groupBy(pages, ({ year }) => year)].sort(([a], [b]) => b - a);
  return years.map(([year, members]) => [`${INDEX_FOLDER}${year}/`, members]);
}

async function readCopy(outDir: string, page: SearchPage, cache: CopyCache): Promise<PageCopy> {
  const file = join(outDir, decodeURI(page.href), 'index.html');
  const html = await readFile(file, 'utf8');
  const main = html.slice(html.indexOf('<main'), html.lastIndexOf('</main>') + '</main>'.length);
  const { figures, ...facts } = page;
  return cache.copyOf(JSON.stringify([facts, main]), () => {
    const copy = copyPage(main, page);
    if (copy === undefined) throw new Error(`${file} has no <main> to index`);
    return copy;
  });
}

function figured(page: SearchPage) {
  const { href, title, unit, sample, figures } = page;
  return { href, title, unitName: unit.name, sample, limits: filtersOf(page), figures };
}

/** Writes files under a folder named by what is in them, so that a browser never mixes two builds. */
async function writeData(outDir: string, path: string, files: ReadonlyMap<string, unknown>): Promise<string> {
  const texts = [...files].map(([name, content]) => [name, JSON.stringify(content)] as const);
  const address = `${path}data-${digest(texts.flat().join('\n'))}/`;
  await mkdir(join(outDir, address), { recursive: true });
  for (const [name, text] of texts) await writeFile(join(outDir, address, name), text);
  return address;
}

async function writeInitials(outDir: string, terms: TermCount): Promise<string> {
  const text = JSON.stringify(terms.file());
  const address = `${INDEX_FOLDER}initials-${digest(text)}.json`;
  await writeFile(join(outDir, address), text);
  return address;
}

/** Pagefind's program is published once, in the folder of the index, for all bundles. */
async function shareProgram(folder: string, bundles: readonly string[]): Promise<void> {
  const isProgram = ['pagefind.js', 'wasm.unknown.pagefind'];
  for (const bundle of bundles.filter((one) => join(one, '.') !== join(folder, '.'))) {
    for (const name of isProgram) await rename(join(bundle, name), join(folder, name));
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}

function inOrder(pages: readonly SearchPage[]): SearchPage[] {
  return pages.toSorted((a, b) => (a.href < b.href ? -1 : 1));
}
