import { gzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { REPORT, Reader } from './reader.ts';

/** Compressed bytes that the real report may cost. */
const LIMITS = { html: 40_000, css: 15_000, js: 10_000 };

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.start();
});
afterAll(() => reader.close());

async function sizeOf(address: string): Promise<number> {
  const response = await fetch(inject('origin') + address);
  expect(response.status).toBe(200);
  return gzipSync(Buffer.from(await response.arrayBuffer())).length;
}

async function sizeOfAll(addresses: readonly (string | null)[]): Promise<number> {
  const sizes = await Promise.all(addresses.filter((address) => address !== null).map(sizeOf));
  return sizes.reduce((sum, size) => sum + size, 0);
}

describe('the page of the real report', () => {
  it('keeps to its budget', async () => {
    const html = await (await fetch(inject('origin') + REPORT)).text();
    const { document } = parseHTML(html);
    const of = (selector: string, attribute: string) =>
      [...document.querySelectorAll(selector)].map((element) => element.getAttribute(attribute));
    expect(gzipSync(html).length).toBeLessThan(LIMITS.html);
    expect(await sizeOfAll(of('link[rel=stylesheet]', 'href'))).toBeLessThan(LIMITS.css);
    expect(await sizeOfAll(of('script[src]', 'src'))).toBeLessThan(LIMITS.js);
  });

  it('does not shift while it loads', async () => {
    const page = await reader.open('/');
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    for (const address of [REPORT, '/years/2023/', '/units/yunting-library/']) {
      await page.goto(address, { waitUntil: 'networkidle' });
      const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
      expect(
        shifts.reduce((sum, value) => sum + value, 0),
        address,
      ).toBeLessThan(0.01);
    }
  });
});
