import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the project: package.json, content/, src/. */
export const PROJECT = resolve(fileURLToPath(import.meta.url), '../../..');

/** Where the user stands: npm runs scripts in the project's folder and says in INIT_CWD where it was called. */
export function fromUser(path: string): string {
  return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}

/** The content folder: `--content`, else MINGZHANG_CONTENT, else content/ of the project. */
export function contentFolder(option: string | undefined): string {
  const named = option ?? process.env['MINGZHANG_CONTENT'];
  return named === undefined || named === '' ? resolve(PROJECT, 'content') : fromUser(named);
}

/** The output folder: `--out`, else MINGZHANG_OUT, else dist/ of the project. */
export function outputFolder(option: string | undefined): string {
  const named = option ?? process.env['MINGZHANG_OUT'];
  return named === undefined || named === '' ? resolve(PROJECT, 'dist') : fromUser(named);
}
