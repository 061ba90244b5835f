import { readFileSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveFolder } from '#cli/server.ts';
import { loadContent } from '#load/content.ts';
import { verify } from '#verify/verify.ts';
import { buildSite } from './published-site.ts';
import { Reader, seen } from './reader.ts';

const SITE = 'name: 示例站\npublisher: 示例市财政局\naddress: https://city.example\napprovers: [编者]\n';
const PATH = 'reports/2024/yunting-water-bureau.mdx';
const SOURCE = readFileSync(join(import.meta.dirname, '..', '..', 'content', PATH), 'utf8');

let folder: string;
let close: () => Promise<void>;
let origin: string;
let reader: Reader;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingzhang-editor-'));
  const content = join(folder, 'content');
  for (const room of ['units', 'metrics', 'regimes', 'lexicon.yaml', PATH]) {
    await cp(join('content', room), join(content, room), { recursive: true }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
  }
  await writeFile(join(content, 'site.yaml'), `${SITE}editor:\n  repository: https://github.com/city/accounts\n`);
  const out = join(folder, 'site');
  await buildSite(out, join(folder, 'cache'), { MINGZHANG_CONTENT: content, MINGZHANG_WITHOUT: 'cards,search' });
  const served = await serveFolder(out, 0);
  close = served.close;
  origin = `http://localhost:${served.port}`;
  reader = await Reader.start(origin);
});

afterAll(async () => {
  await reader.close();
  await close();
  await rm(folder, { recursive: true, force: true });
});

async function openReport(page: Page): Promise<void> {
  await page.getByLabel('打开本站公布的报告').selectOption('2024/yunting-water-bureau');
  await checked(page);
}

async function checked(page: Page): Promise<string> {
  await page.locator('#editor-status:is([data-check-status="passed"], [data-check-status="failed"])').waitFor();
  return seen(page.locator('#editor-status'));
}

/** A folder of the browser's own stands for the one a person would choose. */
async function giveFolder(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
  });
  await page.getByRole('button', { name: '打开本机的内容文件夹' }).click();
}

function savedText(page: Page): Promise<string> {
  return page.evaluate(async (path) => {
    const root = await navigator.storage.getDirectory();
    const parts = path.split('/');
    const name = parts.pop() ?? '';
    let place = root;
    for (const part of parts) place = await place.getDirectoryHandle(part);
    return (await (await place.getFileHandle(name)).getFile()).text();
  }, PATH);
}

const bodyOf = (text: string) => text.slice(text.indexOf('\n---\n', 3) + 5);

describe('the form editor', () => {
  it('saves what was changed in a nested scorecard, and the text below it byte for byte', async () => {
    const page = await reader.open('/admin/');
    await openReport(page);
    await giveFolder(page);
    const scorecard = page.locator('.editor-section', { has: page.locator('summary', { hasText: /^评分表$/ }) });
    const first = scorecard.locator('tbody tr').first();
    await first.getByLabel('扣分的原因').fill('示例：材料报送晚了一天');
    await scorecard.getByRole('button', { name: /加一行/ }).click();
    const added = scorecard.locator('tbody tr').last();
    await added.getByLabel('指标编号').fill('satisfaction.extra');
    await added.getByLabel('指标名称').fill('附加：群众满意度');
    await page.getByLabel('文号', { exact: true }).fill('云水〔2025〕28号');
    await page.getByRole('button', { name: /^保存到文件夹/ }).click();
    await page.locator('#editor-status[data-check-status="saved"]').waitFor();
    const saved = await savedText(page);
    expect(bodyOf(saved)).toBe(bodyOf(SOURCE));
    expect(saved).toContain('documentNumber: 云水〔2025〕28号');
    expect(saved).toContain('示例：材料报送晚了一天');
    await writeFile(join(folder, 'content', PATH), saved);
    const verified = verify(loadContent(join(folder, 'content')));
    expect(verified.broken).toEqual([]);
    const [report] = verified.reports;
    expect(report?.subject.report.front.scorecard?.items.at(-1)?.label).toBe('附加：群众满意度');
    expect(report?.findings.filter(({ severity, waived }) => severity === 'error' && waived === null)).toEqual([]);
  });

  it('shows the finding of the command line while one types', async () => {
    const page = await reader.open('/admin/');
    await openReport(page);
    const figures = page.locator('.editor-section', { has: page.locator('summary', { hasText: /^数据$/ }) });
    const row = figures.locator('tbody tr').nth(1);
    const value = row.getByLabel('公布的数');
    const before = await value.inputValue();
    await value.fill(before.replace(/\d/, (digit) => String((Number(digit) % 9) + 1)));
    await page.locator('#editor-status[data-check-status="failed"]').waitFor();
    expect(await seen(page.locator('#editor-result'))).toMatch(/不成立[\s\S]*公布[\s\S]*计算得/);
  });

  it('asks for a correction where a published figure changes, and takes it', async () => {
    const page = await reader.open('/admin/');
    await openReport(page);
    const figures = page.locator('.editor-section', { has: page.locator('summary', { hasText: /^数据$/ }) });
    const value = figures.locator('tbody tr').first().getByLabel('公布的数');
    const before = await value.inputValue();
    await value.fill(`${before.startsWith('9') ? '8' : '9'}${before.slice(1)}`);
    await page.locator('#editor-status[data-check-status="failed"]').waitFor();
    expect(await seen(page.locator('#editor-result'))).toContain('uncorrected-change');
  });

  it('explains a file that no form can hold', async () => {
    const page = await reader.open('/admin/');
    const file = { name: 'a.mdx', mimeType: 'text/markdown', buffer: Buffer.from(SOURCE.replace('year: ', 'year：')) };
    await page.getByLabel(/^打开本机的文件/).setInputFiles(file);
    await page.locator('#editor-status[data-check-status="refused"]').waitFor();
    expect(await seen(page.locator('#editor-result'))).toContain('全角冒号');
    expect(await page.locator('#editor-save').isVisible()).toBe(false);
  });

  it('begins a new report, with the names of standard figures beside their ids', async () => {
    const page = await reader.open('/admin/');
    await page.getByRole('button', { name: '新写一份' }).click();
    await page.getByRole('button', { name: '加一行数据', exact: true }).click();
    const row = page.locator('.editor-section tbody tr').first();
    await row.getByLabel('编号').fill('expenditure');
    expect(await row.getByLabel('名称').getAttribute('placeholder')).toBe('本年支出');
  });

  it.each([390, 1280])('does not scroll sideways at %i pixels', async (width) => {
    const page = await reader.open('/admin/', { viewport: { width, height: 900 } });
    await openReport(page);
    const { wide, view } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      view: document.documentElement.clientWidth,
    }));
    expect(wide).toBeLessThanOrEqual(view);
  });

  it('leads to the web editor of the service with the path of the report', async () => {
    const page = await reader.open('/admin/');
    await openReport(page);
    const link = page.getByRole('link', { name: '复制全文并到 GitHub 提交' });
    expect(await link.getAttribute('href')).toBe(`https://github.com/city/accounts/edit/main/content/${PATH}`);
  });

  it('asks nothing of any other place, and no search engine to come', async () => {
    const page = await reader.open('/admin/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.reload();
    await openReport(page);
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.filter((address) => !address.startsWith(origin))).toEqual([]);
    expect(await page.locator('meta[name="robots"]').getAttribute('content')).toContain('noindex');
  });

  it('raises no complaint of the browser', () => {
    expect(reader.problems).toEqual([]);
  });
});
