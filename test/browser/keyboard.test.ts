import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REPORT, Reader } from './reader.ts';

/** What has the focus, and whether a reader sees that it has. */
interface Stop {
  tag: string;
  /** Where it stands: `skip`, `masthead`, `contents`, `number`, `table`, `search`, `result` or `other`. */
  place: string;
  name: string;
  href: string | null;
  /** An outline or a shadow is drawn around it, and it stands within the window. */
  visible: boolean;
}

/** A report with a table of its own in the narrative, which scrolls where the window is too narrow. */
const WITH_TABLE = '/reports/2023/yunting-government-service-centre/';
/** More than any page has. */
const MOST_STOPS = 600;

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.start();
});
afterAll(() => reader.close());

/** The element with the focus after Tab has been pressed; null when the focus has left the page. */
async function tab(page: Page): Promise<Stop | null> {
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return null;
    const places = {
      skip: '.skip',
      masthead: '.masthead *',
      contents: '.contents *',
      number: 'article a.number',
      table: '.table-scroll',
      search: '[type="search"]',
      result: '.search-hits a',
    };
    const place = Object.entries(places).find(([, selector]) => element.matches(selector))?.[0] ?? 'other';
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const ringed = (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    const { width, height, top, bottom, left, right } = element.getBoundingClientRect();
    const within = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
    return {
      tag: element.tagName.toLowerCase(),
      place,
      name: (element.getAttribute('aria-label') ?? element.textContent).trim().slice(0, 30),
      href: element.getAttribute('href'),
      visible: ringed && width > 1 && height > 1 && within,
    };
  });
}

/** Every stop from the top of the page to its end, or to the first that is wanted. */
async function walk(page: Page, until: (stop: Stop) => boolean = () => false): Promise<Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < MOST_STOPS) {
    const stop = await tab(page);
    if (stop === null) return stops;
    stops.push(stop);
    if (until(stop)) return stops;
  }
  throw new Error(`the focus does not leave the page after ${MOST_STOPS} stops`);
}

/** Places in the order in which the focus first comes there. */
function places(stops: readonly Stop[]): string[] {
  return [...new Set(stops.map(({ place }) => place))].filter((place) => place !== 'other');
}

function unseen(stops: readonly Stop[]): string[] {
  return stops.filter(({ visible }) => !visible).map(({ tag, name, href }) => `${tag} ${name} ${href ?? ''}`);
}

describe('the report, by keyboard alone', () => {
  it('is reached whole, in the order of reading, and the focus is always seen', async () => {
    const page = await reader.open(REPORT, { reducedMotion: 'reduce' });
    const controls = await page
      .locator('a[href], button, input, select, textarea, summary, [tabindex="0"]')
      .filter({ visible: true })
      .count();
    const stops = await walk(page);
    expect(places(stops).slice(0, 4)).toEqual(['skip', 'masthead', 'contents', 'number']);
    expect(stops[0]?.href).toBe('#main');
    expect(unseen(stops)).toEqual([]);
    expect(stops.length).toBeGreaterThanOrEqual(controls);
  });

  it('is found out where the focus cannot be seen', async () => {
    const page = await reader.open(REPORT, { bypassCSP: true });
    await page.addStyleTag({ content: ':focus-visible { outline: none !important }' });
    const stops = await walk(page, ({ place }) => place === 'contents');
    expect(unseen(stops)).toHaveLength(stops.length);
  });

  it('can be entered past the masthead', async () => {
    const page = await reader.open(REPORT);
    await tab(page);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    const next = await tab(page);
    expect(['skip', 'masthead']).not.toContain(next?.place);
  });

  it('leads with Enter from a number of the text to its row, and on from there', async () => {
    const page = await reader.open(REPORT, { reducedMotion: 'reduce' });
    const number = (await walk(page, ({ place }) => place === 'number')).at(-1);
    await page.keyboard.press('Enter');
    const hash = decodeURIComponent(new URL(page.url()).hash);
    expect(hash).toBe(decodeURIComponent(number?.href ?? ''));
    expect(hash).toMatch(/^#figure-/);
    const row = page.locator(`[id="${hash.slice(1)}"]`);
    expect(await row.evaluate((element) => element.matches(':target'))).toBe(true);
    const { top, bottom } = await row.evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThan(page.viewportSize()?.height ?? 0);
    await tab(page);
    const after = await row.evaluate((element) => {
      const focused = document.activeElement;
      if (focused === null) return false;
      const order = element.compareDocumentPosition(focused);
      return element.contains(focused) || (order & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    });
    expect(after).toBe(true);
  });

  it.each([1280, 390])('reaches whatever scrolls sideways at %i px', async (width) => {
    const page = await reader.open(WITH_TABLE, { viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    const regions = await page.locator('.table-scroll').count();
    expect(regions).toBeGreaterThan(0);
    const out = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('body *')]
        .filter((element) => element.scrollWidth > element.clientWidth + 1)
        .filter((element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX))
        .filter((element) => element.tabIndex < 0 && element.querySelector('a[href], button, input') === null)
        .map((element) => `${element.tagName} ${element.className}`),
    );
    expect(out).toEqual([]);
    const stops = await walk(page);
    expect(stops.filter(({ place }) => place === 'table').length).toBe(regions);
    expect(unseen(stops)).toEqual([]);
  });
});

describe('the search, by keyboard alone', () => {
  it('reaches the box, then the first result, and opens it', async () => {
    const page = await reader.open(`/search/?q=${encodeURIComponent('办结率')}`);
    const stops = await walk(page, ({ place }) => place === 'result');
    expect(places(stops)).toEqual(['skip', 'masthead', 'search', 'result']);
    expect(unseen(stops)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL((address) => address.pathname.startsWith('/reports/'));
  });

  it('raises no complaint of the browser', () => {
    expect(reader.problems).toEqual([]);
  });
});
