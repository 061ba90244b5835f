import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch } from './chromium.ts';
import { type DevServer, startDevServer } from './dev-server.ts';

const PATH = 'reports/2023/east-lake-library.mdx';
const PAGE = '/reports/2023/east-lake-library/';
const waiting = { timeout: 30_000, interval: 50 } as const;
/** Milliseconds in which a second reload after the first would have come: Astro's own delay is 500. */
const QUIET = 1200;

let server: DevServer;
let browser: Browser;

beforeAll(async () => {
  server = await startDevServer();
  browser = await launch(inject('chromium'));
}, 60_000);

afterAll(async () => {
  await browser?.close();
  server?.stop();
});

/** A page, and what each of its loads was answered with. */
async function openPage(path: string): Promise<{ page: Page; loads: Promise<string>[] }> {
  const page = await browser.newPage({ locale: 'zh-CN' });
  await page.goto(server.origin + path);
  await page.waitForSelector('#mingzhang-findings', { state: 'attached' });
  await pause(QUIET);
  const loads: Promise<string>[] = [];
  page.on('response', (response) => {
    if (response.request().isNavigationRequest()) loads.push(response.text().catch(() => ''));
  });
  return { page, loads };
}

const write = (words: string) =>
  server.edit(PATH, (text) => `${text.replace(/\n+改动标记.*\n$/, '\n')}\n改动标记${words}。\n`);
const mainOf = (page: Page) => page.locator('main').textContent();

describe('a page of the dev server', () => {
  it('is loaded once after each edit, and then says what was written', async () => {
    const { page, loads } = await openPage(PAGE);
    for (const words of ['甲', '乙', '丙', '丁']) {
      loads.length = 0;
      write(words);
      await expect.poll(() => loads.length, waiting).toBe(1);
      await pause(QUIET);
      expect(await Promise.all(loads)).toEqual([expect.stringContaining(`改动标记${words}。`)]);
      expect(await mainOf(page)).toContain(`改动标记${words}。`);
    }
    await page.close();
  });

  it('stays as it is when a file is saved without a change', async () => {
    const { page, loads } = await openPage(PAGE);
    server.edit(PATH, (text) => text);
    await pause(QUIET);
    expect(loads).toEqual([]);
    await page.close();
  });

  it('ends with the last of many edits in quick succession', async () => {
    const { page, loads } = await openPage(PAGE);
    for (let edit = 0; edit < 12; edit++) {
      write(`快${edit}号`);
      await pause(edit * 12);
    }
    await expect.poll(() => mainOf(page).catch(() => ''), waiting).toContain('改动标记快11号。');
    await pause(QUIET);
    expect(loads.length).toBeLessThanOrEqual(12);
    expect(await loads.at(-1)).toContain('改动标记快11号。');
    expect(await mainOf(page)).toContain('改动标记快11号。');
    loads.length = 0;
    // Written without a pause between them: one load.
    for (let edit = 0; edit < 5; edit++) write(`齐${edit}号`);
    await expect.poll(() => mainOf(page).catch(() => ''), waiting).toContain('改动标记齐4号。');
    await pause(QUIET);
    expect(loads).toHaveLength(1);
    await page.close();
  });

  it('shows errors of its own report beside it', async () => {
    const { page, loads } = await openPage(PAGE);
    server.edit(PATH, (text) => text.replace('figures:', 'figuers:'));
    const panel = page.locator('#mingzhang-findings .panel');
    await expect.poll(() => panel.textContent(), waiting).toContain('不认识“figuers”这一项');
    server.edit(PATH, (text) => text.replace('figuers:', 'figures:'));
    await expect.poll(() => mainOf(page).catch(() => ''), waiting).toContain('改动标记');
    await expect.poll(() => panel.locator('summary').first().textContent(), waiting).toBe('校验：没有问题');
    await pause(QUIET);
    expect(loads).toHaveLength(2);
    await page.close();
  });
});

describe('a list of the dev server', () => {
  it('gains a report whose file is added and loses one whose file is deleted', async () => {
    const { page, loads } = await openPage('/years/2023/');
    const added = 'reports/2023/east-lake-library.reading.mdx';
    const address = `${server.origin}/reports/2023/east-lake-library.reading/`;
    const links = page.locator('main a[href="/reports/2023/east-lake-library.reading/"]');
    expect(await links.count()).toBe(0);
    expect((await fetch(address)).status).toBe(404);

    copyFileSync(join(server.content, PATH), join(server.content, added));
    server.edit(added, (text) => text.replace(/^scope: .*$/m, 'scope: project\nproject: reading'));
    await expect.poll(() => links.count(), waiting).toBeGreaterThan(0);
    expect((await fetch(address)).status).toBe(200);
    await pause(QUIET);
    loads.length = 0;

    rmSync(join(server.content, added));
    await expect.poll(() => links.count(), waiting).toBe(0);
    expect((await fetch(address)).status).toBe(404);
    await pause(QUIET);
    expect(loads).toHaveLength(1);
    await page.close();
  });

  it('follows what is no report', async () => {
    const { page, loads } = await openPage('/');
    server.edit('site.yaml', (text) => text.replace(/^name: .*$/m, 'name: 改名后的站点'));
    await expect.poll(() => page.title().catch(() => ''), waiting).toContain('改名后的站点');
    await pause(QUIET);
    expect(loads).toHaveLength(1);
    await page.close();
  });
});
