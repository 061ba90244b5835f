import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { exchangeFolders } from '#cli/exchange.ts';
import { finishPublishing, publish, refuseForeign } from '#cli/publish.ts';
import { sliceOf } from '../../depth.ts';
import { publishOnce, wordOf, writeSite } from './sites.ts';

let folder = '';
const output = () => join(folder, 'site');
const site = (word: string) => writeSite(join(folder, `built-${word}`), word);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-publish-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Whether this machine can exchange two folders in one step: Linux with a tool for it. */
function canExchange(): boolean {
  const pair = ['one', 'other'].map((name) => join(folder, name));
  for (const name of pair) mkdirSync(name);
  return exchangeFolders(pair[0] ?? '', pair[1] ?? '');
}

describe('a process killed with SIGKILL', () => {
  test.each([
    ['exchange', 'moved', 'old'],
    ['exchange', 'ready', 'old'],
    ['exchange', 'exchanged', 'new'],
    ['exchange', 'cleared', 'new'],
    ['renames', 'moved', 'old'],
    ['renames', 'ready', 'old'],
    ['renames', 'placed', 'new'],
    ['renames', 'cleared', 'new'],
  ])('by %s after “%s” leaves the %s site, and the next one is published', async (way, step, expected) => {
    await publish(site('old'), output());
    const able = canExchange();
    const last = step === 'exchanged' && !able ? 'placed' : step;
    expect(await publishOnce(site('new'), output(), way, last)).toBe('begun\n');
    expect(wordOf(output())).toBe(expected);
    await publish(site('next'), output());
    expect(wordOf(output())).toBe('next');
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('between the two renames leaves the new site to be put in its place', async () => {
    await publish(site('old'), output());
    expect(await publishOnce(site('new'), output(), 'renames', 'aside')).toBe('begun\n');
    expect(wordOf(output())).toBe('none');
    await finishPublishing(output());
    expect(wordOf(output())).toBe('new');
  });

  test('before it has written its number into the lock does not stop the next', async () => {
    await publish(site('old'), output());
    const beside = join(folder, '.mingzhang-site');
    mkdirSync(beside);
    writeFileSync(join(beside, 'lock'), '');
    await publish(site('new'), output());
    expect([wordOf(output()), existsSync(beside)]).toEqual(['new', false]);
  });

  test('at random moments leaves a whole site, and readers meet no other', { timeout: 600_000 }, async () => {
    await publish(site('0'), output());
    const able = canExchange();
    let [reached, met] = [0, new Set<string>()];
    for (let round = 1; round <= sliceOf(20, 200); round++) {
      const before = wordOf(output());
      // Publishing takes about 30 ms here.
      const delay = Math.random() * 40;
      const ended = publishOnce(site(String(round)), output(), 'exchange', '', delay);
      const reader = setInterval(() => met.add(existsSync(join(output(), 'index.html')) ? 'there' : 'gone'), 1);
      if ((await ended) === 'begun\ndone\n') reached++;
      clearInterval(reader);
      if (!able) await finishPublishing(output());
      expect([before, String(round)]).toContain(wordOf(output()));
    }
    await publish(site('last'), output());
    expect(wordOf(output())).toBe('last');
    if (able) expect([...met]).toEqual(['there']);
    expect(reached).toBeLessThan(sliceOf(20, 200));
  });
});

describe('the output folder', () => {
  test('may be empty, may be a link, and a link stays', async () => {
    mkdirSync(output());
    await publish(site('one'), output());
    expect(wordOf(output())).toBe('one');
    symlinkSync(output(), join(folder, 'current'), 'junction');
    await publish(site('two'), join(folder, 'current'));
    expect([wordOf(output()), wordOf(join(folder, 'current'))]).toEqual(['two', 'two']);
  });

  test('is refused where it has something that is not ours', async () => {
    mkdirSync(output());
    writeFileSync(join(output(), 'thesis.docx'), '');
    await expect(refuseForeign(output())).rejects.toThrow('不为空，也不是本工具生成的');
    await expect(refuseForeign(join(output(), 'thesis.docx'))).rejects.toThrow('是一个文件，不是文件夹');
  });

  test('takes one of two processes after the other', async () => {
    await publish(site('old'), output());
    const sites = ['a', 'b', 'c'].map(site);
    const done = await Promise.all(sites.map((one) => publishOnce(one, output(), 'exchange', '')));
    expect(done).toEqual(['begun\ndone\n', 'begun\ndone\n', 'begun\ndone\n']);
    expect(['a', 'b', 'c']).toContain(wordOf(output()));
  });
});
