import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file of the site: its path from the site's root, and its bytes. */
export interface OutputFile {
  path: string;
  bytes: Uint8Array;
}

/** Files of earlier builds by a digest of all they were made from. Safe to delete at any time. */
export interface OutputCache {
  /** The files stored under a key; undefined where there are none, or where they are not what was stored. */
  read(key: string): OutputFile[] | undefined;
  write(key: string, files: readonly OutputFile[]): void;
  /** Keeps what is stored under a key from being pruned, unread; false where nothing is stored. */
  keep(key: string): boolean;
  /** Removes what was neither read, written nor kept since the cache was opened. */
  prune(): void;
}

const KEY = /^[0-9a-f]{64}$/;
const DIGEST = 64;

/** Each entry is one file: the SHA-256 of all that follows, a line of paths and lengths, the bytes. */
export function openOutputCache(folder: string): OutputCache {
  mkdirSync(folder, { recursive: true });
  const stored = new Set(readdirSync(folder));
  const used = new Set<string>();
  return {
    read: (key) => {
      const files = stored.has(key) ? unpack(readFileSync(join(folder, key))) : undefined;
      if (files !== undefined) used.add(key);
      return files;
    },
    write: (key, files) => {
      if (!KEY.test(key)) throw new Error(`${key} is no key of the output cache`);
      used.add(key);
      const partial = join(folder, `${key}.${process.pid}`);
      writeFileSync(partial, pack(files));
      renameSync(partial, join(folder, key));
    },
    keep: (key) => {
      if (stored.has(key)) used.add(key);
      return stored.has(key);
    },
    prune: () => {
      for (const name of stored) if (!used.has(name)) rmSync(join(folder, name), { force: true });
    },
  };
}

function pack(files: readonly OutputFile[]): Buffer {
  const head = `${JSON.stringify(files.map(({ path, bytes }) => [path, bytes.byteLength]))}\n`;
  const content = Buffer.concat([Buffer.from(head), ...files.map(({ bytes }) => bytes)]);
  return Buffer.concat([Buffer.from(hash('sha256', content)), content]);
}

function unpack(entry: Buffer): OutputFile[] | undefined {
  const content = entry.subarray(DIGEST);
  if (entry.subarray(0, DIGEST).toString('latin1') !== hash('sha256', content)) return undefined;
  const end = content.indexOf('\n');
  let at = end + 1;
  return (JSON.parse(content.toString('utf8', 0, end)) as [string, number][]).map(([path, length]) => {
    const bytes = content.subarray(at, at + length);
    at += length;
    return { path, bytes };
  });
}

/** Writes files below the folder of the site. */
export function publishFiles(outDir: string, files: readonly OutputFile[]): void {
  for (const { path, bytes } of files) {
    const file = join(outDir, path);
    try {
      writeFileSync(file, bytes);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    }
  }
}
