import { hash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RevisionView, SupersededView } from '#derive/report-view.ts';

/** The revisions of one report, and which of its superseded versions can be read. */
export interface StoredHistory {
  revisions: RevisionView[];
  versions: string[];
}

/** A superseded version and where its view is stored. */
export interface VersionEntry {
  /** `2023/unit` */
  report: string;
  version: string;
  /** Name of the report's stored history. */
  key: string;
}

/** Characters of a SHA-256. */
const DIGEST = 64;

/** Folder of what was made from the history; safe to delete. */
function folder(): string {
  return join(process.env['MINGZHANG_VIEWS'] ?? join('.mingzhang', 'views'), 'versions');
}

/** The history stored under a digest of all that it depends on; undefined for one that is not there, or not as it was stored. */
export async function readStoredHistory(key: string): Promise<StoredHistory | undefined> {
  const history = await read<StoredHistory>(`${key}.json`);
  for (const version of history?.versions ?? []) {
    if ((await read(`${key}.${version}.json`)) === undefined) return undefined;
  }
  return history;
}

/** The views come first: a history that is there has all of its versions. */
export async function writeStoredHistory(
  key: string,
  revisions: RevisionView[],
  views: SupersededView[],
): Promise<void> {
  for (const view of views) await write(`${key}.${view.version}.json`, JSON.stringify(view));
  const stored: StoredHistory = { revisions, versions: views.map(({ version }) => version) };
  await write(`${key}.json`, JSON.stringify(stored));
}

/** Says which versions have pages, and removes what belongs to none of them. */
export async function writeVersionEntries(entries: readonly VersionEntry[], keys: ReadonlySet<string>): Promise<void> {
  await write('entries.json', JSON.stringify(entries));
  const stale = (await readdir(folder())).filter(
    (name) => /^[0-9a-f]{64}\./.test(name) && !keys.has(name.slice(0, 64)),
  );
  await Promise.all(stale.map((name) => rm(join(folder(), name), { force: true })));
}

/** Versions that have pages; none before the history was read. */
export async function readVersionEntries(): Promise<VersionEntry[]> {
  return (await read<VersionEntry[]>('entries.json')) ?? [];
}

export async function readSuperseded({ key, version }: VersionEntry): Promise<SupersededView> {
  const view = await read<SupersededView>(`${key}.${version}.json`);
  if (view === undefined) throw new Error(`${join(folder(), key)}.${version}.json is damaged; delete the folder`);
  return view;
}

/** What was stored, if its bytes are still those: they stand after their SHA-256. */
async function read<Stored>(name: string): Promise<Stored | undefined> {
  try {
    const text = await readFile(join(folder(), name), 'utf8');
    const json = text.slice(DIGEST);
    return text.slice(0, DIGEST) === hash('sha256', json) ? (JSON.parse(json) as Stored) : undefined;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function write(name: string, json: string): Promise<void> {
  const file = join(folder(), name);
  await mkdir(folder(), { recursive: true });
  const partial = `${file}.${process.pid}.part`;
  await writeFile(partial, hash('sha256', json) + json);
  await rename(partial, file);
}
