import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { ReportSummary } from '#derive/report-view.ts';
import type { Fragment } from '#render/search/fragment.ts';
import { decodeFragment, encodeFragment } from '#render/search/fragment-file.ts';
import { indexCopy } from '#render/search/index-copy.ts';
import { readPageText } from '#render/search/page-text.ts';

/** What the index must know of a report; its words are read from the published page. */
export type SearchPage = Pick<ReportSummary, 'href' | 'title' | 'year' | 'scope' | 'sample' | 'unit'>;

interface SearchIndexOptions {
  /** Folder of the published site. */
  outDir: string;
  pages: readonly SearchPage[];
}

/** Bytes of an index part before compression; a query loads one part a word. */
const PART_SIZE = '4000';
const PART_SIZE_VARIABLE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';
/** Files of Pagefind that the search page does not use: its own interfaces and the worker. */
const UNUSED = /^pagefind-.*\.(js|css)$/;

/**
 * Indexes the published report pages and writes `<outDir>/pagefind/`. Every pair of neighbouring characters is a word
 * of the index, so that a quoted phrase of pairs is a search for an exact string. The pages stay as they are.
 */
export async function buildSearchIndex({ outDir, pages }: SearchIndexOptions): Promise<void> {
  const folder = join(outDir, 'pagefind');
  await rm(folder, { recursive: true, force: true });
  const fragments = await writeIndex(folder, outDir, pages);
  await rewriteFragments(join(folder, 'fragment'), fragments);
  for (const name of await readdir(folder)) if (UNUSED.test(name)) await rm(join(folder, name));
}

async function writeIndex(
  folder: string,
  outDir: string,
  pages: readonly SearchPage[],
): Promise<Map<string, Fragment>> {
  const partSize = process.env[PART_SIZE_VARIABLE];
  process.env[PART_SIZE_VARIABLE] = PART_SIZE;
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'zh-cn', maxFragments: pages.length + 1 });
    refuse(errors, 'could not start');
    if (index === undefined) throw new Error('Pagefind returned no index');
    const fragments = new Map<string, Fragment>();
    for (const page of inOrder(pages)) fragments.set(page.href, await addPage(index, outDir, page));
    refuse((await index.writeFiles({ outputPath: folder })).errors, `could not write ${folder}`);
    return fragments;
  } finally {
    await close();
    if (partSize === undefined) delete process.env[PART_SIZE_VARIABLE];
    else process.env[PART_SIZE_VARIABLE] = partSize;
  }
}

async function addPage(index: PagefindIndex, outDir: string, page: SearchPage): Promise<Fragment> {
  const file = join(outDir, decodeURI(page.href), 'index.html');
  const text = readPageText(await readFile(file, 'utf8'));
  if (text === undefined) throw new Error(`${file} has no <main> to index`);
  const fragment: Fragment = {
    url: page.href,
    content: text.blocks.map((block) => block.text).join('\n'),
    meta: {
      title: page.title,
      unit: page.unit.name,
      year: String(page.year),
      scope: page.scope,
      sample: String(page.sample),
    },
    sections: text.sections,
  };
  const filters = { kind: page.sample ? 'sample' : 'real', year: String(page.year), unit: page.unit.id };
  const content = indexCopy(text, { filters, sorts: { year: String(page.year) } }, fragment);
  refuse((await index.addHTMLFile({ url: page.href, content })).errors, `could not index ${file}`);
  return fragment;
}

/** Puts the natural text in place of the words that were indexed. */
async function rewriteFragments(folder: string, fragments: ReadonlyMap<string, Fragment>): Promise<void> {
  const names = fragments.size === 0 ? [] : await readdir(folder);
  if (names.length !== fragments.size) {
    throw new Error(`Pagefind wrote ${names.length} search fragments for ${fragments.size} pages`);
  }
  for (const name of names) {
    const file = join(folder, name);
    const indexed = decodeFragment(await readFile(file));
    const fragment = fragments.get(String(indexed['url']));
    if (fragment === undefined) throw new Error(`${file} belongs to none of the pages`);
    await writeFile(file, encodeFragment({ ...indexed, ...fragment, anchors: [] }));
  }
}

function inOrder(pages: readonly SearchPage[]): SearchPage[] {
  return pages.toSorted((a, b) => (a.href < b.href ? -1 : 1));
}

/** Pagefind returns its failures and does not throw them. */
function refuse(errors: readonly string[], what: string): void {
  if (errors.length > 0) throw new Error(`search index: Pagefind ${what}: ${errors.join('; ')}`);
}
