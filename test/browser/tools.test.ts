import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comparisonDone, Reader, seen } from './reader.ts';

let reader: Reader;
beforeAll(async () => {
  reader = await Reader.start();
});
afterAll(() => reader.close());

describe('the table of a year', () => {
  it('is sorted by its heads, real and sample reports each among themselves', async () => {
    const page = await reader.open('/years/2023/');
    const head = page.getByRole('columnheader', { name: '支出' });
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    const groups = await page
      .locator('#reports tbody')
      .evaluateAll((bodies) =>
        bodies.map((body) =>
          [...body.querySelectorAll<HTMLTableRowElement>('[data-item]')].map((row) =>
            Number(row.cells[2]?.dataset['value']),
          ),
        ),
      );
    expect(groups).toHaveLength(2);
    for (const values of groups) expect(values).toEqual(values.toSorted((a, b) => b - a));
    await head.getByRole('button').press('Enter');
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
  });

  it('is narrowed by scope and counted', async () => {
    const page = await reader.open('/years/2023/');
    await page.getByLabel('范围').selectOption('项目支出');
    const shown = await page.locator('#reports [data-item]:visible').allInnerTexts();
    expect(shown.length).toBeGreaterThan(1);
    expect(shown.every((row) => row.includes('项目：'))).toBe(true);
    expect(await seen(page.locator('[data-filter-count]'))).toContain(`显示${shown.length}份报告`);
    expect(await page.locator('#reports').getByText('公开报告', { exact: true }).isVisible()).toBe(false);
  });
});

describe('the comparison', () => {
  it('sets the reports of its address side by side, with differences', async () => {
    const page = await reader.open('/compare/?r=2023/yunting-library&r=2022/yunting-library');
    const row = page.locator('.compare-table tr', {
      has: page.getByRole('rowheader', { name: '本年支出', exact: true }),
    });
    expect(await seen(row)).toMatch(/534\.52万元[\s\S]*509\.08万元[\s\S]*−25\.44万元（−4\.8%）/);
  });

  it('takes a further report from its list, and the address tells', async () => {
    const page = await reader.open('/compare/?r=2023/yunting-library');
    await page.getByLabel('加入一份报告').selectOption('2022/yunting-library');
    await page.getByRole('button', { name: '加入' }).click();
    await comparisonDone(page);
    await page.locator('.compare-table thead a', { hasText: '云汀市图书馆' }).nth(1).waitFor();
    expect(new URL(page.url()).searchParams.getAll('r')).toEqual(['2023/yunting-library', '2022/yunting-library']);
    await page.getByRole('link', { name: /^移去.*2023年度$/ }).click();
    await comparisonDone(page);
    expect(new URL(page.url()).searchParams.getAll('r')).toEqual(['2022/yunting-library']);
  });

  it('says so when the site has no such report', async () => {
    const page = await reader.open('/compare/?r=2023/yunting-library&r=1999/nobody');
    expect(await seen(page.locator('#compare-status'))).toContain('本站没有');
    reader.problems.splice(
      0,
      reader.problems.length,
      ...reader.problems.filter((line) => !line.includes('1999/nobody')),
    );
  });
});

describe('the checks', () => {
  it('are filtered by outcome, and rules without any are left out', async () => {
    const page = await reader.open('/checks/');
    await page.getByLabel('结果').selectOption('not-evaluated');
    const shown = await page.locator('#attention [data-item]:visible').allInnerTexts();
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.every((text) => text.includes('未评估'))).toBe(true);
    expect(await page.locator('#attention > section:visible').count()).toBeLessThan(
      await page.locator('#attention > section').count(),
    );
  });
});

describe('the tools', () => {
  it('raise no complaint of the browser', () => {
    expect(reader.problems).toEqual([]);
  });
});
