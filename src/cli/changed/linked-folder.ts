import { existsSync, lstatSync, realpathSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { ContentError } from '#load/problem.ts';

/**
 * Refuses a content folder that is, or lies below, a symbolic link inside a repository: a change could point it at a folder
 * where nothing has changed. Throws a ContentError.
 */
export function refuseLinkedFolder(folder: string): void {
  const link = linkWithinRepository(folder);
  if (link !== undefined) throw linkError(link);
}

/** The same only for a link that leads out of its repository: a build of a change must not publish what lies there. */
export function refuseOutwardFolder(folder: string, env: NodeJS.ProcessEnv): void {
  const link = isTold(env['CI']) ? linkWithinRepository(folder) : undefined;
  const repository = link === undefined ? undefined : repositoryAbove(link);
  if (link === undefined || repository === undefined) return;
  const target = existsSync(link) ? relative(realpathSync(repository), realpathSync(link)) : '..';
  if (target === '..' || target.startsWith(`..${sep}`)) throw linkError(link);
}

function linkError(link: string): ContentError {
  return new ContentError(
    `内容文件夹经过符号链接 ${link}，改动可以借它指到别处，无法校验；请换成真正的文件夹再提交`,
    `the content folder goes through the symbolic link ${link}; a change could point it elsewhere: make it a real folder`,
  );
}

/** The link that the folder is or lies below, if it stands within a repository. */
function linkWithinRepository(folder: string): string | undefined {
  const isLink = lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  if (isLink && repositoryAbove(folder) !== undefined) return folder;
  const parent = dirname(folder);
  return parent === folder || existsSync(join(folder, '.git')) ? undefined : linkWithinRepository(parent);
}

function repositoryAbove(path: string): string | undefined {
  const parent = dirname(path);
  if (parent === path) return undefined;
  return existsSync(join(parent, '.git')) ? parent : repositoryAbove(parent);
}

function isTold(value: string | undefined): boolean {
  return value !== undefined && !['', '0', 'false'].includes(value);
}
