import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { HEADERS } from '#integrations/headers.ts';
import { META_POLICY } from '#render/page/content-security-policy.ts';
import { launch } from './chromium.ts';
import { comparisonDone, PAGES, Reader, searchDone } from './reader.ts';

const origin = inject('origin');
const every = Object.entries(PAGES);

describe('every kind of page', () => {
  it.each(every)('%s has the header, the meta, and nothing inline', async (_, address) => {
    const response = await fetch(origin + address);
    for (const [name, value] of Object.entries(HEADERS)) expect(response.headers.get(name)).toBe(value);
    const html = await response.text();
    expect(html.replaceAll('&#39;', "'")).toContain(`http-equiv="Content-Security-Policy" content="${META_POLICY}"`);
    const scripts = [...html.matchAll(/<script\b([^>]*)>/g)].map(([, attributes = '']) => attributes);
    expect(scripts.filter((one) => !/\bsrc=/.test(one) && !/application\/ld\+json/.test(one))).toEqual([]);
    expect(html).not.toMatch(/<style\b|<[a-z][^>]*\s(?:style|on[a-z]+)\s*=/i);
  });

  it.each([
    '/favicon.svg',
    '/feed.xml',
    '/data/figures.csv',
    '/reports/2023/lianjiang-government-service-centre/report.json',
  ])('%s has the same headers', async (address) => {
    const response = await fetch(origin + address);
    expect(response.status).toBe(200);
    for (const [name, value] of Object.entries(HEADERS)) expect(response.headers.get(name)).toBe(value);
  });
});

describe('the policy in use', () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await Reader.start();
  });
  afterAll(() => reader.close());

  it.each(every)('%s breaks it nowhere', async (_, address) => {
    await reader.open(address);
    expect(reader.problems).toEqual([]);
  });

  it('nor do a search, a sorted table, a filter and a comparison', async () => {
    const search = await reader.open('/search/');
    await search.locator('main input[type="search"]').fill('办结率');
    await search.locator('main input[type="search"]').press('Enter');
    await searchDone(search);
    expect(await search.locator('main a[href^="/reports/"]').count()).toBeGreaterThan(0);
    const year = await reader.open('/years/2023/');
    await year.getByRole('columnheader', { name: '支出' }).getByRole('button').click();
    await year.getByLabel('范围').selectOption('项目支出');
    const compare = await reader.open('/compare/?r=2023/yunting-library');
    await compare.getByLabel('加入一份报告').selectOption('2022/yunting-library');
    await compare.getByRole('button', { name: '加入' }).click();
    await comparisonDone(compare);
    expect(reader.problems).toEqual([]);
  });
});

/** What a template that forgot to escape would let in; `elsewhere` is another host. */
const poison = (elsewhere: string) => `
<script>document.documentElement.dataset.poisoned = 'inline'</script>
<script src="${elsewhere}/script.js"></script>
<script src="data:text/javascript,document.documentElement.dataset.poisoned='data'"></script>
<script type="module">document.documentElement.dataset.poisoned = 'module'</script>
<img src="/no-such-image" onerror="document.documentElement.dataset.poisoned = 'onerror'">
<img src="${elsewhere}/image.png?secret=1">
<svg onload="document.documentElement.dataset.poisoned = 'onload'"></svg>
<details open ontoggle="document.documentElement.dataset.poisoned = 'ontoggle'"><summary>1</summary></details>
<input autofocus onfocus="document.documentElement.dataset.poisoned = 'onfocus'">
<iframe srcdoc="<script>parent.document.documentElement.dataset.poisoned = 'srcdoc'</script>"></iframe>
<iframe src="${elsewhere}/frame"></iframe>
<iframe src="javascript:void(parent.document.documentElement.dataset.poisoned = 'frame')"></iframe>
<object data="${elsewhere}/object"></object>
<embed src="${elsewhere}/embed">
<link rel="stylesheet" href="${elsewhere}/style.css">
<style>body { --poisoned: style }</style>
<p id="poisoned-style" style="position: fixed; top: 7px">1</p>
<base href="${elsewhere}/">
<a id="poisoned-link" href="javascript:void(document.documentElement.dataset.poisoned = 'link')">1</a>
<form id="poisoned-form" action="${elsewhere}/form" target="poisoned"><button>1</button></form>
`;

type Defence = 'header' | 'meta' | 'none';

describe('a poisoned template', () => {
  let browser: Browser;
  /** Paths that the other host was asked for. */
  const asked: string[] = [];
  const elsewhere = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.setHeader('Content-Type', request.url === '/script.js' ? 'text/javascript' : 'text/html');
    response.end(request.url === '/script.js' ? "document.documentElement.dataset.poisoned = 'elsewhere'" : '1');
  });
  const site = createServer(async (request, response) => {
    const [, defence = 'none', rest = ''] = /^\/(header|meta|none)(\/.*)$/.exec(request.url ?? '') ?? [];
    if (rest !== '/') {
      response.writeHead(404).end();
      return;
    }
    const html = (await (await fetch(`${origin}/`)).text()).replace('</main>', `${poison(hostOf(elsewhere))}</main>`);
    const bare = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/i, '');
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    if (defence === 'header') for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    response.end(defence === 'meta' ? html : bare);
  });

  beforeAll(async () => {
    browser = await launch(inject('chromium'));
    for (const server of [site, elsewhere]) await new Promise<void>((resolve) => server.listen(0, () => resolve()));
  });
  afterAll(async () => {
    await browser.close();
    for (const server of [site, elsewhere]) {
      server.closeAllConnections();
      server.close();
    }
  });

  function hostOf(server: typeof site): string {
    return `http://localhost:${(server.address() as AddressInfo).port}`;
  }

  async function visit(
    defence: Defence,
  ): Promise<{ ran: string | null; moved: boolean; styled: string; requests: string[]; violations: string[] }> {
    asked.length = 0;
    const page = await browser.newPage();
    await page.addInitScript(() => {
      const seen: string[] = [];
      Object.assign(window, { violations: seen });
      document.addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective));
    });
    await page.goto(`${hostOf(site)}/${defence}/`, { waitUntil: 'load' });
    await press(page, 'poisoned-link');
    await page.evaluate(() => (document.querySelector('#poisoned-form') as HTMLFormElement).submit());
    await page.waitForTimeout(300);
    const found = await page.evaluate(() => ({
      ran: document.documentElement.getAttribute('data-poisoned'),
      moved: getComputedStyle(document.querySelector('#poisoned-style') as Element).position === 'fixed',
      styled: getComputedStyle(document.body).getPropertyValue('--poisoned').trim(),
      violations: (window as unknown as { violations: string[] }).violations,
    }));
    await page.close();
    return { ...found, requests: [...asked] };
  }

  const press = (page: Page, id: string) => page.evaluate((one) => document.getElementById(one)?.click(), id);

  it('does harm where there is no policy: the poison is real', async () => {
    const { ran, moved, styled, requests } = await visit('none');
    expect(ran).not.toBeNull();
    expect([moved, styled]).toEqual([true, 'style']);
    expect(requests.length).toBeGreaterThanOrEqual(5);
  });

  it.each(['header', 'meta'] as const)('does none under the %s', async (defence) => {
    const { ran, moved, styled, requests, violations } = await visit(defence);
    expect(ran).toBeNull();
    expect([moved, styled]).toEqual([false, '']);
    expect(requests).toEqual([]);
    expect(violations.length).toBeGreaterThanOrEqual(12);
    const bitten = [
      'script-src-elem',
      'script-src-attr',
      'style-src-elem',
      'style-src-attr',
      'img-src',
      'frame-src',
      'base-uri',
      'form-action',
    ];
    expect(bitten.filter((directive) => !violations.includes(directive))).toEqual([]);
  });
});
