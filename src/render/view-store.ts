import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Register } from '#derive/register.ts';
import type { ReportSummary, ReportView } from '#derive/report-view.ts';

/** Folder of stored views; content-addressed, safe to delete. */
function folder(): string {
  return join(process.env['MINGZHANG_CACHE'] ?? '.mingzhang', 'views');
}

/** Stores the JSON of a view under its SHA-256. */
export function writeView(name: string, json: string): Promise<void> {
  return write(`${name}.json`, json);
}

export async function readView(name: string): Promise<ReportView> {
  return JSON.parse(await readFile(join(folder(), `${name}.json`), 'utf8')) as ReportView;
}

/** Summaries of all reports of the last load, for what happens after the pages are built. */
export function writeSummaries(summaries: readonly ReportSummary[]): Promise<void> {
  return write('summaries.json', JSON.stringify(summaries));
}

export async function readSummaries(): Promise<ReportSummary[]> {
  return JSON.parse(await readFile(join(folder(), 'summaries.json'), 'utf8')) as ReportSummary[];
}

/** What pages about many reports are made from. */
export function writeRegister(register: Register): Promise<void> {
  return write('register.json', JSON.stringify(register));
}

export async function readRegister(): Promise<Register> {
  return JSON.parse(await readFile(join(folder(), 'register.json'), 'utf8')) as Register;
}

/** A half-written file never has the final name. */
async function write(name: string, text: string): Promise<void> {
  const file = join(folder(), name);
  await mkdir(folder(), { recursive: true });
  const partial = `${file}.${process.pid}.part`;
  await writeFile(partial, text);
  await rename(partial, file);
}
