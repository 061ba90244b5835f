import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch } from './chromium.ts';
import { type DevServer, startDevServer } from './dev-server.ts';
import { REPORT } from './reader.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const PATH = 'reports/2023/east-lake-library.mdx';
const PAGE = '/reports/2023/east-lake-library/';

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

/** The command line about one report, without the verdict of the run. */
function commandLine(): string {
  const args = ['src/cli/verify.ts', '--content', server.content, PATH];
  const { stdout } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  return stdout.replace(/\n(?:未)?通过：.*\n$/, '');
}

const edit = (change: (text: string) => string) => server.edit(PATH, change);
const panelOf = (page: Page) => page.locator('#mingzhang-findings');
const labelOf = (page: Page) => panelOf(page).locator('.panel > summary');
const waiting = { timeout: 30_000, interval: 250 } as const;

describe('the panel of the dev server', () => {
  it('says, as one types, what the command line says', async () => {
    const page = await browser.newPage({ locale: 'zh-CN' });
    await page.goto(server.origin + PAGE);
    await expect.poll(() => labelOf(page).textContent(), waiting).toBe('校验：没有问题');
    expect(await panelOf(page).locator('.panel').getAttribute('open')).toBeNull();

    edit((text) => text.replace('expenditure: 129.12万元', 'expenditure: 129.21万元'));
    await expect.poll(() => labelOf(page).textContent(), waiting).toMatch(/^校验：[1-9]\d* 个错误/);
    const text = panelOf(page).locator('details.file[open] pre');
    // The page loads itself anew; the panel then opens, because the error is in the report of the page.
    await expect.poll(() => text.isVisible(), waiting).toBe(true);
    expect((await text.textContent())?.trimEnd()).toBe(commandLine().trimEnd());
    expect(await text.textContent()).toContain('129.21万元');

    await labelOf(page).click();
    await page.goto(`${server.origin}/`);
    await expect.poll(() => labelOf(page).textContent(), waiting).toMatch(/个错误/);
    expect(await panelOf(page).locator('.panel').getAttribute('open')).toBeNull();

    edit((text) => text.replace('figures:', 'figuers:'));
    await labelOf(page).click();
    await expect
      .poll(() => panelOf(page).locator('.panel').textContent(), waiting)
      .toContain('不认识“figuers”这一项；请改为 figures:');

    edit((text) => text.replace('figuers:', 'figures:').replace('129.21万元', '129.12万元'));
    await expect.poll(() => labelOf(page).textContent(), waiting).toBe('校验：没有问题');
    await page.close();
  }, 120_000);

  it('says that the content cannot be read', async () => {
    const site = join(server.content, 'site.yaml');
    const before = readFileSync(site, 'utf8');
    const page = await browser.newPage({ locale: 'zh-CN' });
    await page.goto(`${server.origin}/`);
    await expect.poll(() => labelOf(page).textContent(), waiting).toBe('校验：没有问题');
    writeFileSync(site, before.replace('name:', 'nmae:'));
    await expect.poll(() => labelOf(page).textContent(), waiting).toBe('校验：内容无法读取');
    expect(await panelOf(page).locator('.panel').textContent()).toContain('site.yaml:1:');
    writeFileSync(site, before);
    await expect.poll(() => labelOf(page).textContent(), waiting).toBe('校验：没有问题');
    await page.close();
  }, 90_000);
});

describe('the published site', () => {
  it('has no such panel', async () => {
    const html = await (await fetch(inject('origin') + REPORT)).text();
    const scripts = [...html.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, address = '']) => address);
    const texts = await Promise.all(scripts.map(async (src) => (await fetch(inject('origin') + src)).text()));
    expect([html, ...texts].filter((text) => text.includes('mingzhang-findings'))).toEqual([]);
  });
});
