import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Chromium, findChromium, launch } from './chromium.ts';

async function titleOfOpenedPage(chromium: Chromium): Promise<string> {
  const browser = await launch(chromium);
  try {
    const page = await browser.newPage();
    await page.setContent('<!doctype html><title>明账</title><p>439.62万元');
    return await page.title();
  } finally {
    await browser.close();
  }
}

describe('the Chromium of the tests', () => {
  it('opens a page', async () => {
    expect(await titleOfOpenedPage(await findChromium())).toBe('明账');
  });

  it('is the one from npm where there is none on the machine, wherever that one can run', async () => {
    const found = findChromium({ PATH: '' });
    if (process.platform === 'linux' && process.arch === 'x64') {
      expect(await titleOfOpenedPage(await found)).toBe('明账');
    } else {
      await expect(found).rejects.toThrow(/@sparticuz\/chromium/);
    }
  });

  it('is never a program that does not start', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mingzhang-chromium-none-'));
    const broken = async () => [{ executable: join(folder, 'chromium'), libraries: undefined }];
    const found = findChromium({ PATH: '', CHROME_PATH: join(folder, 'chrome') }, broken);
    await expect(found).rejects.toThrow(/apt-get install chromium.*CHROME_PATH[\s\S]*- .*chrome: [\s\S]*- @sparticuz/);
    await rm(folder, { recursive: true });
  });
});
