import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, inject, it } from 'vitest';

/** A page of the site as a reader without a browser gets it. */
interface Page {
  path: string;
  document: Document;
  ids: ReadonlySet<string>;
}

/** An address on a page that leads elsewhere on the site. */
interface Reference {
  from: string;
  path: string;
  fragment: string;
}

const REFERENCES: ReadonlyArray<readonly [selector: string, attribute: string]> = [
  ['a[href]', 'href'],
  ['link[href]', 'href'],
  ['script[src]', 'src'],
  ['img[src]', 'src'],
  ['meta[property="og:image"]', 'content'],
  ['meta[property="og:url"]', 'content'],
  ['form[action]', 'action'],
];

let site = '';
const pages = new Map<string, Page>();
const missing: string[] = [];
const references: Reference[] = [];
/** Fetched and there: pages and other files. */
const present = new Set<string>();

beforeAll(async () => {
  const home = await (await fetch(inject('origin'))).text();
  site = new URL(parseHTML(home).document.querySelector('link[rel=canonical]')?.getAttribute('href') ?? '').origin;
  const waiting = ['/', '/404.html', '/sitemap-index.xml', '/robots.txt', ...(await pathsOfSitemap())];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (present.has(path)) continue;
    present.add(path);
    waiting.push(...(await visit(path)));
  }
});

/** Everything the page refers to on the site. */
async function visit(path: string): Promise<string[]> {
  const response = await fetch(inject('origin') + path);
  if (response.status !== 200) missing.push(path);
  if (!(response.headers.get('content-type') ?? '').startsWith('text/html')) {
    await response.arrayBuffer();
    return [];
  }
  const { document } = parseHTML(await response.text());
  const ids = new Set([...document.querySelectorAll('[id]')].map(({ id }) => id));
  pages.set(path, { path, document, ids });
  const found = referencesOf(path, document);
  references.push(...found);
  return found.map((reference) => reference.path);
}

function referencesOf(from: string, document: Document): Reference[] {
  return REFERENCES.flatMap(([selector, attribute]) =>
    [...document.querySelectorAll(selector)].flatMap((element) => {
      const url = new URL(element.getAttribute(attribute) ?? '', site + from);
      if (url.origin !== site || !/^https?:$/.test(url.protocol) || isContact(element)) return [];
      return [{ from, path: url.pathname, fragment: decodeURIComponent(url.hash.slice(1)) }];
    }),
  );
}

/** The contact of the example content is an address of the site's own host that only a real publisher has. */
function isContact(element: Element): boolean {
  return new URL(element.getAttribute('href') ?? '/', site).pathname === '/issues/new';
}

async function pathsOfSitemap(): Promise<string[]> {
  const text = await (await fetch(`${inject('origin')}/sitemap-0.xml`)).text();
  return [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname);
}

function where(test: (page: Page) => boolean): string[] {
  return [...pages.values()].filter(test).map(({ path }) => path);
}

describe('the links of the site', () => {
  it('lead to something, all of them', () => {
    expect(pages.size).toBeGreaterThan(100);
    const broken = references.filter(({ path }) => missing.includes(path));
    expect(broken.map(({ from, path }) => `${from} → ${path}`)).toEqual([]);
    expect(missing).toEqual([]);
  });

  it('lead to the place they name', () => {
    const astray = references.filter(({ path, fragment }) => {
      const page = pages.get(path);
      return fragment !== '' && page !== undefined && !page.ids.has(fragment);
    });
    expect(astray.map(({ from, path, fragment }) => `${from} → ${path}#${fragment}`)).toEqual([]);
  });

  it('reach every page of the sitemap from the home page', async () => {
    const reached = new Set(['/']);
    const next = ['/'];
    for (let path = next.pop(); path !== undefined; path = next.pop()) {
      for (const reference of references.filter(({ from }) => from === path)) {
        if (reached.has(reference.path) || !pages.has(reference.path)) continue;
        reached.add(reference.path);
        next.push(reference.path);
      }
    }
    expect((await pathsOfSitemap()).filter((path) => !reached.has(path))).toEqual([]);
  });
});

describe('every page', () => {
  it('has one h1', () => {
    expect(where(({ document }) => document.querySelectorAll('h1').length !== 1)).toEqual([]);
  });

  it('has a description and a title of its own', () => {
    const attribute = ({ document }: Page) => document.querySelector('meta[name=description]')?.getAttribute('content');
    expect(where((page) => (attribute(page) ?? '').length < 8)).toEqual([]);
    const titles = Map.groupBy(pages.values(), ({ document }) => document.title);
    const shared = [...titles].filter(([, same]) => same.length > 1);
    expect(shared.map(([title, same]) => `${title}: ${same.map(({ path }) => path).join(' ')}`)).toEqual([]);
  });

  it('says where it stands, unless it is the one that is not there', () => {
    const canonical = ({ document }: Page) => document.querySelector('link[rel=canonical]')?.getAttribute('href');
    // A superseded version stands for the present one.
    const expected = ({ path }: Page) => site + path.replace(/versions\/[^/]+\/$/, '');
    expect(where((page) => page.path !== '/404.html' && canonical(page) !== expected(page))).toEqual([]);
  });

  it('that is superseded says so, and is in no list', async () => {
    const superseded = [...pages.values()].filter(({ path }) => path.includes('/versions/'));
    for (const { path, document } of superseded) {
      expect(document.querySelector('meta[name=robots]')?.getAttribute('content'), path).toBe('noindex');
      expect(document.querySelector('main .notice[data-tone=bad]')?.textContent, path).toContain('已被取代');
    }
    expect((await pathsOfSitemap()).filter((path) => path.includes('/versions/'))).toEqual([]);
  });

  it('has a picture for sharing', () => {
    expect(where(({ document }) => document.querySelector('meta[property="og:image"]') === null)).toEqual([]);
  });

  it('carries neither inline style nor inline script', () => {
    expect(where(({ document }) => document.querySelector('[style], style') !== null)).toEqual([]);
    const script = 'script:not([src]):not([type="application/ld+json"])';
    expect(where(({ document }) => document.querySelector(script) !== null)).toEqual([]);
  });

  it('has structured data that can be read', () => {
    for (const { path, document } of pages.values()) {
      for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
        const { '@graph': graph } = JSON.parse(script.textContent ?? '') as { '@graph': { '@type': string }[] };
        expect(
          graph.map((thing) => thing['@type']).filter((type) => typeof type !== 'string'),
          path,
        ).toEqual([]);
      }
    }
  });
});
