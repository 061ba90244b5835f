import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { AlignmentType, Document, HeadingLevel, Packer, Paragraph } from 'docx';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Reader, seen } from './reader.ts';

/** Compressed bytes that a check of pasted text may load: the readers of Word, Excel and PDF come only with such files. */
const LARGEST = 300_000;

const TEXT = [
  '示例市档案馆2023年度部门整体支出绩效自评报告',
  '一、单位基本情况',
  '示例市档案馆是市级事业单位。2023年度收入439.62万元，支出438.39万元，其中：基本支出143.06万元，项目支出295.43万元。年末结转和结余1.23万元。',
  '二、绩效目标完成情况',
  '全年受理查档业务177321件，办结176544件，办结率99.56%。',
];

let reader: Reader;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-check-'));
  reader = await Reader.start();
});
afterAll(async () => {
  await reader.close();
  rmSync(folder, { recursive: true });
});

async function wordFile(): Promise<Buffer> {
  const [title = '', ...rest] = TEXT;
  const paragraphs = rest.map(
    (text) => new Paragraph(/^[一二]、/.test(text) ? { text, heading: HeadingLevel.HEADING_1 } : { text }),
  );
  const head = new Paragraph({ text: title, heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER });
  return Packer.toBuffer(new Document({ sections: [{ children: [head, ...paragraphs] }] }));
}

async function verdict(page: Page): Promise<string> {
  await page
    .locator(
      '#check-status:is([data-check-status="passed"], [data-check-status="failed"], [data-check-status="refused"])',
    )
    .waitFor();
  return seen(page.locator('#check-status'));
}

/** The report that the command line makes of a file, by its path. */
function importedBy(file: string, ...more: readonly string[]): string {
  const args = ['src/cli/import.ts', file, '--force', '--out', join(folder, 'imported'), ...more];
  return execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
}

/** A Word file dropped on the page. */
async function drop(page: Page, bytes: Buffer): Promise<void> {
  const transfer = await page.evaluateHandle(
    (data) => {
      const dropped = new DataTransfer();
      dropped.items.add(new File([Uint8Array.from(data)], '自评报告.docx'));
      return dropped;
    },
    [...bytes],
  );
  await page.dispatchEvent('#check-form', 'drop', { dataTransfer: transfer });
}

/** Messages of the findings as the command line prints them for the same file. */
function commandLine(file: string): string[] {
  const path = importedBy(file);
  const verify = ['src/cli/verify.ts', '--content', join(folder, 'imported'), '--format', 'json', path];
  try {
    execFileSync(process.execPath, verify, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    const { stdout } = error as { stdout: string };
    const { reports } = JSON.parse(stdout) as { reports: { findings: { rule: string; message: string }[] }[] };
    return reports.flatMap(({ findings }) => findings.map(({ rule, message }) => `${rule} ${message}`));
  }
  return [];
}

/** Figures are named by pinyin on the command line and by number on the page. */
const withoutIds = (text: string) => text.replaceAll(/[a-z][A-Za-z0-9.]*\s?/g, '');

describe('the check in the browser', () => {
  it('finds in a dropped Word file what the command line finds', async () => {
    const file = join(folder, '自评报告.docx');
    const bytes = await wordFile();
    writeFileSync(file, bytes);
    const expected = commandLine(file).filter((line) => line.startsWith('relation '));
    expect(expected.length).toBeGreaterThan(0);
    const page = await reader.open('/check/');
    await drop(page, bytes);
    expect(await verdict(page)).toContain('未通过');
    const result = await seen(page.locator('#check-result'));
    expect(result).toMatch(/已收：评价年度 2023/);
    expect(result).not.toMatch(/--unit|--year|写入|figure[A-Z]/);
    const shown = withoutIds(result);
    for (const line of expected) expect(shown).toContain(withoutIds(line.replace(/^\S+ /, '')));
  });

  it('makes of a dropped file the text that the command line makes, and loads the spelling only then', async () => {
    const bytes = await wordFile();
    const file = join(folder, '自评报告.docx');
    writeFileSync(file, bytes);
    const page = await reader.open('/check/');
    await drop(page, bytes);
    await verdict(page);
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('.js')) scripts.push(request.url());
    });
    await page.getByRole('button', { name: '生成报告文本' }).click();
    const link = page.getByRole('link', { name: /^下载报告文本 / });
    await link.waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    const text = readFileSync(await download.path(), 'utf8');
    const path = importedBy(file);
    expect(text).toBe(readFileSync(path, 'utf8'));
    expect(download.suggestedFilename()).toBe(basename(path));
    expect(scripts.length).toBe(1);
  });

  it('takes unit and year of the form for a file dropped before', async () => {
    const page = await reader.open('/check/');
    await drop(page, await wordFile());
    await verdict(page);
    await page.getByLabel(/^单位/).fill('云汀市图书馆');
    await page.getByLabel(/^年度/).fill('2021');
    await page.getByRole('button', { name: '校验', exact: true }).click();
    await page.getByRole('heading', { name: /云汀市图书馆 2021年度/ }).waitFor();
    expect(await seen(page.locator('#check-result'))).toContain('按“年度”一栏取 2021');
  });

  it('checks a pasted report with last year’s beside it, and loads no more than it needs', async () => {
    const page = await reader.open('/check/');
    const scripts: string[] = [];
    const asked: string[] = [];
    page.on('request', (request) => {
      asked.push(request.url());
      if (request.url().endsWith('.js')) scripts.push(request.url());
    });
    const source = readFileSync('content/reports/2024/yunting-water-bureau.mdx', 'utf8');
    await page.getByLabel(/^粘贴报告全文/).fill(source);
    await page.getByRole('button', { name: '校验', exact: true }).click();
    expect(await verdict(page)).toMatch(/^通过：1 份报告，0 个错误/);
    expect(await seen(page.locator('#check-result'))).toContain('reports/2023/yunting-water-bureau.mdx 对照连续性');
    const sizes = await Promise.all(
      scripts.map(async (address) => gzipSync(Buffer.from(await (await fetch(address)).arrayBuffer())).length),
    );
    expect(sizes.length).toBeGreaterThan(0);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(LARGEST);
    expect(asked.filter((address) => !address.startsWith(inject('origin')))).toEqual([]);
  });

  it('imports pasted plain text within the same budget', async () => {
    const page = await reader.open('/check/');
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.url().endsWith('.js')) scripts.push(request.url());
    });
    await page.getByLabel(/^粘贴报告全文/).fill(TEXT.join('\n'));
    await page.getByRole('button', { name: '校验', exact: true }).click();
    expect(await verdict(page)).toContain('未通过');
    expect(await seen(page.locator('#check-result'))).toMatch(/支出[\s\S]*438\.39万元[\s\S]*438\.49万元/);
    const sizes = await Promise.all(
      scripts.map(async (address) => gzipSync(Buffer.from(await (await fetch(address)).arrayBuffer())).length),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(LARGEST);
  });

  it.each([
    ['nothing', '', '没有内容'],
    ['a text without a unit', '2023年度工作总结\n收入10万元。', '“单位”一栏'],
  ])('refuses %s in one sentence', async (_, text, sentence) => {
    const page = await reader.open('/check/');
    await page.getByLabel(/^粘贴报告全文/).fill(text);
    await page.getByRole('button', { name: '校验', exact: true }).click();
    expect(await verdict(page)).toContain(sentence);
    expect(await page.locator('#check-result').textContent()).toBe('');
  });

  it('works by keyboard alone', async () => {
    const page = await reader.open('/check/');
    await page.getByLabel(/^粘贴报告全文/).focus();
    await page.keyboard.insertText(TEXT.join('\n'));
    await page.keyboard.press('Tab');
    for (let step = 0; step < 6; step += 1) {
      if ((await page.evaluate(() => document.activeElement?.textContent)) === '校验') break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    expect(await verdict(page)).toContain('未通过');
  });

  it('says without JavaScript how else to check', async () => {
    const page = await reader.open('/check/', { javaScriptEnabled: false });
    expect(await seen(page.locator('main'))).toContain('npm run verify');
    expect(await page.locator('main form:visible').count()).toBe(0);
  });

  it('raises no complaint of the browser', () => {
    expect(reader.problems).toEqual([]);
  });
});
