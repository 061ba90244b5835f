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

  it('raises no complaint of the browser', () => {
    expect(reader.problems).toEqual([]);
  });
});
