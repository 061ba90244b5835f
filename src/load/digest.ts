import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';

/** Largest attachment, in bytes: what a reader must load. */
const LARGEST = 50_000_000;

/** SHA-256 of a file's bytes; undefined for a link, what is not a plain file, or more than 50 MB. */
export function digestOfFile(file: string): string | undefined {
  const stat = lstatSync(file);
  if (!stat.isFile() || stat.size > LARGEST) return undefined;
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
