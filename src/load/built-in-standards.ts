import { join } from 'node:path';
import { folderOnDisk } from '#load/folder-on-disk.ts';
import { readStandards, type Standards } from '#load/standards.ts';

/** Metrics, regimes and lexicon of the program itself, read once. */
export function builtInStandards(): Standards {
  builtIn ??= readStandards(folderOnDisk(join(import.meta.dirname, 'standard')));
  return builtIn;
}

let builtIn: Standards | undefined;
