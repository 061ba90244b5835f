import { hash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Register, ReportRecord } from '#derive/register.ts';
import type { ReportSummary, ReportView } from '#derive/report-view.ts';
import { latestViews } from '#render/view-memory.ts';

/** A group of reports that was found without fault, by a digest of all that this depends on. */
export interface StoredGroup {
  key: string;
  /** Ids of its reports. */
  reports: string[];
}

/** What register.json must be for the groups to be believed. */
interface StoredGroups {
  register: string;
  groups: StoredGroup[];
}

/** Folder of what was made from one content folder; safe to delete. */
function folder(): string {
  return process.env['MINGZHANG_VIEWS'] ?? join('.mingzhang', 'views');
}

/** Stores the JSON of a view under its SHA-256, which it returns. */
export async function writeView(json: string): Promise<string> {
  const name = hash('sha256', json);
  await write(`${name}.json`, json);
  return name;
}

/** @throws Error when the stored bytes are not those that were stored. */
export async function readView(name: string): Promise<ReportView> {
  const json = await readFile(join(folder(), `${name}.json`));
  if (hash('sha256', json) !== name) throw new Error(`${join(folder(), name)}.json is damaged; delete the folder`);
  return JSON.parse(json.toString('utf8')) as ReportView;
}

/** Stores what the last run over the content came to. */
export async function writeGroups(
  groups: StoredGroup[],
  register: Register,
  summaries: readonly ReportSummary[],
): Promise<void> {
  const json = JSON.stringify(register);
  await write('register.json', json);
  await write('summaries.json', JSON.stringify(summaries));
  await write('groups.json', JSON.stringify({ register: hash('sha256', json), groups } satisfies StoredGroups));
}

/** Records of the groups of the last run whose views are all there, undamaged; none where the store is not what was written. */
export async function readKnownGroups(): Promise<ReadonlyMap<string, ReportRecord[]>> {
  const latest = latestViews();
  if (latest !== undefined) return latest.known;
  try {
    const { register, groups } = JSON.parse(await readFile(join(folder(), 'groups.json'), 'utf8')) as StoredGroups;
    const json = await readFile(join(folder(), 'register.json'), 'utf8');
    if (hash('sha256', json) !== register) return new Map();
    const known = recordsOf(groups, JSON.parse(json) as Register);
    for (const [key, records] of known) if (!(await areWhole(records))) known.delete(key);
    return known;
  } catch {
    // Nothing was stored, or not by us: everything is made anew.
    return new Map();
  }
}

/** Records by the key of their group; without groups of which one is missing. */
export function recordsOf(groups: readonly StoredGroup[], { records }: Register): Map<string, ReportRecord[]> {
  const byId = new Map(records.map((record) => [record.id, record]));
  const known = new Map<string, ReportRecord[]>();
  for (const { key, reports } of groups) {
    const found = reports.map((id) => byId.get(id)).filter((record) => record !== undefined);
    if (found.length === reports.length) known.set(key, found);
  }
  return known;
}

async function areWhole(records: readonly ReportRecord[]): Promise<boolean> {
  for (const { view } of records) {
    if (hash('sha256', await readFile(join(folder(), `${view}.json`))) !== view) return false;
  }
  return true;
}

/** Removes the views of reports that are no longer there. */
export async function pruneViews(used: ReadonlySet<string>): Promise<void> {
  const stale = (await readdir(folder())).filter(
    (name) => /^[0-9a-f]{64}\.json$/.test(name) && !used.has(name.slice(0, 64)),
  );
  await Promise.all(stale.map((name) => rm(join(folder(), name), { force: true })));
}

/** Summaries of all reports of the last load; none before the first. */
export async function readSummaries(): Promise<ReportSummary[]> {
  const latest = latestViews();
  if (latest !== undefined) return latest.summaries;
  try {
    return JSON.parse(await readFile(join(folder(), 'summaries.json'), 'utf8')) as ReportSummary[];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

export async function readRegister(): Promise<Register> {
  const latest = latestViews();
  if (latest !== undefined) return latest.register;
  return JSON.parse(await readFile(join(folder(), 'register.json'), 'utf8')) as Register;
}

/** The register with the SHA-256 of its file. */
export async function readDigestedRegister(): Promise<{ register: Register; digest: string }> {
  const json = await readFile(join(folder(), 'register.json'));
  return { register: JSON.parse(json.toString('utf8')) as Register, digest: hash('sha256', json) };
}

/** A half-written file never has the final name. */
async function write(name: string, text: string): Promise<void> {
  const file = join(folder(), name);
  await mkdir(folder(), { recursive: true });
  const partial = `${file}.${process.pid}.part`;
  await writeFile(partial, text);
  await rename(partial, file);
}
