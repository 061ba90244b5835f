import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openCopyCache, type PageCopy } from '#integrations/search-copies.ts';
import { buildSearchIndex } from '#integrations/search-index.ts';
import { publishPages, searchPage } from './search-site.ts';

const HREFS = ['/reports/2022/a/', '/reports/2023/a/', '/reports/2023/b/'];
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-copies-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function build(texts: readonly string[], facts = {}): Promise<{ made: number; kept: number }> {
  const pages = HREFS.map((href, index) => [href, false, `<p>${texts[index]}</p>`] as const);
  await publishPages(folder, pages);
  const reports = HREFS.map((href) => searchPage(href, facts));
  return buildSearchIndex({ outDir: folder, pages: reports, cacheDir: join(folder, '.cache') });
}

async function published(): Promise<Map<string, string>> {
  const names = await readdir(join(folder, 'pagefind'), { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return new Map(await Promise.all(files.map(async (file) => [file, await readFile(file, 'base64')] as const)));
}

test('an unchanged report is not read again, and the index is the same', async () => {
  expect(await build(['一', '二', '三'])).toEqual({ made: 3, kept: 0 });
  const first = await published();
  expect(await build(['一', '二', '三'])).toEqual({ made: 0, kept: 3 });
  expect(await published()).toEqual(first);
});

test('a changed page and changed facts are read again', async () => {
  await build(['一', '二', '三']);
  expect(await build(['一', '改', '三'])).toEqual({ made: 1, kept: 2 });
  expect(await build(['一', '改', '三'], { grade: '优' })).toEqual({ made: 3, kept: 0 });
});

test('a damaged copy is made anew', async () => {
  await build(['一', '二', '三']);
  const [name = ''] = await readdir(join(folder, '.cache'));
  await writeFile(join(folder, '.cache', name), 'damaged, and longer than a digest of 32 bytes');
  expect(await build(['一', '二', '三'])).toEqual({ made: 1, kept: 2 });
});

test('the oldest copies go', async () => {
  const cache = await openCopyCache(folder);
  const copy = { html: '', characters: '' } as unknown as PageCopy;
  for (const key of ['a', 'b', 'c']) await cache.copyOf(key, () => copy);
  await cache.prune(2);
  expect(await readdir(folder)).toHaveLength(2);
});
