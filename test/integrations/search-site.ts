import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SearchPage } from '#integrations/search-index.ts';
import { withoutLoss } from '#render/search/index-source.ts';
import type { Pagefind } from '#render/search/pagefind.ts';
import type { Query } from '#render/search/query.ts';
import { type IndexSource, search } from '#render/search/searcher.ts';
import type { SearchSite } from '#render/search/site-file.ts';

/** A published folder with its index, as a browser reads it. */
export interface SearchedSite {
  folder: string;
  source: IndexSource;
  /** Paths that were asked for. */
  requests: string[];
  /** Stops the server and removes the folder. */
  close(): Promise<void>;
}

/** A report of the unit and year of its address, without figures unless given. */
export function searchPage(href: string, facts: Partial<SearchPage> = {}): SearchPage {
  const [, , year = '', name = ''] = href.split('/');
  const id = name.split('.')[0] ?? '';
  const noted = { level: null, region: null, parent: null, code: null, description: null };
  return {
    href,
    title: `${year}年度自评报告`,
    year: Number(year),
    scope: name.includes('.') ? 'project' : 'whole-unit',
    sample: false,
    grade: null,
    status: 'verified',
    figures: [],
    unit: { id, name, sample: false, ...noted },
    ...facts,
  };
}

/** Writes report pages with the given content of `<main>`. */
export async function publishPages(
  folder: string,
  pages: readonly (readonly [href: string, sample: boolean, main: string])[],
): Promise<void> {
  for (const [href, , main] of pages) {
    const file = join(folder, href, 'index.html');
    await mkdir(dirname(file), { recursive: true });
    const body = `<nav>导航</nav><main id="main">${main}</main>`;
    await writeFile(file, `<!doctype html><html lang="zh-CN"><body>${body}</body></html>`);
  }
}

/** Serves a folder with its index on this machine. */
export async function openSite(folder: string): Promise<SearchedSite> {
  const requests: string[] = [];
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    requests.push(pathname);
    const file = await readFile(join(folder, pathname)).catch(() => null);
    response.writeHead(file === null ? 404 : 200).end(file);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const site = JSON.parse(await readFile(join(folder, 'pagefind/site.json'), 'utf8')) as SearchSite;
  const module = await import(/* @vite-ignore */ pathToFileURL(join(folder, 'pagefind/pagefind.js')).href);
  const indexes = new Map<string, Pagefind>();
  const source: IndexSource = {
    site,
    index: async (path) => {
      const index =
        indexes.get(path) ?? module.createInstance({ basePath: origin + path, baseUrl: '/', noWorker: true });
      if (!indexes.has(path)) await withoutLoss(() => index.search(null, { filters: {} }));
      indexes.set(path, index);
      return index;
    },
    file: async (address) => {
      const response = await fetch(origin + address);
      if (!response.ok) throw new Error(`${response.status} ${address}`);
      return response.json();
    },
  };
  const close = async (): Promise<void> => {
    await new Promise((resolve) => server.close(resolve));
    await rm(folder, { recursive: true, force: true });
  };
  return { folder, source, requests, close };
}

/** Addresses that are found, without `/reports/`; near ones are none. */
export async function foundPages(
  { source }: SearchedSite,
  text: string,
  limits: Query['limits'] = {},
  order: Query['order'] = 'relevance',
): Promise<string[]> {
  const { hits, isNear } = await search(source, { text, limits, order });
  const urls = await Promise.all((isNear ? [] : hits).map(async ({ load }) => (await load()).url));
  return urls.map((url) => url.replaceAll(/^\/reports\/|\/$/g, ''));
}
