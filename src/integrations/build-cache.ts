import { hash } from 'node:crypto';
import { join } from 'node:path';
import { fromUser, PROJECT } from '#load/folders.ts';

/** Marks a folder as what one of several machines made of its part of a site. */
export const PART_MARK = '.mingzhang-part';

/**
 * Chooses where what was made from a content folder is kept from build to build: below MINGZHANG_CACHE, else below
 * .mingzhang/cache/ of the project. Pages read MINGZHANG_VIEWS.
 */
export function useCache(content: string): void {
  process.env['MINGZHANG_VIEWS'] = join(cacheFolder(content), 'views');
}

/** One for each content folder. Safe to delete at any time. A part of a site (MINGZHANG_PART) is all cache. */
export function cacheFolder(content: string): string {
  const { MINGZHANG_PART: part = '', MINGZHANG_CACHE: named = '' } = process.env;
  if (part !== '') return part;
  const root = named === '' ? join(PROJECT, '.mingzhang', 'cache') : fromUser(named);
  return join(root, hash('sha256', content).slice(0, 16));
}
