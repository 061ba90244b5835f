import type { Pagefind } from '#render/search/pagefind.ts';
import { INDEX_FOLDER, type SearchSite, SITE_FILE } from '#render/search/site-file.ts';

interface PagefindModule {
  createInstance(options: { basePath: string; baseUrl: string; noWorker: boolean }): Pagefind;
}

/** Reads what the site says of its index; undefined where there is none, as before the first build. */
export async function loadSite(): Promise<SearchSite | undefined> {
  const response = await fetch(`${INDEX_FOLDER}${SITE_FILE}`, { cache: 'no-cache' });
  return response.ok ? ((await response.json()) as SearchSite) : undefined;
}

/** A JSON file of the index, kept for the life of the page; it fails when it does not load. */
export function loadFile<T>(address: string): Promise<T> {
  let loaded = files.get(address);
  if (loaded === undefined) {
    loaded = fetch(address).then((response) => {
      if (!response.ok) throw new Error(`could not load ${address}`);
      return response.json();
    });
    loaded.catch(() => files.delete(address));
    files.set(address, loaded);
  }
  return loaded as Promise<T>;
}

const files = new Map<string, Promise<unknown>>();
const indexes = new Map<string, Promise<Pagefind>>();
/** The bundle that is being opened: two at once would each start the program that all of them share. */
let opening: Promise<unknown> = Promise.resolve();

/** Pagefind for one bundle, loaded when it is first asked for. */
export function loadIndex(path: string): Promise<Pagefind> {
  let index = indexes.get(path);
  if (index === undefined) {
    index = opening.then(() => openIndex(path));
    opening = index.catch(() => indexes.delete(path));
    indexes.set(path, index);
  }
  return index;
}

/** Forgets what was loaded, as after a new build has replaced it. */
export function forgetIndex(): void {
  indexes.clear();
  files.clear();
}

async function openIndex(basePath: string): Promise<Pagefind> {
  const address = `${INDEX_FOLDER}pagefind.js`;
  const module = (await import(/* @vite-ignore */ address)) as PagefindModule;
  // Queries by phrase take milliseconds; a worker would only be more to load.
  const index = module.createInstance({ basePath, baseUrl: '/', noWorker: true });
  await index.search(null, { filters: {} });
  return index;
}

/** The program is the same for every bundle and is published once, in the folder of the index. */
const PROGRAM = /(\/pagefind\/)\d+\/(?=wasm\.)/;

/**
 * Does the work and fails if a request failed meanwhile. Pagefind takes a part of its index that does not load for one
 * without words, and the page would say that nothing was found.
 */
export async function withoutLoss<T>(work: () => Promise<T>): Promise<T> {
  const original = globalThis.fetch;
  let lost: string | undefined;
  globalThis.fetch = async (input, init) => {
    const address = typeof input === 'string' ? input.replace(PROGRAM, '$1') : input;
    const response = await original(address, init).catch(() => undefined);
    if (response?.ok) return response;
    lost ??= String(input);
    throw new Error(`could not load ${lost}`);
  };
  try {
    const result = await work();
    if (lost !== undefined) throw new Error(`could not load ${lost}`);
    return result;
  } finally {
    globalThis.fetch = original;
  }
}
