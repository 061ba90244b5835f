import { linkSync, mkdirSync, unlinkSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type LastOutput, pathsOf } from '#integrations/last-build.ts';
import { type OutputCache, type OutputFile, publishFiles } from '#integrations/output-cache.ts';

/** The files of a site as a build provides them, each set under a digest of all that it is made from. */
export interface Publication {
  /**
   * Provides the files of a key: as they lie untouched in the last output, as an earlier build made them, or made now. True
   * where they had to be made.
   */
  provide(key: string, make: () => Promise<OutputFile[]>): Promise<boolean>;
  /** Writes a file that is another one after every change, as it is made: to keep it would cost more than it saves. */
  write(path: string, bytes: AsyncIterable<Uint8Array>): Promise<void>;
  /** Paths of the files by key. */
  readonly made: ReadonlyMap<string, readonly string[]>;
  /** SHA-256 of the files that were taken from the last output, by path. */
  readonly sums: ReadonlyMap<string, string>;
}

/** Opens the publication of a build into an empty folder. */
export function openPublication(outDir: string, cache: OutputCache, last: LastOutput | undefined): Publication {
  const made = new Map<string, readonly string[]>();
  const sums = new Map<string, string>();
  return {
    made,
    sums,
    write: async (path, bytes) => {
      await mkdir(dirname(join(outDir, path)), { recursive: true });
      await writeFile(join(outDir, path), bytes);
    },
    provide: async (key, make) => {
      const linked = cache.keep(key) ? linkLast(outDir, key, last) : undefined;
      if (linked !== undefined) {
        for (const [path, sum] of linked) sums.set(path, sum);
        made.set(key, [...linked.keys()]);
        return false;
      }
      const known = cache.read(key);
      const files = known ?? (await make());
      if (known === undefined) cache.write(key, files);
      publishFiles(outDir, files);
      made.set(
        key,
        files.map(({ path }) => path),
      );
      return known === undefined;
    },
  };
}

/**
 * Gives the files of a key in the last output a second name in the new one, which saves reading and writing them: the last
 * output is deleted as soon as the new one is in its place. Undefined, and nothing linked, where one of them was touched or the
 * two places are on different disks.
 */
function linkLast(outDir: string, key: string, last: LastOutput | undefined): Map<string, string> | undefined {
  if (last === undefined) return undefined;
  const linked = new Map<string, string>();
  for (const { path, sha256 } of pathsOf(last, key)) {
    if (!last.isUntouched(path) || !link(join(last.folder, path), join(outDir, path))) {
      for (const other of linked.keys()) unlinkSync(join(outDir, other));
      return undefined;
    }
    linked.set(path, sha256);
  }
  return linked.size === 0 ? undefined : linked;
}

/** False on another disk, on a file system without links, of a file that has gone: the bytes are written instead. */
function link(from: string, to: string): boolean {
  try {
    mkdirSync(dirname(to), { recursive: true });
    linkSync(from, to);
    return true;
  } catch {
    // Writing the bytes meets whatever else is wrong with the place, and tells of it.
    return false;
  }
}
