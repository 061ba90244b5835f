import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateContent } from '#generate/content.ts';
import { sliceOf } from '../depth.ts';

const ROOT = join(import.meta.dirname, '..', '..');
/** Whole: 25 rounds of 8 edits; between two rounds the site is built once on what is there and once from nothing. */
const ROUNDS = sliceOf(1, 25);
const EDITS = 8;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingzhang-incremental-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function run(args: readonly string[], out: string, cache: string) {
  const env = { ...process.env };
  for (const name of ['CI', 'NODE_ENV', 'VITEST', 'TEST', 'MODE', 'DEV', 'PROD', 'SSR']) delete env[name];
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    encoding: 'utf8',
    env: {
      ...env,
      MINGZHANG_CONTENT: join(folder, 'content'),
      MINGZHANG_OUT: join(folder, out),
      MINGZHANG_CACHE: join(folder, cache),
      MINGZHANG_HISTORY: 'off',
      MINGZHANG_WITHOUT: 'search,cards',
    },
  });
  expect(status, stderr).toBe(0);
}

function build(out: string, cache: string): void {
  run(['src/cli/build.ts'], out, cache);
}

/** Every file below a folder with its bytes. */
function treeOf(name: string): Map<string, string> {
  const top = join(folder, name);
  const files = readdirSync(top, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files
      .map(({ parentPath, name: file }) => join(parentPath, file))
      .sort()
      .map((file) => [file.slice(top.length), readFileSync(file, 'latin1')]),
  );
}

function expectSame(one: string, other: string): void {
  const [a, b] = [treeOf(one), treeOf(other)];
  expect([...a.keys()]).toEqual([...b.keys()]);
  expect([...a].filter(([path, bytes]) => b.get(path) !== bytes).map(([path]) => path)).toEqual([]);
}

function writeContent(reports: number): void {
  for (const [path, text] of Object.entries(generateContent({ reports, seed: '7' }).files)) {
    const file = join(folder, 'content', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** Numbers below a bound, the same for the same seed. */
function randomOf(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function reportFiles(): string[] {
  const top = join(folder, 'content', 'reports');
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();
}

const replaceIn = (file: string, from: RegExp, to: string): void =>
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));

/** What people do to content, none of it a mistake that keeps a site from being published. */
const EDIT_KINDS: readonly ((file: string, random: (below: number) => number) => void)[] = [
  (file, random) => appendFileSync(file, `\n有关资料已归档备查，共有${['两', '三', '四'][random(3)]}处存放。\n`),
  (file) => replaceIn(file, /^title: (.*?)(?:（公开版）)?$/m, 'title: $1（公开版）'),
  (file) => replaceIn(file, /^published: \d{4}-\d\d-\d\d$/m, `published: ${yearOf(file) + 1}-12-20`),
  (file) => {
    if (reportFiles().length > 8) rmSync(file);
  },
  // A unit that gets another id: its reports move to other addresses.
  (file, random) => {
    const unit = /^unit: (.*)$/m.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
    const other = `renamed-unit-${random(1000)}`;
    const units = join(folder, 'content', 'units');
    renameSync(join(units, `${unit}.yaml`), join(units, `${other}.yaml`));
    for (const own of reportFiles().filter((one) => readFileSync(one, 'utf8').includes(`unit: ${unit}\n`))) {
      replaceIn(own, /^unit: .*$/m, `unit: ${other}`);
      renameSync(own, own.replace(`${unit}.`, `${other}.`));
    }
  },
  (_file, random) => replaceIn(join(folder, 'content', 'site.yaml'), /^name: .*$/m, `name: 明账第${random(9)}号`),
  (_file, random) => {
    const site = join(folder, 'content', 'site.yaml');
    replaceIn(site, /\nseverity:\n(?: .*\n)+/, '\n');
    appendFileSync(site, `\nseverity:\n  wide-limit: ${random(2) === 0 ? 'warning' : 'error'}\n`);
  },
  // What a crash, a full disk or another program leaves in the cache.
  (_file, random) => {
    const cache = join(folder, 'cache');
    const files = readdirSync(cache, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const damaged = files[random(files.length)];
    if (damaged !== undefined) writeFileSync(join(damaged.parentPath, damaged.name), 'not ours');
  },
];

function yearOf(file: string): number {
  return Number(/reports[/\\](\d{4})/.exec(file)?.[1]);
}

describe('a build on what earlier builds made', () => {
  it(`is the same bytes as one from nothing, after ${ROUNDS} times ${EDITS} edits of any kind`, {
    timeout: 3_600_000,
  }, () => {
    writeContent(24);
    build('site', 'cache');
    const random = randomOf(20);
    for (let round = 0; round < ROUNDS; round += 1) {
      for (let edit = 0; edit < EDITS; edit += 1) {
        const files = reportFiles();
        EDIT_KINDS[random(EDIT_KINDS.length)]?.(files[random(files.length)] ?? '', random);
      }
      build('site', 'cache');
      rmSync(join(folder, 'fresh'), { recursive: true, force: true });
      build('cold', 'fresh');
      expectSame('site', 'cold');
    }
  });

  it('leaves a site alone that is as it should be, and mends one that is not', { timeout: 600_000 }, () => {
    build('site', 'cache');
    const before = treeOf('site');
    build('site', 'cache');
    expect(treeOf('site')).toEqual(before);
    rmSync(join(folder, 'site', 'index.html'));
    build('site', 'cache');
    expect([...treeOf('site').keys()]).toEqual([...before.keys()]);
  });

  it('is the same bytes when three machines make a part each', { timeout: 600_000 }, () => {
    const parts = ['part-1', 'part-2', 'part-3'];
    for (const [index, part] of parts.entries()) {
      run(['src/cli/build.ts', '--shard', `${index + 1}/3`, '--out', join(folder, part)], 'unused', 'unused');
    }
    run(['src/cli/merge.ts', ...parts.map((part) => join(folder, part))], 'merged', 'merging');
    build('cold', 'fresh');
    expectSame('merged', 'cold');
  });
});
