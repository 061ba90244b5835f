import { spawnSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadSite } from '#load/content.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const CONTENT = join(import.meta.dirname, 'two-years', 'content');
/** Astro's modules resolve packages from where they lie. */
const WHOLE = join(ROOT, '.mingzhang', 'test-astro');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingzhang-astro-'));
});
afterAll(async () => {
  for (const path of [folder, WHOLE, `${WHOLE}-cache`]) await rm(path, { recursive: true, force: true });
});

function run(args: string[], extra: Record<string, string>): void {
  const env: NodeJS.ProcessEnv = { ...process.env, ...extra };
  for (const name of ['CI', 'NODE_ENV', 'VITEST', 'TEST', 'MODE', 'DEV', 'PROD', 'SSR']) delete env[name];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8', env });
  expect(status, stderr).toBe(0);
}

function filesOf(site: string): string[] {
  const entries = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map(({ parentPath, name }) => join(parentPath, name).slice(site.length + 1)).sort();
}

it('a site rendered with a program that was kept is, byte for byte, what Astro builds by itself', () => {
  const site = join(folder, 'site');
  const common = { MINGZHANG_CONTENT: CONTENT, MINGZHANG_CACHE: join(folder, 'cache'), MINGZHANG_HISTORY: 'off' };
  run(['src/cli/build.ts'], { ...common, MINGZHANG_OUT: site, MINGZHANG_WITHOUT: 'search,cards' });
  run([join(import.meta.dirname, 'astro-build.mjs'), WHOLE], {
    ...common,
    MINGZHANG_VIEWS: join(folder, 'cache', hash('sha256', CONTENT).slice(0, 16), 'views'),
    MINGZHANG_ADDRESS: loadSite(CONTENT).address,
  });
  const files = filesOf(WHOLE);
  expect(files.length).toBeGreaterThan(100);
  expect(files.filter((path) => !readFileSync(join(WHOLE, path)).equals(readFileSync(join(site, path))))).toEqual([]);
  const pages = (paths: readonly string[]) => paths.filter((path) => path.endsWith('.html'));
  expect(pages(filesOf(site))).toEqual(pages(files));
});
