import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReportSummary } from '#derive/report-view.ts';
import { contentFolder } from '#load/folders.ts';

/** The bytes of a report's file: those that were verified, and no others. */
export async function verifiedSource({ path, digest }: Pick<ReportSummary, 'path' | 'digest'>): Promise<Uint8Array> {
  const bytes = await readFile(join(contentFolder(undefined), path));
  const actual = createHash('sha256').update(bytes).digest('hex');
  if (actual !== digest) throw new Error(`${path} has changed since it was verified`);
  return new Uint8Array(bytes);
}
