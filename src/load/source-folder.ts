import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { digestOfFile } from '#load/digest.ts';
import type { Sentence } from '#load/problem.ts';
import { readTextFile, type TextFile, textFile } from '#load/text-file.ts';

/** Files by path, relative with `/`: a folder on disk, or texts in memory (tests, planted faults, a browser). */
export interface SourceFolder {
  /** For messages. */
  name: string;
  /** Sorted. Hidden files are left out. */
  paths: readonly string[];
  read(path: string): TextFile | Sentence;
  /** SHA-256 (hex) of a listed file of any kind; undefined for a link. */
  digest(path: string): string | undefined;
}

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

/** Texts by path. */
export function folderInMemory(files: Readonly<Record<string, string>>): SourceFolder {
  const read = (path: string) => {
    const text = files[path];
    return text === undefined ? MISSING : textFile(text);
  };
  const digest = (path: string) => textFile(files[path] ?? '').digest;
  return { name: 'memory', paths: Object.keys(files).sort(), read, digest };
}

function readFrom(folder: string, path: string): TextFile | Sentence {
  const file = join(folder, path);
  return existsSync(file) ? readTextFile(file) : MISSING;
}

const MISSING: Sentence = { zh: '没有这个文件', en: 'this file is missing' };
