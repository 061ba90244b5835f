import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportSummary } from '#derive/report-view.ts';
import { contentFolder } from '#load/folders.ts';

/** The bytes of a report's file: those that were verified, and no others. */
export async function verifiedSource({
  path,
  digest,
}: Pick<ReportSummary, 'path' | 'digest'>): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = readFileSync(join(contentFolder(undefined), path));
  if (hash('sha256', bytes) !== digest) throw new Error(`${path} has changed since it was verified`);
  return bytes;
}
