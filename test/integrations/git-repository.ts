import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A Git repository in a temporary folder with content/ in it, without the settings of the machine. */
export class GitRepository {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'mingzhang-git-')));
  readonly content = join(this.folder, 'content');

  constructor() {
    this.git('init', '--quiet', '--initial-branch=main');
  }

  /** Writes files of the content folder, null deletes one, and commits them on a day. */
  commit(day: string, subject: string, files: Readonly<Record<string, string | null>>): void {
    for (const [path, text] of Object.entries(files)) this.write(path, text);
    this.git('add', '--all');
    this.at(day, 'commit', '--quiet', '-m', subject);
  }

  write(path: string, text: string | null): void {
    const file = join(this.content, path);
    mkdirSync(dirname(file), { recursive: true });
    if (text === null) rmSync(file);
    else writeFileSync(file, text);
  }

  git(...args: string[]): string {
    return this.at('2024-01-01', ...args);
  }

  at(day: string, ...args: string[]): string {
    const env: Record<string, string | undefined> = { PATH: process.env['PATH'], GIT_CONFIG_NOSYSTEM: '1' };
    env['GIT_CONFIG_GLOBAL'] = devNull;
    for (const role of ['AUTHOR', 'COMMITTER']) {
      env[`GIT_${role}_NAME`] = '李某';
      env[`GIT_${role}_EMAIL`] = 'Li@city.invalid';
      env[`GIT_${role}_DATE`] = `${day}T09:00:00+08:00`;
    }
    return execFileSync('git', args, { cwd: this.folder, env, encoding: 'utf8', stdio: 'pipe' });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
