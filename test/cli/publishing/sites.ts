import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MARK, writeSums } from '#integrations/manifest.ts';

const FILES = 40;

/** A site of many files that all say the same word. */
export function writeSite(folder: string, word: string): string {
  mkdirSync(join(folder, 'reports'), { recursive: true });
  for (let file = 0; file < FILES; file++) writeFileSync(join(folder, 'reports', `${file}.html`), word);
  writeFileSync(join(folder, 'index.html'), word);
  writeFileSync(join(folder, MARK), '');
  writeSums(folder);
  return folder;
}

/** The word that all files of a site say; `mixed` where they do not, `none` without a site. */
export function wordOf(folder: string): string {
  if (!existsSync(folder)) return 'none';
  const pages = readdirSync(join(folder, 'reports')).map((name) => readFileSync(join(folder, 'reports', name), 'utf8'));
  const words = new Set([readFileSync(join(folder, 'index.html'), 'utf8'), ...pages]);
  return words.size === 1 && pages.length === FILES ? ([...words][0] ?? 'none') : 'mixed';
}

/** Publishes in a process of its own; kills it `delay` ms after it has begun if that is given. Gives what it printed. */
export function publishOnce(site: string, output: string, way: string, step: string, delay?: number): Promise<string> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'publish-once.ts'), site, output, way, step], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (data: Buffer) => {
    if (printed === '' && delay !== undefined) setTimeout(() => child.kill('SIGKILL'), delay);
    printed += data.toString();
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve(printed));
  });
}
