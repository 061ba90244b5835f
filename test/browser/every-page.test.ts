import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGES, REPORT, Reader, seen } from './reader.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.start();
});
afterAll(() => reader.close());

const every = Object.entries(PAGES);
const STANDARD = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

describe('accessibility', () => {
  it.each(every)('of %s has no violation', async (_name, address) => {
    const page = await reader.open(address);
    const { violations } = await new AxeBuilder({ page }).withTags(STANDARD).analyze();
    const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
    expect(found).toEqual([]);
  });

  it.each(every)('of %s in the dark has no violation', async (_name, address) => {
    const page = await reader.open(address, { colorScheme: 'dark' });
    const { violations } = await new AxeBuilder({ page }).withTags(STANDARD).analyze();
    const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
    expect(found).toEqual([]);
  });
});

describe('on a small phone', () => {
  it.each(every)('%s does not scroll sideways', async (_name, address) => {
    const page = await reader.open(address, { viewport: { width: 320, height: 640 } });
    const { wide, view } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      view: document.documentElement.clientWidth,
    }));
    expect(wide).toBeLessThanOrEqual(view);
  });
});

describe('without JavaScript', () => {
  const plain = { javaScriptEnabled: false };

  it('the report is read, number by number', async () => {
    const page = await reader.open(REPORT, plain);
    const text = await seen(page.locator('main'));
    for (const part of ['439.62万元', '438.39万元', '99.56%', '舍入内成立', '精确成立']) expect(text).toContain(part);
    await page.locator('article a.number').first().click();
    expect(new URL(page.url()).hash).toMatch(/^#figure-/);
  });

  it('the report is reached from the home page', async () => {
    const page = await reader.open('/', plain);
    await page.locator('main a[href="/years/2023/"]').first().click();
    await page.locator(`main a[href="${REPORT}"]`).first().click();
    expect(await seen(page.locator('article'))).toContain('439.62万元');
  });

  it('the search page leads on', async () => {
    const page = await reader.open('/search/', plain);
    expect(await page.locator('main a[href="/years/2023/"]').count()).toBeGreaterThan(0);
    expect(await page.locator('main a[href="/units/lianjiang-government-service-centre/"]').count()).toBeGreaterThan(0);
  });
});

describe('an address that is not there', () => {
  it('answers 404 with a way back', async () => {
    const page = await reader.open('/');
    const response = await page.goto('/no-such-page/');
    expect(response?.status()).toBe(404);
    expect(await page.locator('main a[href="/"]').count()).toBeGreaterThan(0);
  });
});

describe('every page', () => {
  it('raises no complaint of the browser', () => {
    expect(reader.problems).toEqual([]);
  });
});
