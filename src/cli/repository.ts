import { existsSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fromUser } from '#load/folders.ts';

/**
 * A folder from the root of its Git repository, as code hosts name files: `content/`; empty for the root itself. Without Git
 * it is from where the user stands, or empty when the folder is not below.
 */
export function repositoryPrefix(folder: string): string {
  const path = relative(repositoryOf(folder) ?? fromUser('.'), folder)
    .split(sep)
    .join('/');
  return path === '' || path.startsWith('..') ? '' : `${path}/`;
}

function repositoryOf(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : repositoryOf(parent);
}

/** Address of a repository's files at the commit that GitHub Actions runs on; undefined elsewhere. */
export function githubBlob(env: NodeJS.ProcessEnv): string | undefined {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: commit } = env;
  if (server === undefined || repository === undefined || commit === undefined) return undefined;
  return `${server}/${repository}/blob/${commit}/`;
}
