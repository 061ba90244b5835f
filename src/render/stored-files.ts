import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of what was made from one content folder; safe to delete. */
export function viewFolder(): string {
  return process.env['MINGZHANG_VIEWS'] ?? join('.mingzhang', 'views');
}

export function storedFile(name: string): string {
  return join(viewFolder(), name);
}

/** For a file whose name is a digest: what is half-written has another one, and is not believed. */
export function writeOnce(name: string, content: Buffer): void {
  try {
    writeFileSync(storedFile(name), content, { flag: 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST' && code !== 'ENOENT') throw error;
    if (code === 'ENOENT' || !readFileSync(storedFile(name)).equals(content)) writeWhole(name, content);
  }
}

/** A half-written file never has the final name. */
export function writeWhole(name: string, content: string | Buffer): void {
  const partial = `${storedFile(name)}.${process.pid}.part`;
  mkdirSync(viewFolder(), { recursive: true });
  writeFileSync(partial, content);
  renameSync(partial, storedFile(name));
}
