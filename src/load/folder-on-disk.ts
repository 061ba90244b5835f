import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { digestOfFile } from '#load/digest.ts';
import type { Sentence } from '#load/problem.ts';
import { MISSING, type SourceFolder } from '#load/source-folder.ts';
import { readTextFile, type TextFile } from '#load/text-file.ts';

/** The files below a folder; links are listed, not followed. */
export function folderOnDisk(folder: string): SourceFolder {
  const paths = walk(folder, '')
    .filter((path) => !/(^|\/)\.|~$/.test(path))
    .sort();
  const digest = (path: string) => digestOfFile(join(folder, path));
  return { name: folder, paths, read: (path) => readFrom(folder, path), digest };
}

/** Paths below the folder; a link to a folder is one path, whatever it leads to. */
function walk(folder: string, below: string): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    return entry.isDirectory() ? walk(folder, path) : [path];
  });
}

function readFrom(folder: string, path: string): TextFile | Sentence {
  const file = join(folder, path);
  return existsSync(file) ? readTextFile(file) : MISSING;
}
