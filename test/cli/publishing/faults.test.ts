import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareWithSums } from '#integrations/manifest.ts';
import { sliceOf } from '../../depth.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const CONTENT = join(ROOT, 'test', 'site', 'two-years', 'content');
/** Bundles of the pages, which builds of one working tree share. */
const PROGRAMS = join(ROOT, '.mingzhang', 'programs');
const SLOW = { timeout: 900_000 };
const preload = (name: string) => ({ NODE_OPTIONS: `--import=${join(import.meta.dirname, name)}` });

let folder = '';
let published = '';
const site = () => join(folder, 'site');
const sumsOf = (output: string) => readFileSync(join(output, 'SHA256SUMS'), 'utf8');

interface Outcome {
  status: number | null;
  err: string;
}

/** Builds the site, not from memory of the last build; kills the process after `delay` ms if that is given. */
function build(env: Record<string, string> = {}, output = site(), delay?: number): Promise<Outcome> {
  const cache = join(folder, 'cache');
  forget(cache);
  const own: NodeJS.ProcessEnv = { ...process.env, MINGZHANG_CONTENT: CONTENT, MINGZHANG_OUT: output };
  for (const name of ['VITEST', 'TEST', 'MODE', 'DEV', 'PROD', 'SSR', 'CI', 'NODE_OPTIONS']) delete own[name];
  Object.assign(own, { NODE_ENV: 'production', MINGZHANG_CACHE: cache }, env);
  const child = spawn(process.execPath, [join(ROOT, 'src/cli/build.ts')], {
    env: own,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let err = '';
  child.stderr.on('data', (data: Buffer) => {
    err += data.toString();
  });
  if (delay !== undefined) setTimeout(() => child.kill('SIGKILL'), delay);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, err }));
  });
}

function forget(cache: string): void {
  for (const file of filesIn(cache)) if (file.endsWith('last-build')) rmSync(file);
}

function filesIn(below: string): string[] {
  try {
    const entries = readdirSync(below, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  } catch {
    // No build has been yet.
    return [];
  }
}

/** The last line that is for people; Astro tells errors of pages in lines of its own before it. */
const lastLine = (err: string) => err.trim().split('\n').at(-1);

function expectUnharmed(): void {
  expect(sumsOf(site())).toBe(published);
  expect(compareWithSums(site(), published)).toMatchObject({ changed: [], missing: [], surplus: [] });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-faults-'));
  expect(await build({ TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' })).toMatchObject({ status: 0 });
  published = sumsOf(site());
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a build', () => {
  test('has the same bytes elsewhere, in another time zone and language, on another day', SLOW, async () => {
    const other = join(folder, 'another place', '站点');
    const env = {
      TZ: 'America/St_Johns',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'C',
      MINGZHANG_CACHE: join(folder, 'other-cache'),
    };
    expect(await build({ ...env, ...preload('another-day.mjs') }, other)).toMatchObject({ status: 0 });
    expect(sumsOf(other)).toBe(published);
    expect(compareWithSums(other, published)).toMatchObject({ changed: [], missing: [], surplus: [] });
  });

  test('killed at random moments leaves the last site, and the next one is whole', SLOW, async () => {
    for (let round = 0; round < sliceOf(2, 20); round++) {
      await build({}, site(), 500 + Math.random() * 8_000);
      expectUnharmed();
    }
    expect(await build()).toMatchObject({ status: 0 });
    expectUnharmed();
  });

  const damages: [string, (bytes: Buffer) => Buffer][] = [
    ['a bit', (bytes) => Buffer.from(bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 1 : byte)))],
    ['the end', (bytes) => bytes.subarray(0, bytes.length >> 1)],
    ['everything', () => Buffer.alloc(0)],
    ['the meaning', () => Buffer.from('{"a":1}')],
  ];
  test.each(sliceOf(damages.slice(0, 1), damages))(
    'with %s of every cache entry lost is the same',
    SLOW,
    async (_, damage) => {
      for (const place of [join(folder, 'cache'), PROGRAMS])
        for (const file of filesIn(place)) writeFileSync(file, damage(readFileSync(file)));
      expect(await build()).toMatchObject({ status: 0 });
      expectUnharmed();
    },
  );
});

describe('one sentence says what stopped a build, and the last site stays, when', () => {
  const faults: [string, string, RegExp][] = [
    [
      'the disk is full at the sums',
      'ENOSPC:/SHA256SUMS',
      /^磁盘已满，写不下 \S+SHA256SUMS 。已发布的站点没有动；腾出空间后/,
    ],
    [
      'the output is read-only',
      'EROFS:/.mingzhang-site',
      /^\S+ 所在的磁盘只读。已发布的站点没有动；请换一个可写的输出文件夹/,
    ],
    ['the disk is full at a page', 'ENOSPC:/index.html', /^磁盘已满，写不下 \S+index\.html 。/],
    ['the disk is full at a card', 'ENOSPC:/og.png', /^磁盘已满，写不下 \S+og\.png 。/],
    ['the disk is full at the index', 'ENOSPC:/pagefind/', /^磁盘已满，写不下 \S+pagefind\S* 。/],
    ['the disk is full at the cache', 'ENOSPC:/cache/', /^磁盘已满，写不下 \S+cache\S* 。/],
    ['the output may not be written', 'EACCES:/.mingzhang-site', /^没有权限写 \S+ 。已发布的站点没有动/],
    ['the output is a mount', 'EBUSY:/.mingzhang-site/ready', /^\S+ 是挂载点，或正被别的程序占用/],
  ];
  test.each(sliceOf(faults.slice(0, 2), faults))('%s', SLOW, async (_, fault, sentence) => {
    const { status, err } = await build({ MINGZHANG_TEST_FAULT: fault, ...preload('fault.mjs') });
    expect([status, lastLine(err)]).toEqual([2, expect.stringMatching(sentence)]);
    expect(err).not.toMatch(/^ {4}at /m);
    expectUnharmed();
  });

  test('the disk is full at the bundle of the pages', SLOW, async () => {
    rmSync(PROGRAMS, { recursive: true, force: true });
    const { status, err } = await build({ MINGZHANG_TEST_FAULT: 'ENOSPC:/.prerender', ...preload('fault.mjs') });
    expect([status, lastLine(err)]).toEqual([2, '网页程序没有打包成功，原因见上。已发布的站点没有动']);
    expect(err).toMatch(/ENOSPC|磁盘已满/);
    expect(readdirSync(join(ROOT, '.mingzhang')).filter((name) => /^program/.test(name))).toEqual([]);
    expectUnharmed();
  });

  test('the process that indexes is killed', SLOW, async () => {
    for (const file of filesIn(join(folder, 'cache'))) rmSync(file);
    const { status, err } = await build(preload('lost-indexer.mjs'));
    expect([status, lastLine(err)]).toEqual([2, expect.stringMatching(/^一个工作进程被结束.*已发布的站点没有动/)]);
    expectUnharmed();
  });
});
