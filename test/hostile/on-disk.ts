import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { reportFile, SITE } from '../verify/content-of.ts';
import { fileOf, type HostileReport } from './case.ts';
import type { HostileFile } from './cases/files.ts';
import { HOSTILE } from './classes.ts';

/** A new folder that its caller removes. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'mingzhang-hostile-'));
}

export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** All hostile reports in one content folder; answers the path of each. */
export function writeHostileReports(folder: string): Map<(typeof HOSTILE)[number], string> {
  const paths = new Map<(typeof HOSTILE)[number], string>();
  writeFiles(folder, { 'site.yaml': SITE });
  for (const one of HOSTILE) {
    const { path, content } = fileOf(one, one.unit);
    writeFiles(folder, { [path]: content });
    paths.set(one, path);
  }
  return paths;
}

/** Reports in a content folder of their own. */
export function writeReports(folder: string, reports: readonly HostileReport[]): void {
  writeFiles(folder, { 'site.yaml': SITE });
  for (const [index, one] of reports.entries()) {
    const { path, content } = fileOf(one, `unit-${index}`);
    writeFiles(folder, { [path]: content });
  }
}

/** An honest report beside what a case plants. */
export function writeHostileFile(folder: string, { plant, front = '' }: HostileFile): void {
  writeFiles(folder, { 'site.yaml': SITE, ...Object.fromEntries([reportFile({ front, body: '正文。' })]) });
  plant(folder);
}
