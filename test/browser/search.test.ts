import { gzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import type { Page } from 'playwright-core';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REPORT, Reader, searchDone, seen } from './reader.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.start();
});
afterAll(() => reader.close());

const found = (query: string) => `/search/?q=${encodeURIComponent(query)}`;

describe('searching', () => {
  it('finds 办结率, leads to the report and from a number to its row', async () => {
    const page = await reader.open('/search/');
    const status = page.locator('[data-search-status]');
    expect(await status.getAttribute('data-search-status')).toBe('idle');
    await page.getByRole('searchbox').fill('办结率');
    await page.keyboard.press('Enter');
    await searchDone(page);
    expect(await seen(status)).toMatch(/找到 \d+ 份/);
    await page.locator(`main a[href^="${REPORT}"]`).first().click();
    await page.waitForURL((address) => address.pathname === REPORT);
    await page.locator('article a.number', { hasText: '99.56%' }).first().click();
    expect(decodeURIComponent(new URL(page.url()).hash)).toBe('#figure-hall.completionRate');
    expect(await seen(page.locator('[id="figure-hall.completionRate"]'))).toContain('99.56%');
  });

  it.each(['政务服务', '12345', '439.62', '廉财绩', '廉财绩〔2024〕4号', '廉财绩[2024]4号', '４３９．６２'])(
    'finds the real report by %s',
    async (query) => {
      const page = await reader.open(found(query));
      expect(await page.locator(`main a[href^="${REPORT}"]`).count()).toBeGreaterThan(0);
    },
  );

  it('starts from the form of the home page', async () => {
    const page = await reader.open('/');
    await page.locator('main').getByRole('searchbox').fill('廉财绩');
    await page.keyboard.press('Enter');
    await page.waitForURL((address) => address.pathname === '/search/');
    await searchDone(page);
    expect(await page.locator(`main a[href^="${REPORT}"]`).count()).toBeGreaterThan(0);
  });

  it('says when nothing is found', async () => {
    const page = await reader.open(found('没有这样的词语'));
    expect(await seen(page.locator('[data-search-status="done"]'))).toContain('没有找到');
    expect(await page.locator('main ol a').count()).toBe(0);
  });

  it('shows a query as text, whatever it is', async () => {
    const page = await reader.open(found('<img src=x onerror=alert(1)>"'));
    expect(await page.locator('main img').count()).toBe(0);
    expect(await seen(page.locator('[data-search-status="done"]'))).toContain('<img');
  });

  it('keeps to the year and the unit of the address', async () => {
    const page = await reader.open(`${found('政务服务')}&year=2023&unit=lianjiang-government-service-centre`);
    const hits = await page
      .locator('main ol h2 a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(hits.map((address) => address && new URL(address, 'http://x').pathname)).toEqual([REPORT]);
  });

  it('says that results are near ones, and marks each', async () => {
    const page = await reader.open(found('政务服努大厅'));
    expect(await seen(page.locator('[data-search-status="done"]'))).toMatch(/没有找到.*近似结果/);
    expect(await seen(page.locator('#search-near'))).toContain('近似结果');
    const hits = page.locator('#search-hits > li');
    expect(await hits.count()).toBeGreaterThan(0);
    expect(await page.locator('.search-near-tag').count()).toBe(await hits.count());
    expect(await page.locator('#search-hits mark').first().textContent()).toBe('政务服');
  });

  it.each([
    ['4396200元', '本年收入 439.62万元', 'figure-income'],
    ['439.62', '本年收入 439.62万元', 'figure-income'],
    ['办结率 >99.5%', '政务服务大厅办结率 99.56%', 'figure-hall.completionRate'],
  ])('finds the figure of %s and leads to its row', async (query, words, id) => {
    const page = await reader.open(found(query));
    const link = page.locator('#search-figures a', { hasText: words });
    await link.first().click();
    await page.waitForURL((address) => address.pathname === REPORT);
    expect(decodeURIComponent(new URL(page.url()).hash)).toBe(`#${id}`);
    expect(await page.locator(`[id="${id}"]`).isVisible()).toBe(true);
  });

  it('offers terms for pinyin initials', async () => {
    const page = await reader.open(found('fgf'));
    expect(await seen(page.locator('[data-search-status="done"]'))).toContain('拼音首字母');
    await page.locator('#search-suggestions a', { hasText: '放管服' }).click();
    await page.locator('#search-hits a').first().waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('放管服');
    expect(new URL(page.url()).searchParams.get('q')).toBe('放管服');
  });

  it('raises no complaint of the browser', () => {
    expect(reader.problems).toEqual([]);
  });
});

describe('narrowing and ordering', () => {
  const years = (page: Page) => page.locator('#search-hits .search-hit-place').allTextContents();

  it('keeps what is chosen in the address, and counts by year', async () => {
    const page = await reader.open(found('政务'));
    const all = await page.locator('#search-hits > li').count();
    await page.locator('select[name="year"]').selectOption('2023');
    await page.waitForURL((address) => address.searchParams.get('year') === '2023');
    await page.locator('#search-years [aria-current]', { hasText: '2023年度' }).waitFor();
    const narrowed = await years(page);
    expect(narrowed.length).toBeGreaterThan(0);
    expect(narrowed.length).toBeLessThan(all);
    expect(narrowed.every((place) => place.endsWith('2023年度'))).toBe(true);
    const counted = await page.locator('#search-years a[aria-current]').textContent();
    expect(counted).toBe(`2023年度 ${narrowed.length} 份`);
    await page.locator('#search-years a', { hasText: '2024年度' }).click();
    expect(new URL(page.url()).searchParams.get('year')).toBe('2024');
    expect(await page.locator('select[name="year"]').inputValue()).toBe('2024');
    await page.goBack();
    expect(await page.locator('select[name="year"]').inputValue()).toBe('2023');
    await page.reload();
    await searchDone(page);
    expect(await years(page)).toEqual(narrowed);
  });

  it('shows further limits that the address sets', async () => {
    const page = await reader.open(`${found('绩效')}&scope=project&sort=year`);
    expect(await page.locator('select[name="scope"]').isVisible()).toBe(true);
    expect(await page.locator('select[name="sort"]').inputValue()).toBe('year');
    const hrefs = await page
      .locator('#search-hits h2 a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(hrefs.length).toBeGreaterThan(0);
    expect(hrefs.every((href) => /\/\d{4}\/[^/]+\.[^/]+\/$/.test(href ?? ''))).toBe(true);
    const found2 = (await years(page)).map((place) => Number(/(\d{4})年度$/.exec(place)?.[1]));
    expect(found2).toEqual(found2.toSorted((a, b) => b - a));
  });

  it.each(['region', 'level', 'grade', 'verdict'])('narrows by %s to fewer reports', async (name) => {
    const page = await reader.open(found('绩效'));
    const total = await page.locator('[data-search-status]').textContent();
    const values = await page
      .locator(`select[name="${name}"] option`)
      .evaluateAll((options) =>
        options.map((option) => (option as HTMLOptionElement).value).filter((value) => value !== ''),
      );
    expect(values.length).toBeGreaterThan(1);
    await page.goto(`${found('绩效')}&${name}=${encodeURIComponent(values[0] ?? '')}`);
    await searchDone(page);
    const some = await page.locator('[data-search-status]').textContent();
    expect(Number(/\d+/.exec(some ?? '')?.[0])).toBeLessThan(Number(/\d+/.exec(total ?? '')?.[0]));
  });
});

describe('by keyboard and by ear', () => {
  it('the arrow down leads to the first result, Escape back', async () => {
    const page = await reader.open(found('办结率'));
    const box = page.getByRole('searchbox');
    await box.focus();
    await page.keyboard.press('ArrowDown');
    expect(
      await page
        .locator('#search-hits a')
        .first()
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
    await page.keyboard.press('Escape');
    expect(await box.evaluate((input) => input === document.activeElement)).toBe(true);
  });

  it('the outcome is announced once it is known', async () => {
    const page = await reader.open('/search/');
    const status = page.locator('[data-search-status]');
    expect(await status.getAttribute('role')).toBe('status');
    expect(await status.getAttribute('aria-live')).toBe('polite');
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      const region = document.querySelector('[data-search-status]');
      const listen = () => heard.push(region?.textContent ?? '');
      if (region !== null) new MutationObserver(listen).observe(region, { childList: true, characterData: true });
    });
    await page.getByRole('searchbox').pressSequentially('办结率');
    await searchDone(page);
    const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    expect(heard.at(-1)).toMatch(/^找到 \d+ 份含“办结率”的报告/);
    expect(heard.length).toBeLessThan(8);
    expect(await page.getByRole('searchbox').getAttribute('aria-describedby')).toBe(await status.getAttribute('id'));
  });

  it('more results come on demand, and the focus with them', async () => {
    const page = await reader.open(found('绩效'));
    const before = await page.locator('#search-hits > li').count();
    await page.locator('#search-more').focus();
    await page.keyboard.press('Enter');
    await page.locator(`#search-hits > li:nth-child(${before + 1})`).waitFor();
    expect(
      await page
        .locator('#search-hits > li')
        .nth(before)
        .locator('h2 a')
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
  });
});

describe('from every page', () => {
  it.each([REPORT, '/years/2023/', '/rules/relation/', '/no-such-page/'])(
    '%s has a box that needs no script',
    async (address) => {
      const page = await reader.open(address, { javaScriptEnabled: false });
      await page.locator('header').getByRole('searchbox').fill('执行率 <90%');
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.pathname === '/search/');
      expect(new URL(page.url()).searchParams.get('q')).toBe('执行率 <90%');
      expect(await seen(page.locator('main'))).toContain('需要 JavaScript');
      expect(await page.locator('main a[href="/years/2023/"]').count()).toBeGreaterThan(0);
    },
  );

  it('tells browsers of the search', async () => {
    const page = await reader.open('/');
    const href = await page.locator('link[rel="search"]').getAttribute('href');
    const response = await page.request.get(href ?? '');
    const text = await response.text();
    expect(response.status()).toBe(200);
    const { document } = parseHTML(text);
    expect(document.querySelector('Url')?.getAttribute('template')).toMatch(/\/search\/\?q=\{searchTerms\}$/);
    expect(() => new SaxesParser().write(text).close()).not.toThrow();
  });
});

it('the search page keeps to its budget', async () => {
  const page = await reader.open('/');
  const loaded: { path: string; size: number }[] = [];
  page.on('response', async (response) => {
    const body = await response.body().catch(() => Buffer.alloc(0));
    const packed = body[0] === 0x1f && body[1] === 0x8b ? body.length : gzipSync(body).length;
    loaded.push({ path: new URL(response.url()).pathname, size: packed });
  });
  await page.goto(found('办结率'), { waitUntil: 'networkidle' });
  const sum = (pattern: RegExp) =>
    loaded.filter(({ path }) => pattern.test(path)).reduce((all, { size }) => all + size, 0);
  expect(sum(/^\/_astro\/.*\.js$/)).toBeGreaterThan(1000);
  expect(sum(/^\/_astro\/.*\.js$/)).toBeLessThan(12 * 1024);
  expect(sum(/^(?!.*\.pf_(?:index|fragment)$)/)).toBeLessThan(130 * 1024);
});

it('no page of the search raises a complaint of the browser', () => {
  expect(reader.problems).toEqual([]);
});
