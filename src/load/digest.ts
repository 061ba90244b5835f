import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';

/** SHA-256 of a file's bytes; undefined for a link or what is not a plain file. */
export function digestOfFile(file: string): string | undefined {
  if (!lstatSync(file).isFile()) return undefined;
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
