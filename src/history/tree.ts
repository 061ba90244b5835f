import type { Base } from '#history/base.ts';
import type { Git } from '#history/git.ts';

/** A file of a commit. */
export interface StoredFile {
  /** Relative to the content folder. */
  path: string;
  /** `file`, or `link` for a symbolic link. */
  kind: 'file' | 'link';
  /** Name of its content in Git, a hash. */
  blob: string;
  /** Bytes. */
  size: number;
}

const ENTRY = /^(\d{6}) (\w+) ([0-9a-f]+) +(\d+|-)\t(.+)$/s;

/** Files of the content folder at the base; none where the folder was not there yet. Submodules are left out. */
export function storedFiles(git: Git, { commit, prefix }: Pick<Base, 'commit' | 'prefix'>): StoredFile[] {
  const below = prefix === '' ? [] : ['--', prefix];
  const raw = git(['ls-tree', '-r', '-z', '-l', '--full-tree', commit, ...below]).toString();
  return raw.split('\0').flatMap((entry): StoredFile[] => {
    const [, mode, type, blob = '', size = '0', path = ''] = ENTRY.exec(entry) ?? [];
    if (type !== 'blob' || !path.startsWith(prefix)) return [];
    return [{ path: path.slice(prefix.length), kind: mode === '120000' ? 'link' : 'file', blob, size: Number(size) }];
  });
}

const LINE_FEED = 10;

/** Contents by name, read by one process. */
export function readBlobs(git: Git, blobs: Iterable<string>): Map<string, Buffer> {
  const names = [...new Set(blobs)];
  const contents = new Map<string, Buffer>();
  if (names.length === 0) return contents;
  const raw = git(['cat-file', '--batch', '--buffer'], `${names.join('\n')}\n`);
  let at = 0;
  for (const name of names) {
    const end = raw.indexOf(LINE_FEED, at);
    const [, type = 'missing', size = ''] = raw.toString('latin1', at, end).split(' ');
    if (type !== 'blob') throw new Error(`Git has no file content ${name}`);
    const start = end + 1;
    contents.set(name, raw.subarray(start, start + Number(size)));
    at = start + Number(size) + 1;
  }
  return contents;
}
