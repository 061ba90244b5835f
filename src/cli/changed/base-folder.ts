import { createHash } from 'node:crypto';
import type { ChangedPath } from '#history/base.ts';
import type { Git } from '#history/git.ts';
import { readBlobs, type StoredFile, storedFiles } from '#history/tree.ts';
import { folderOnDisk } from '#load/folder-on-disk.ts';
import type { Sentence } from '#load/problem.ts';
import { MISSING, type SourceFolder } from '#load/source-folder.ts';
import { LINK, textOfBytes, tooLarge } from '#load/text-file.ts';

interface Options {
  git: Git;
  /** Commit and prefix of the content folder. */
  base: { commit: string; prefix: string };
  /** The content folder as it lies there. */
  folder: string;
  /** What differs from the base, from the root of the repository. */
  changed: readonly ChangedPath[];
}

/**
 * The content folder as it was at the base, from Git's objects: nothing is checked out. Attachments that did not change are
 * hashed where they lie.
 */
export function baseFolder({ git, base, folder, changed }: Options): SourceFolder {
  const files = new Map(
    storedFiles(git, base)
      .filter(({ path }) => !/(^|\/)\.|~$/.test(path))
      .map((file) => [file.path, file]),
  );
  const differs = new Set(changed.map(({ path }) => path.slice(base.prefix.length)));
  const wanted = [...files.values()].filter(
    ({ path, kind, size }) =>
      kind === 'file' && (path.startsWith('attachments/') ? differs.has(path) : tooLarge(size) === undefined),
  );
  const contents = readBlobs(
    git,
    wanted.map(({ blob }) => blob),
  );
  const present = folderOnDisk(folder);
  const digest = (path: string): string | undefined => {
    const file = files.get(path);
    if (file === undefined || file.kind === 'link') return undefined;
    const bytes = contents.get(file.blob);
    if (bytes !== undefined) return createHash('sha256').update(bytes).digest('hex');
    return differs.has(path) ? undefined : present.digest(path);
  };
  return { name: folder, paths: [...files.keys()].sort(), read: (path) => readFrom(files.get(path), contents), digest };
}

function readFrom(
  file: StoredFile | undefined,
  contents: ReadonlyMap<string, Buffer>,
): ReturnType<SourceFolder['read']> {
  const bytes = file === undefined ? undefined : contents.get(file.blob);
  if (file === undefined) return MISSING;
  if (file.kind === 'link') return LINK;
  const problem: Sentence | undefined = tooLarge(file.size);
  return problem ?? (bytes === undefined ? MISSING : textOfBytes(bytes));
}
