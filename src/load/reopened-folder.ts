import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { openFolder } from '#load/content.ts';
import type { Sentence } from '#load/problem.ts';
import type { SourceFolder } from '#load/source-folder.ts';
import type { TextFile } from '#load/text-file.ts';

/** What was read of a file while its times and size were those of the stamp. */
interface Known {
  stamp: string;
  digest?: string | undefined;
  text?: TextFile | Sentence;
}

/**
 * A content folder that is opened again and again: a file is hashed anew only when its times or size are others, and the
 * many small files beside the reports are kept as they were read.
 */
export function reopenedFolder(folder: string): () => SourceFolder {
  const known = new Map<string, Known>();
  return () => {
    const files = openFolder(folder);
    const seen = new Map<string, Known>();
    const knownOf = (path: string): Known => {
      const stamp = stampOf(join(folder, path));
      const before = known.get(path);
      const now = before?.stamp === stamp ? before : { stamp };
      known.set(path, now);
      seen.set(path, now);
      return now;
    };
    const look = (path: string) => seen.get(path) ?? knownOf(path);
    return {
      ...files,
      digest: (path) => {
        const file = look(path);
        // A file may be deleted after it was listed.
        if (!('digest' in file)) file.digest = file.stamp === '' ? undefined : files.digest(path);
        return file.digest;
      },
      read: (path) => {
        if (!path.endsWith('.yaml')) return files.read(path);
        const file = look(path);
        file.text ??= files.read(path);
        return file.text;
      },
    };
  };
}

/** What changes with a file's content: its times and size. Empty for a file that is no longer there. */
export function stampOf(file: string): string {
  const stat = lstatSync(file, { bigint: true, throwIfNoEntry: false });
  return stat === undefined ? '' : [stat.ino, stat.size, stat.mtimeNs, stat.ctimeNs].join(' ');
}
