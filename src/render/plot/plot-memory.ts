import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DIGEST = 64;

/**
 * A drawn plot, from an earlier build that drew it of the same data where MINGZHANG_PLOTS names a folder of such. Drawing
 * takes some milliseconds, and a changed report changes few plots on the pages of the years. The folder belongs to one
 * version of the program.
 */
export async function rememberedPlot(data: unknown, draw: () => Promise<string>): Promise<string> {
  const folder = process.env['MINGZHANG_PLOTS'] ?? '';
  if (folder === '') return draw();
  const file = join(folder, `${hash('sha256', JSON.stringify(data))}.svg`);
  const known = read(file);
  if (known !== undefined) return known;
  const svg = await draw();
  mkdirSync(folder, { recursive: true });
  const partial = `${file}.${process.pid}.part`;
  writeFileSync(partial, hash('sha256', svg) + svg);
  renameSync(partial, file);
  return svg;
}

/** Undefined where there is none, or where its bytes are not what was stored. */
function read(file: string): string | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    const svg = text.slice(DIGEST);
    return hash('sha256', svg) === text.slice(0, DIGEST) ? svg : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return undefined;
  }
}
