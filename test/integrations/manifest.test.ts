import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compareWithSums, MARK, SUMS, writeSums } from '#integrations/manifest.ts';

let folder = '';
const sums = () => readFileSync(join(folder, SUMS), 'utf8');
const compare = () => compareWithSums(folder, sums());
const write = (path: string, content: string | Buffer) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-sums-'));
  write(MARK, 'ours\n');
  write('index.html', '<p>438.39万元</p>');
  write('_astro/名称.css', '');
  write('reports/2023/a b/source.mdx', '正文');
  for (let file = 0; file < 60; file++) write(`data/${file}.bin`, Buffer.alloc(100 + file, file));
  writeSums(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the sums of a site', () => {
  test('are over every file, in the form of sha256sum, and the same each time', () => {
    const sum = createHash('sha256').update('<p>438.39万元</p>').digest('hex');
    expect(sums()).toContain(`${sum}  index.html\n`);
    expect(sums().trimEnd().split('\n')).toHaveLength(64);
    const before = sums();
    writeSums(folder);
    expect(sums()).toBe(before);
  });

  test('are accepted by sha256sum -c, or by shasum where that is the name', () => {
    const [tool, ...args] = process.platform === 'darwin' ? ['shasum', '-a', '256'] : ['sha256sum'];
    execFileSync(tool ?? '', [...args, '--check', SUMS], { cwd: folder, stdio: 'ignore' });
  });

  test('name each of 50 files of which a byte was changed', () => {
    expect(compare()).toMatchObject({ changed: [], missing: [], surplus: [], unreadable: [], intact: 64 });
    for (let file = 0; file < 50; file++) {
      const path = `data/${file}.bin`;
      const bytes = readFileSync(join(folder, path));
      const changed = Buffer.from(bytes);
      changed[(file * 37) % bytes.length] = (changed[(file * 37) % bytes.length] ?? 0) ^ (1 << (file % 8));
      write(path, changed);
      expect(compare()).toMatchObject({ changed: [path], missing: [], surplus: [], intact: 63 });
      write(path, bytes);
    }
  });

  test('name what is missing and what is too many', () => {
    unlinkSync(join(folder, 'index.html'));
    write('reports/2023/added.html', '');
    expect(compare()).toMatchObject({ missing: ['index.html'], surplus: ['reports/2023/added.html'], changed: [] });
  });

  test('do not take a link for the file that it names', () => {
    const content = readFileSync(join(folder, 'index.html'));
    write('../elsewhere.html', content);
    unlinkSync(join(folder, 'index.html'));
    symlinkSync(join(folder, '..', 'elsewhere.html'), join(folder, 'index.html'));
    expect(compare().changed).toEqual(['index.html']);
    unlinkSync(join(folder, '..', 'elsewhere.html'));
  });

  test('say which of their own lines cannot be read', () => {
    const lines = sums().trimEnd().split('\n');
    write(SUMS, ['nonsense', ...lines, lines[0] ?? ''].join('\n'));
    expect(compare().unreadable).toEqual([1, 66]);
  });
});
