import { afterEach, expect, test, vi } from 'vitest';
import { loadSite, withoutLoss } from '#render/search/index-source.ts';

afterEach(() => vi.unstubAllGlobals());

function answer(status: number): void {
  vi.stubGlobal('fetch', async () => new Response('', { status }));
}

/** Pagefind catches what fails to load and goes on. */
const swallow = async (): Promise<string> => {
  await fetch('/pagefind/index/x.pf_index').catch(() => undefined);
  return 'nothing found';
};

test('work whose requests succeed gives its result', async () => {
  answer(200);
  expect(await withoutLoss(swallow)).toBe('nothing found');
});

test('a lost part of the index is not “nothing found”', async () => {
  answer(404);
  await expect(withoutLoss(swallow)).rejects.toThrow('could not load /pagefind/index/x.pf_index');
});

test('a broken connection is not “nothing found”', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
  await expect(withoutLoss(swallow)).rejects.toThrow('could not load');
});

test('afterwards requests are as before', async () => {
  answer(404);
  const before = globalThis.fetch;
  await withoutLoss(swallow).catch(() => undefined);
  expect(globalThis.fetch).toBe(before);
});

test('the program is asked for where all bundles have it', async () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (input: string) => {
    asked.push(input);
    return new Response('');
  });
  await withoutLoss(async () => {
    await fetch('/pagefind/2023/wasm.unknown.pagefind');
    await fetch('/pagefind/2023/pagefind-entry.json?ts=1');
  });
  expect(asked).toEqual(['/pagefind/wasm.unknown.pagefind', '/pagefind/2023/pagefind-entry.json?ts=1']);
});

test('before the first build there is no index', async () => {
  answer(404);
  expect(await loadSite()).toBeUndefined();
});
