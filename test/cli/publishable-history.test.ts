import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GitRepository } from '../integrations/git-repository.ts';
import { reportFile, SITE } from '../verify/content-of.ts';

const ROOT = join(import.meta.dirname, '..', '..');

let repository: GitRepository;
let folder: string;
beforeAll(() => {
  repository = new GitRepository();
  const [path, text] = reportFile({ body: '正文。' });
  repository.commit('2024-06-14', '公开', { 'site.yaml': SITE, [path]: text });
  repository.commit('2024-07-01', '改文字', { [path]: text.replace('正文', '全文') });
  folder = mkdtempSync(join(tmpdir(), 'mingzhang-shallow-'));
  repository.git('clone', '--quiet', '--depth=1', pathToFileURL(repository.folder).href, join(folder, 'clone'));
});
afterAll(() => {
  repository.remove();
  rmSync(folder, { recursive: true });
});

describe('a publishing build of a shallow clone', () => {
  it('is refused with the command that mends it, and leaves nothing', () => {
    const { MINGZHANG_HISTORY: _history, ...own } = process.env;
    const env = { ...own, CI: 'true', MINGZHANG_CACHE: join(folder, 'cache') };
    const args = ['--content', join(folder, 'clone', 'content'), '--out', join(folder, 'site')];
    const { status, stderr } = spawnSync(process.execPath, ['src/cli/build.ts', ...args], {
      cwd: ROOT,
      encoding: 'utf8',
      env,
    });
    expect(status).toBe(2);
    expect(stderr).toContain('没有发布：版本库不完整（浅克隆）');
    expect(stderr).toContain('git fetch --unshallow');
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(existsSync(join(folder, 'site'))).toBe(false);
  });
});
