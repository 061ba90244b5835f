import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { devNull, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missingHistory, readHistory } from '#history/log.ts';
import { revisionsOf } from '#integrations/revisions.ts';

const OLD = 'reports/2023/政务中心.mdx';
const NEW = 'reports/2023/廉江市政务服务中心.mdx';
const TEXT = Array.from({ length: 40 }, (_, index) => `第${index}行\n`).join('');

let root: string;
let content: string;

/** Runs Git without the settings of the machine; the clock stands still. */
function git(cwd: string, date: string, ...args: string[]): void {
  const person = { NAME: '王某', EMAIL: 'wang@example.invalid' };
  const env: Record<string, string> = {
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_TERMINAL_PROMPT: '0',
  };
  for (const role of ['AUTHOR', 'COMMITTER']) {
    env[`GIT_${role}_NAME`] = person.NAME;
    env[`GIT_${role}_EMAIL`] = person.EMAIL;
    env[`GIT_${role}_DATE`] = date;
  }
  execFileSync('git', args, { cwd, env: { PATH: process.env['PATH'], ...env }, stdio: 'pipe' });
}

async function commit(date: string, subject: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) await writeFile(join(content, path), text);
  git(root, date, 'add', '-A');
  git(root, date, 'commit', '-q', '--allow-empty', '-m', subject);
}

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'mingzhang-history-'));
  content = join(root, 'site', 'content');
  await mkdir(join(content, 'reports', '2023'), { recursive: true });
  git(root, '', 'init', '-q', '-b', 'main');
  await commit('2024-09-10T23:30:00+08:00', '公开2023年度自评报告', { [OLD]: TEXT });
  await writeFile(join(root, 'README.md'), 'not content');
  await commit('2024-09-11T08:00:00+08:00', '与内容无关', {});
  await rename(join(content, OLD), join(content, NEW));
  await commit('2024-09-12T00:30:00+08:00', '按单位全称改文件名', {});
  await commit('2024-09-13T09:00:00+08:00', '更正收入合计\n\n按审计意见。', { [NEW]: TEXT.replace('第3行', '第三行') });
  await writeFile(join(content, 'reports', '2023', '草稿.mdx'), TEXT);
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** The machine's own settings and a hook's variables lead nowhere else. */
const ENV = { ...process.env, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: devNull, GIT_DIR: '/nowhere', TZ: 'UTC' };
delete (ENV as NodeJS.ProcessEnv)['MINGZHANG_HISTORY'];

describe('the history of a content folder', () => {
  it('follows a report through its rename, in the zone of its author, and names nobody', async () => {
    const history = await readHistory(content, ENV);
    expect([...(history.revisions?.keys() ?? [])]).toEqual([NEW]);
    expect(history.revisions?.get(NEW)).toMatchObject([
      { date: '2024-09-13T09:00:00+08:00', subject: '更正收入合计', body: '按审计意见。', path: NEW },
      { date: '2024-09-12T00:30:00+08:00', subject: '按单位全称改文件名', body: '', path: NEW },
      { date: '2024-09-10T23:30:00+08:00', subject: '公开2023年度自评报告', body: '', path: OLD },
    ]);
    expect(JSON.stringify([...(history.revisions ?? [])])).not.toMatch(/王某|wang@/);
    const blobs = (history.revisions?.get(NEW) ?? []).map(({ blob }) => blob);
    expect(blobs[1]).toBe(blobs[2]);
    expect(blobs[0]).not.toBe(blobs[1]);
    const draft = revisionsOf('reports/2023/草稿.mdx', history, new Map());
    expect(draft).toEqual({ revisions: [], historyNote: '本报告还没有提交到版本库，没有修订记录。' });
  });

  it('is not told in part: a shallow clone has none, and the page says how to mend it', async () => {
    const clone = join(root, 'clone');
    git(root, '', 'clone', '-q', '--depth', '1', pathToFileURL(root).href, clone);
    const history = await readHistory(join(clone, 'site', 'content'), ENV);
    expect(history).toEqual({ revisions: null, missing: 'shallow' });
    expect(missingHistory(join(clone, 'site', 'content'), ENV)).toBe('shallow');
    expect(revisionsOf(NEW, history, new Map()).historyNote).toContain('git fetch --unshallow');
  });

  it('is empty before the first commit', async () => {
    const fresh = await mkdtemp(join(tmpdir(), 'mingzhang-history-'));
    git(fresh, '', 'init', '-q');
    expect(await readHistory(fresh, ENV)).toEqual({ revisions: new Map(), missing: null });
    await rm(fresh, { recursive: true, force: true });
  });

  it('says why there is none', async () => {
    const plain = await mkdtemp(join(tmpdir(), 'mingzhang-history-'));
    const ceiling = { ...ENV, GIT_CEILING_DIRECTORIES: tmpdir() };
    expect(missingHistory(plain, ceiling)).toBe('no-repository');
    expect(missingHistory(plain, { ...ENV, PATH: plain })).toBe('no-git');
    expect(missingHistory(content, ENV)).toBeNull();
    expect(await readHistory(plain, ceiling)).toEqual({ revisions: null, missing: 'no-repository' });
    expect(await readHistory(plain, { ...ENV, PATH: plain })).toEqual({ revisions: null, missing: 'no-git' });
    expect(await readHistory(content, { ...ENV, MINGZHANG_HISTORY: 'off' })).toEqual({
      revisions: null,
      missing: 'off',
    });
    await rm(plain, { recursive: true, force: true });
  });
});
