import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sliceOf } from '../depth.ts';
import { PAGES, REPORT, Reader, seen } from './reader.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.start();
});
afterAll(() => reader.close());

const every = Object.entries(PAGES);
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const PHONE = { width: 390, height: 900 };
const DESK = { width: 1280, height: 900 };
/** Colours and layouts do not depend on one another, so two looks of the four show each of both. */
const LOOKS = [
  { colorScheme: 'dark', viewport: PHONE },
  { colorScheme: 'light', viewport: DESK },
  ...sliceOf([], [
    { colorScheme: 'light', viewport: PHONE },
    { colorScheme: 'dark', viewport: DESK },
  ] as const),
] as const;

describe.each(LOOKS)('in $colorScheme at $viewport.width pixels', (look) => {
  it.each(every)('%s has no violation of accessibility', async (_name, address) => {
    const page = await reader.open(address, look);
    const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
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

  it.each([
    ['the year', '/years/2023/', ['各单位', '439.62万元', '合计', '中位数']],
    ['the unit', '/units/yunting-library/', ['541.10万元', '走势', '变化', '并排比较']],
    ['the checks', '/checks/', ['按规则', '已说明', '未评估']],
    ['the rules', '/rules/', ['relation', 'year-in-prose']],
    ['a rule', '/rules/relation/', ['不符合', '符合', '编号']],
    ['a metric', '/metrics/expenditure/', ['438.39万元', '示例（内容虚构）']],
    ['the comparison', '/compare/', ['需要 JavaScript', '按口径']],
  ])('%s is read, and its filters are out of sight', async (_name, address, words) => {
    const page = await reader.open(address, plain);
    const text = await seen(page.locator('main'));
    for (const word of words) expect(text).toContain(word);
    expect(await page.locator('main form:visible:not([role="search"])').count()).toBe(0);
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
