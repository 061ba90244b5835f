import type { Pagefind } from '#render/search/searcher.ts';

interface PagefindModule {
  createInstance(options: { basePath: string; noWorker: boolean }): Pagefind;
}

const FOLDER = '/pagefind/';

/** Loads Pagefind; undefined where there is no index, as before the first build. */
export async function loadIndex(): Promise<Pagefind | undefined> {
  const entry = await fetch(`${FOLDER}pagefind-entry.json`, { cache: 'no-store' });
  if (!entry.ok) return undefined;
  const address = `${FOLDER}pagefind.js`;
  const module = (await import(/* @vite-ignore */ address)) as PagefindModule;
  // Queries by phrase take milliseconds; a worker would only be more to load.
  return module.createInstance({ basePath: FOLDER, noWorker: true });
}

/**
 * Does the work and fails if a request failed meanwhile. Pagefind takes a part of its index that does not load for one
 * without words, and the page would say that nothing was found.
 */
export async function withoutLoss<T>(work: () => Promise<T>): Promise<T> {
  const original = globalThis.fetch;
  let lost: string | undefined;
  globalThis.fetch = async (input, init) => {
    const response = await original(input, init).catch(() => undefined);
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
