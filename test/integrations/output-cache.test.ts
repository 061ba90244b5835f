import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openOutputCache, publishFiles } from '#integrations/output-cache.ts';

const KEY = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);
const FILES = [
  { path: 'reports/2023/x/index.html', bytes: Buffer.from('<p>明账</p>') },
  { path: 'reports/2023/x/report.xlsx', bytes: Buffer.from([0, 255, 10, 13]) },
  { path: 'empty', bytes: Buffer.alloc(0) },
];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-output-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const cache = () => openOutputCache(join(folder, 'cache'));
const bytesOf = (key: string) =>
  cache()
    .read(key)
    ?.map(({ path, bytes }) => [path, Buffer.from(bytes).toString('hex')]);

describe('files of an earlier build', () => {
  it('come back as they were stored', () => {
    cache().write(KEY, FILES);
    expect(bytesOf(KEY)).toEqual(FILES.map(({ path, bytes }) => [path, bytes.toString('hex')]));
  });

  it('are not there under another key', () => {
    cache().write(KEY, FILES);
    expect(bytesOf(OTHER)).toBeUndefined();
  });

  it.each([
    ['cut short', (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 80))],
    ['longer', (file: string) => appendFileSync(file, 'x')],
    ['empty', (file: string) => writeFileSync(file, '')],
    ['foreign', (file: string) => writeFileSync(file, 'not ours')],
    [
      'one bit wrong',
      (file: string) => {
        const bytes = readFileSync(file);
        bytes[bytes.length - 6] = (bytes.at(-6) ?? 0) ^ 1;
        writeFileSync(file, bytes);
      },
    ],
  ])('are made again where the stored ones are %s', (_what, damage) => {
    cache().write(KEY, FILES);
    damage(join(folder, 'cache', KEY));
    expect(bytesOf(KEY)).toBeUndefined();
  });

  it('go with the first build that does not use them', () => {
    const first = cache();
    first.write(KEY, FILES);
    first.write(OTHER, FILES);
    writeFileSync(join(folder, 'cache', 'stray'), '');
    const second = cache();
    second.read(KEY);
    second.prune();
    expect(readdirSync(join(folder, 'cache'))).toEqual([KEY]);
  });

  it('are not stored under what is no key', () => {
    expect(() => cache().write('../elsewhere', FILES)).toThrow('no key');
    expect(existsSync(join(folder, 'elsewhere'))).toBe(false);
  });

  it('are published where they belong', () => {
    publishFiles(join(folder, 'site'), FILES);
    for (const { path, bytes } of FILES) expect(readFileSync(join(folder, 'site', path)).equals(bytes)).toBe(true);
  });
});
