import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lastOutput, rememberBuild } from '#integrations/last-build.ts';
import { writeSums } from '#integrations/manifest.ts';
import { openOutputCache } from '#integrations/output-cache.ts';
import { openPublication } from '#integrations/publication.ts';
import { writeGroups } from '#render/view-store.ts';

const KEY = 'a'.repeat(64);
const FILES = [
  { path: 'reports/2023/x/index.html', bytes: Buffer.from('<p>明账</p>') },
  { path: 'reports/2023/x/figures.csv', bytes: Buffer.from('1.23') },
];
const never = async () => {
  throw new Error('made again');
};

let folder: string;
let content: string;
let site: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-publication-'));
  [content, site] = [join(import.meta.dirname, '..', 'site', 'two-years', 'content'), join(folder, 'site')];
  process.env['MINGZHANG_PART'] = join(folder, 'cache');
  process.env['MINGZHANG_VIEWS'] = join(folder, 'cache', 'views');
  writeGroups([], { units: [], metrics: [], deadline: null, severity: {} }, []);
  const versions = join(folder, 'cache', 'views', 'versions');
  writeFileSync(join(folder, 'cache', 'views', 'register.json'), '{}');
  mkdirSync(versions);
  writeFileSync(join(versions, 'entries.json'), '[]');
  await publishFirst();
});
afterEach(() => {
  delete process.env['MINGZHANG_PART'];
  delete process.env['MINGZHANG_VIEWS'];
  rmSync(folder, { recursive: true, force: true });
});

const cache = () => openOutputCache(join(folder, 'output'));

async function publishFirst(): Promise<void> {
  const publication = openPublication(site, cache(), undefined);
  expect(await publication.provide(KEY, async () => FILES)).toBe(true);
  rememberBuild(content, site, publication.made, writeSums(site));
}

async function publishNext(): Promise<{ next: string; linked: boolean[]; sums: ReadonlyMap<string, string> }> {
  const next = join(folder, 'next');
  const publication = openPublication(next, cache(), lastOutput(content, site));
  expect(await publication.provide(KEY, never)).toBe(false);
  for (const { path, bytes } of FILES) expect(readFileSync(join(next, path)).equals(bytes)).toBe(true);
  const linked = FILES.map(({ path }) => statSync(join(next, path)).ino === statSync(join(site, path)).ino);
  return { next, linked, sums: publication.sums };
}

describe('files of the last output', () => {
  it('get a second name while nobody has touched them', async () => {
    const { next, linked, sums } = await publishNext();
    expect(linked).toEqual([true, true]);
    expect(writeSums(next, sums)).toEqual(writeSums(next));
  });

  it('come from the cache when one of them was touched', async () => {
    writeFileSync(join(site, 'reports/2023/x/figures.csv'), '1.24');
    const { linked, sums } = await publishNext();
    expect(linked).toEqual([false, false]);
    expect(sums.size).toBe(0);
  });

  it('come from the cache when one of them has gone', async () => {
    rmSync(join(site, 'reports/2023/x/figures.csv'));
    const next = join(folder, 'next');
    const publication = openPublication(next, cache(), lastOutput(content, site));
    expect(await publication.provide(KEY, never)).toBe(false);
    expect(existsSync(join(next, 'reports/2023/x/figures.csv'))).toBe(true);
  });

  it('are not believed in when the memory of the last build is damaged', () => {
    const file = join(folder, 'cache', 'last-build');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/"sha256":"./, '"sha256":"_'));
    expect(lastOutput(content, site)).toBeUndefined();
  });

  it('are made again when the cache has lost them', async () => {
    rmSync(join(folder, 'output'), { recursive: true });
    const publication = openPublication(join(folder, 'next'), cache(), lastOutput(content, site));
    expect(await publication.provide(KEY, async () => FILES)).toBe(true);
  });
});
