import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeBundle } from '#integrations/search-bundle.ts';
import { decodeFragment } from '#render/search/fragment-file.ts';

/**
 * What the search takes for granted of Pagefind 1.6.0 and Pagefind does not document. When a newer version breaks this:
 * CONTRIBUTING.md, “The search index”, says how to go on with its official interface alone.
 */
const MANY = Array.from({ length: 9000 }, (_, index) => `w${(46656 + index).toString(36)}`).join(' ');
const HTML = `<html lang="zh-CN"><body data-pagefind-body><p id="d1"></p><p>${MANY}</p></body></html>`;
const FRAGMENT = {
  url: '/reports/2023/a/',
  content: '政务服务',
  meta: { title: '报告', unit: '单位', year: '2023', scope: 'whole-unit', sample: 'false' },
  sections: [],
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'search-format-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('it is exactly the version that was tried', async () => {
  const file = JSON.parse(await readFile('package.json', 'utf8')) as { dependencies: Record<string, string> };
  expect(file.dependencies['pagefind']).toBe('1.6.0');
  const installed = JSON.parse(await readFile('node_modules/pagefind/package.json', 'utf8')) as { version: string };
  expect(installed.version).toBe('1.6.0');
});

test('a fragment is a signature and JSON in gzip, with the keys that are replaced', async () => {
  try {
    const { index } = await createIndex({ forceLanguage: 'zh-cn' });
    await index?.addHTMLFile({ url: '/a/', content: '<html><body><h1 id="x">Alpha</h1><p>beta</p></body></html>' });
    await index?.writeFiles({ outputPath: join(folder, 'plain') });
  } finally {
    await close();
  }
  const [name = ''] = await readdir(join(folder, 'plain', 'fragment'));
  expect(name).toMatch(/^zh-cn_[0-9a-f]+\.pf_fragment$/);
  const bytes = await readFile(join(folder, 'plain', 'fragment', name));
  expect(gunzipSync(bytes).subarray(0, 12).toString('latin1')).toBe('pagefind_dcd');
  const fragment = decodeFragment(bytes);
  expect(Object.keys(fragment).toSorted()).toEqual(['anchors', 'content', 'filters', 'meta', 'url', 'word_count']);
  expect(fragment['url']).toBe('/a/');
  expect(String(fragment['content']).replaceAll('\u200b', '')).toBe('Alpha. beta.');
});

test('the size of index parts follows the variable, and the fragment is ours', async () => {
  const copy = { html: HTML, fragment: FRAGMENT };
  const ids = await writeBundle(join(folder, 'ours'), [copy as unknown as Parameters<typeof writeBundle>[1][number]]);
  expect((await readdir(join(folder, 'ours', 'index'))).length).toBeGreaterThan(3);
  const id = ids.get(FRAGMENT.url);
  const fragment = decodeFragment(await readFile(join(folder, 'ours', 'fragment', `${id}.pf_fragment`)));
  expect(fragment).toMatchObject(FRAGMENT);
});

test('its program has what the search page calls, and reads files from where it is told', async () => {
  const program = await readFile(join(folder, 'ours', 'pagefind.js'), 'utf8');
  expect(program).toMatch(/pagefind_version="1\.6\.0"/);
  for (const part of ['createInstance', 'noWorker', 'basePath', 'baseUrl', '}wasm.${', '}fragment/${', '}index/${'])
    expect(program).toContain(part);
});
