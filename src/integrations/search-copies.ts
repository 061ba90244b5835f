import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { PROJECT } from '#load/folders.ts';
import type { Fragment } from '#render/search/fragment.ts';
import type { Terms } from '#render/search/initials.ts';

/** What the index needs of a published page. */
export interface PageCopy {
  /** The words that Pagefind indexes, as HTML. */
  html: string;
  fragment: Fragment;
  /** Every folded character that occurs, once. */
  characters: string;
  /** Terms for suggestions. */
  terms: Terms;
}

/** Copies that outlive a build, so that an unchanged page is not read and cut into words again. Safe to delete. */
export interface CopyCache {
  /** The copy of a page, made only if it is not stored; the key must name all that it is made from. */
  copyOf(key: string, make: () => PageCopy): Promise<PageCopy>;
  /** How many were made and how many were taken from the cache. */
  readonly counts: { made: number; kept: number };
  /** Removes the oldest copies beyond this many. */
  prune(keep: number): Promise<void>;
}

export const COPY_CACHE = join(PROJECT, 'node_modules', '.cache', 'mingzhang', 'search');

export async function openCopyCache(folder: string): Promise<CopyCache> {
  await mkdir(folder, { recursive: true });
  const code = codeDigest();
  const counts = { made: 0, kept: 0 };
  return {
    counts,
    copyOf: async (key, make) => {
      const file = join(folder, sha256(`${code}\n${key}`));
      const stored = await readCopy(file);
      if (stored !== undefined) {
        counts.kept += 1;
        return stored;
      }
      counts.made += 1;
      const copy = make();
      const data = deflateRawSync(JSON.stringify(copy), { level: 1 });
      const partial = `${file}.${process.pid}.part`;
      await writeFile(partial, Buffer.concat([digestOf(data), data]));
      await rename(partial, file);
      return copy;
    },
    prune: (keep) => removeOldest(folder, keep),
  };
}

/** The stored copy; undefined where there is none or its bytes are not what was stored. */
async function readCopy(file: string): Promise<PageCopy | undefined> {
  const stored = await readFile(file).catch(() => undefined);
  if (stored === undefined) return undefined;
  const data = stored.subarray(32);
  if (!digestOf(data).equals(stored.subarray(0, 32))) return undefined;
  return JSON.parse(inflateRawSync(data).toString('utf8')) as PageCopy;
}

/** The code that makes copies, what it makes them with, and Node for its Unicode data and word segmentation. */
function codeDigest(): string {
  const sources = [join('src', 'render', 'search'), join('src', 'integrations')].flatMap((folder) =>
    readdirSync(join(PROJECT, folder))
      .filter((name) => name.endsWith('.ts') && (folder.endsWith('search') || name.startsWith('search-')))
      .sort()
      .map((name) => readFileSync(join(PROJECT, folder, name), 'utf8')),
  );
  const lock = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const versions = ['satteri', 'opencc-js'].map((name) => `${name}@${lock.dependencies[name]}`);
  return sha256([process.version, ...versions, ...sources].join('\n'));
}

async function removeOldest(folder: string, keep: number): Promise<void> {
  const names = await readdir(folder);
  if (names.length <= keep) return;
  const files = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const time = await stat(path).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      );
      return { path, time };
    }),
  );
  files.sort((a, b) => b.time - a.time);
  await Promise.all(files.slice(keep).map(({ path }) => rm(path, { force: true })));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function digestOf(data: Uint8Array): Buffer {
  return createHash('sha256').update(data).digest();
}
