import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { PageCopy } from '#integrations/search-copies.ts';
import type { Fragment } from '#render/search/fragment.ts';
import { decodeFragment, encodeFragment } from '#render/search/fragment-file.ts';

/** Bytes of an index part before compression; a query loads one part a word. */
const PART_SIZE = '4000';
const PART_SIZE_VARIABLE = 'PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE';
/** Files of Pagefind that the search page does not use: its own interfaces and the worker. */
const UNUSED = /^pagefind-.*\.(js|css)$/;

/** Indexes the copies with Pagefind and writes `folder`. Gives the id of each page's fragment by address. */
export async function writeBundle(folder: string, copies: readonly PageCopy[]): Promise<Map<string, string>> {
  await rm(folder, { recursive: true, force: true });
  await writeIndex(folder, copies);
  for (const name of await readdir(folder)) if (UNUSED.test(name)) await rm(join(folder, name));
  return rewriteFragments(join(folder, 'fragment'), new Map(copies.map(({ fragment }) => [fragment.url, fragment])));
}

async function writeIndex(folder: string, copies: readonly PageCopy[]): Promise<void> {
  const partSize = process.env[PART_SIZE_VARIABLE];
  process.env[PART_SIZE_VARIABLE] = PART_SIZE;
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'zh-cn', maxFragments: copies.length + 1 });
    refuse(errors, 'could not start');
    if (index === undefined) throw new Error('Pagefind returned no index');
    for (const { fragment, html } of copies) {
      refuse((await index.addHTMLFile({ url: fragment.url, content: html })).errors, `could not index ${fragment.url}`);
    }
    refuse((await index.writeFiles({ outputPath: folder })).errors, `could not write ${folder}`);
  } finally {
    await close();
    if (partSize === undefined) delete process.env[PART_SIZE_VARIABLE];
    else process.env[PART_SIZE_VARIABLE] = partSize;
  }
}

/** Puts the natural text in place of the words that were indexed. */
async function rewriteFragments(
  folder: string,
  fragments: ReadonlyMap<string, Fragment>,
): Promise<Map<string, string>> {
  const names = fragments.size === 0 ? [] : await readdir(folder);
  if (names.length !== fragments.size) {
    throw new Error(`Pagefind wrote ${names.length} search fragments for ${fragments.size} pages`);
  }
  const ids = new Map<string, string>();
  for (const name of names) {
    const file = join(folder, name);
    const indexed = decodeFragment(await readFile(file));
    const fragment = fragments.get(String(indexed['url']));
    if (fragment === undefined) throw new Error(`${file} belongs to none of the pages`);
    await writeFile(file, encodeFragment({ ...indexed, ...fragment, anchors: [] }));
    ids.set(fragment.url, name.replace(/\.pf_fragment$/, ''));
  }
  return ids;
}

/** Pagefind returns its failures and does not throw them. */
function refuse(errors: readonly string[], what: string): void {
  if (errors.length > 0) throw new Error(`search index: Pagefind ${what}: ${errors.join('; ')}`);
}
