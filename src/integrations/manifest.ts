import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Marks a folder as made by us, so that we may replace it. */
export const MARK = '.mingzhang';
/** The sum of every published file, as `sha256sum -c` reads it. */
export const SUMS = 'SHA256SUMS';
/** Signatures over the sums, which are added to a site after it was built. */
export const SIGNATURES: readonly string[] = [`${SUMS}.minisig`, `${SUMS}.sig`];
/** What cannot be among the sums. */
const UNSUMMED: readonly string[] = [SUMS, ...SIGNATURES];

/** How a published folder differs from its sums; paths relative to the folder, sorted. */
export interface Differences {
  changed: string[];
  missing: string[];
  surplus: string[];
  /** Lines of SHA256SUMS that are not of its form, numbered from 1. */
  unreadable: number[];
  /** Files that are as they were published. */
  intact: number;
}

/** Writes SHA256SUMS over all files of a site and gives the sums by path. Those that are known are not computed again. */
export function writeSums(folder: string, known: ReadonlyMap<string, string> = new Map()): Map<string, string> {
  const paths = filesIn(folder).filter((path) => !UNSUMMED.includes(path));
  const sums = new Map(paths.map((path) => [path, known.get(path) ?? sumOf(join(folder, path))]));
  writeFileSync(join(folder, SUMS), [...sums].map(([path, sum]) => `${sum}  ${path}\n`).join(''));
  return sums;
}

/** Computes all sums again. */
export function compareWithSums(folder: string, sums: string): Differences {
  const { known, unreadable } = readSums(sums);
  const present = new Set(filesIn(folder).filter((path) => !UNSUMMED.includes(path)));
  const expected = [...known.keys()];
  const missing = expected.filter((path) => !present.has(path));
  const changed = expected.filter((path) => present.has(path) && sumOf(join(folder, path)) !== known.get(path));
  const surplus = [...present].filter((path) => !known.has(path));
  const intact = expected.length - missing.length - changed.length;
  return { changed: changed.sort(), missing: missing.sort(), surplus: surplus.sort(), unreadable, intact };
}

/** Two spaces before the name, as for text, or a space and a star, as for binary files. */
const LINE = /^([0-9a-f]{64}) [ *](.+)$/;

function readSums(text: string): { known: Map<string, string>; unreadable: number[] } {
  const known = new Map<string, string>();
  const unreadable: number[] = [];
  for (const [index, line] of text.replace(/\n$/, '').split('\n').entries()) {
    const [, sum, path] = LINE.exec(line) ?? [];
    if (sum === undefined || path === undefined || known.has(path)) unreadable.push(index + 1);
    else known.set(path, sum);
  }
  return { known, unreadable };
}

/** A link has the sum of nothing: what it names may change without it. */
function sumOf(path: string): string {
  return lstatSync(path).isFile() ? createHash('sha256').update(readFileSync(path)).digest('hex') : '';
}

/** Everything below the folder that is not a folder, sorted by code units, with forward slashes. */
function filesIn(folder: string): string[] {
  const visit = (below: string): string[] =>
    readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      return entry.isDirectory() ? visit(path) : [path];
    });
  return visit('').sort();
}
