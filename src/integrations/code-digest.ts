import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT } from '#load/folders.ts';

/** What decides, besides the sources, what is built from content. */
const FILES = ['astro.config.mjs', 'package-lock.json', 'package.json', 'tsconfig.json'];

let digest: string | undefined;

/**
 * SHA-256 of the program: every file of src/ with its name, the packages it is locked to, and Node itself. No change of a
 * rule, a component, a schema or a standard metric leaves a verdict or a page of before.
 */
export function codeDigest(): string {
  digest ??= createHash('sha256')
    .update(`${process.version} ${process.arch}\n${digestOfFiles(join(PROJECT, 'src'))}\n`)
    .update(FILES.map((name) => readFileSync(join(PROJECT, name), 'utf8')).join('\n'))
    .digest('hex');
  return digest;
}

/** SHA-256 of the names and bytes of all files below a folder. */
export function digestOfFiles(folder: string): string {
  const hash = createHash('sha256');
  const below = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  const files = below.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  for (const file of files.sort()) {
    const bytes = readFileSync(file);
    hash.update(`${file.slice(folder.length)} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}
