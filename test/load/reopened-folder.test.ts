import { mkdirSync, mkdtempSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openFolder } from '#load/content.ts';
import { reopenedFolder } from '#load/reopened-folder.ts';
import type { SourceFolder } from '#load/source-folder.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-reopened-'));
  mkdirSync(join(folder, 'units'));
  mkdirSync(join(folder, 'reports/2023'), { recursive: true });
  write('site.yaml', 'name: 甲\n');
  write('units/a.yaml', 'name: 子\n');
  write('reports/2023/a.mdx', '一\n');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (path: string, text: string) => writeFileSync(join(folder, path), text);
const told = (files: SourceFolder) =>
  files.paths.map((path) => ({ path, digest: files.digest(path), text: files.read(path) }));

it('is, at every opening, the folder as it is then', () => {
  const open = reopenedFolder(folder);
  const file = join(folder, 'units/a.yaml');
  const steps: (() => void)[] = [
    () => undefined,
    () => write('reports/2023/a.mdx', '二\n'),
    () => write('units/a.yaml', 'name: 丑\n'),
    // The same length, and the time of before.
    () => {
      const { atime, mtime } = statSync(file);
      write('units/a.yaml', 'name: 寅\n');
      utimesSync(file, atime, mtime);
    },
    () => write('reports/2024.mdx', '三\n'),
    () => renameSync(join(folder, 'reports/2024.mdx'), join(folder, 'reports/2023/a.mdx')),
    () => rmSync(file),
    () => write('units/a.yaml', 'name: 卯\n'),
  ];
  for (const step of steps) {
    step();
    expect(told(open())).toEqual(told(openFolder(folder)));
  }
});

it('keeps what it has read of a small file until it changes', () => {
  const open = reopenedFolder(folder);
  const [first, second] = [open(), open()];
  expect(first.read('site.yaml')).toBe(second.read('site.yaml'));
  write('site.yaml', 'name: 乙\n');
  expect(open().read('site.yaml')).not.toBe(first.read('site.yaml'));
});

it('has no digest for a file that was deleted after it was listed', () => {
  const files = reopenedFolder(folder)();
  rmSync(join(folder, 'site.yaml'));
  expect(files.digest('site.yaml')).toBeUndefined();
});
