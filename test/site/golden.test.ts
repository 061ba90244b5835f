import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { golden, listing, mainOf } from './golden.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const CASES = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingzhang-golden-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function run(command: string, args: string[], extra: Record<string, string>) {
  const env = { ...process.env };
  // The workers of a test run look like a test environment to Vite; a publisher's build does not.
  for (const name of ['CI', 'NODE_ENV', 'VITEST', 'TEST', 'MODE', 'DEV', 'PROD', 'SSR']) delete env[name];
  const result = spawnSync(process.execPath, [`src/cli/${command}.ts`, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...env, ...extra },
  });
  return { status: result.status, out: result.stdout, error: result.stderr };
}

describe.each(CASES)('the site of %s', (name) => {
  const content = join(import.meta.dirname, name, 'content');
  const expected = (path: string) => join(import.meta.dirname, name, 'expected', path);

  it('is verified as expected', async () => {
    const { status, out, error } = run('verify', ['--content', content, '--format', 'json'], {});
    expect(error).toBe('');
    const { summary } = JSON.parse(out) as { summary: { errors: number } };
    expect(status).toBe(summary.errors === 0 ? 0 : 1);
    expect(out).toBe(await golden(expected('verify.json'), out));
  });

  it('is explained in words as expected', async () => {
    const { out } = run('verify', ['--content', content], { NO_COLOR: '1' });
    expect(out).toBe(await golden(expected('verify.txt'), out));
  });

  it('is built as expected, or refused with nothing built', async () => {
    const site = join(folder, name);
    const { status, error } = run('build', [], {
      MINGZHANG_CONTENT: content,
      MINGZHANG_OUT: site,
      MINGZHANG_HISTORY: 'off',
    });
    const { summary } = JSON.parse(await readFile(expected('verify.json'), 'utf8')) as { summary: { errors: number } };
    expect(status, error).toBe(summary.errors === 0 ? 0 : 1);
    expect(existsSync(site)).toBe(status === 0);
    if (status !== 0) return;
    const files = await listing(site);
    expect(files).toBe(await golden(expected('files.txt'), files));
    for (const path of files.split('\n').filter((file) => /^reports\/.*index\.html$/.test(file))) {
      const main = mainOf(await readFile(join(site, path), 'utf8'));
      expect(main, path).toBe(await golden(expected(path.replace(/\/index\.html$/, '.html')), main));
    }
  });
});

describe('a golden file', () => {
  it('that is missing is an error in CI', async () => {
    const file = join(folder, 'none', 'verify.json');
    await expect(golden(file, 'x', { CI: 'true' })).rejects.toThrow(/UPDATE_GOLDEN=1/);
    expect(existsSync(file)).toBe(false);
  });

  it('is written on request, and elsewhere than in CI when it is missing', async () => {
    const file = join(folder, 'some', 'verify.json');
    expect(await golden(file, 'first', {})).toBe('first');
    expect(await golden(file, 'second', {})).toBe('first');
    expect(await golden(file, 'second', { CI: 'true' })).toBe('first');
    expect(await golden(file, 'second', { CI: 'true', UPDATE_GOLDEN: '1' })).toBe('second');
  });
});
