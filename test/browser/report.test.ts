import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { REPORT, Reader, seen } from './reader.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.start();
});
afterAll(() => reader.close());

describe('the real report', () => {
  it('shows its figures, and how they hold', async () => {
    const page = await reader.open(REPORT);
    const text = await seen(page.locator('main'));
    for (const figure of ['439.62万元', '438.39万元', '143.06万元', '295.33万元', '1.23万元'])
      expect(text).toContain(figure);
    const exact = page.locator('.check').filter({ hasText: '精确成立' });
    expect(
      await exact.filter({ hasText: '439.62' }).filter({ hasText: '438.39' }).filter({ hasText: '1.23' }).count(),
    ).toBe(1);
    expect(await exact.filter({ hasText: '143.06' }).filter({ hasText: '295.33' }).count()).toBe(1);
    const rate = page.locator('.check').filter({ hasText: '99.56%' }).first();
    expect(await seen(rate)).toContain('舍入内成立');
    expect(await seen(rate)).toContain('99.5618%');
  });

  it('never words a check that holds as one that does not', async () => {
    const page = await reader.open(REPORT);
    const checks = await page.locator('.check').allInnerTexts();
    const holding = checks.filter((text) => /精确成立|舍入内成立/.test(text));
    expect(holding.length).toBeGreaterThan(5);
    expect(holding.filter((text) => text.includes('不成立'))).toEqual([]);
  });

  it('shows its wrong year as it was published, and the explanation beside it', async () => {
    const page = await reader.open(REPORT);
    expect(await seen(page.locator('article'))).toMatch(/2022年支出数/);
    const finding = page.locator('.finding-item').filter({ hasText: 'year-in-prose' });
    expect(await seen(finding)).toContain('收支平衡证明');
  });

  it('says that it is not an official publication', async () => {
    const page = await reader.open(REPORT);
    expect(await seen(page.locator('main'))).toContain('非官方发布');
  });

  it('leads from a number in the text to its row', async () => {
    const page = await reader.open(REPORT);
    const number = page.locator('article a.number', { hasText: '439.62万元' }).first();
    await number.click();
    expect(decodeURIComponent(new URL(page.url()).hash)).toBe('#figure-income');
    const row = page.locator('[id="figure-income"]');
    expect(await seen(row)).toContain('439.62万元');
    await expect.poll(() => row.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(700);
    expect(await row.evaluate((element) => element.matches(':target'))).toBe(true);
  });

  it('binds every number link to a row that is there and publishes the same value', async () => {
    const page = await reader.open(REPORT);
    const links = await page.locator('article a.number').evaluateAll((elements) =>
      elements.map((element) => {
        const id = decodeURIComponent(element.getAttribute('href') ?? '').slice(1);
        const row = document.getElementById(id)?.querySelector('.figure-value')?.textContent;
        return { id, text: element.textContent.replace(/\s/g, ''), value: row ?? null };
      }),
    );
    expect(links.length).toBeGreaterThan(40);
    expect(links.filter(({ text, value }) => text !== value)).toEqual([]);
  });

  it('has one h1, one article, and headings without a gap', async () => {
    const page = await reader.open(REPORT);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('article').count()).toBe(1);
    const levels = await page
      .locator('h1,h2,h3,h4,h5,h6')
      .evaluateAll((all) => all.map(({ tagName }) => Number(tagName[1])));
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });

  it('raises no complaint of the browser', () => {
    expect(reader.problems).toEqual([]);
  });
});
