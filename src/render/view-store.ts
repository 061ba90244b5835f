import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { type Register, type RegisterContext, type ReportRecord, summaryOfRecord } from '#derive/register.ts';
import type { ReportSummary, ReportView } from '#derive/report-view.ts';
import { storedFile, viewFolder, writeOnce, writeWhole } from '#render/stored-files.ts';
import { bytesOfView, recordIn, summaryIn, type UnnamedView, viewIn } from '#render/stored-view.ts';
import { keepRegister, keptRegister, latestViews } from '#render/view-memory.ts';

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

/** Names of the views in place of the records, which are in them: no text holds the records of all reports. */
interface StoredRegister extends RegisterContext {
  views: string[];
}

/** Stores a view under the SHA-256 of its bytes. Its summary is free of whatever the view was made from. */
export function writeView(view: UnnamedView): ReportSummary {
  const bytes = bytesOfView(view);
  const name = hash('sha256', bytes);
  writeOnce(fileOf(name), bytes);
  return summaryIn(bytes, name);
}

/** @throws Error when the stored bytes are not those that were stored. */
export async function readView(name: string): Promise<ReportView> {
  const bytes = bytesOf(name);
  if (hash('sha256', bytes) !== name) throw new Error(`${storedFile(fileOf(name))} is damaged; delete the folder`);
  return viewIn(bytes, name);
}

/** Stores what the last run over the content came to; `views` in the order of the reports' paths. */
export function writeGroups(
  groups: StoredGroup[],
  { units, metrics, deadline, severity }: RegisterContext,
  views: string[],
): void {
  const json = JSON.stringify({ views, units, metrics, deadline, severity } satisfies StoredRegister);
  writeWhole('register.json', json);
  writeWhole('groups.json', JSON.stringify({ register: hash('sha256', json), groups } satisfies StoredGroups));
}

/** Summaries of the groups of the last run whose views are all there, undamaged; none where the store is not what was written. */
export function readKnownGroups(): ReadonlyMap<string, ReportSummary[]> {
  const latest = latestViews();
  if (latest !== undefined) return latest.known;
  try {
    const { register, groups } = JSON.parse(readFileSync(storedFile('groups.json'), 'utf8')) as StoredGroups;
    const json = readFileSync(storedFile('register.json'), 'utf8');
    if (hash('sha256', json) !== register) return new Map();
    const { views } = JSON.parse(json) as StoredRegister;
    return membersOf(
      groups,
      views.map(wholeSummary).filter((summary) => summary !== undefined),
    );
  } catch {
    // Nothing was stored, or not by us: everything is made anew.
    return new Map();
  }
}

/** Reports by the key of their group; without groups of which one is missing. */
export function membersOf(
  groups: readonly StoredGroup[],
  reports: readonly ReportSummary[],
): Map<string, ReportSummary[]> {
  const byId = new Map(reports.map((report) => [report.id, report]));
  const known = new Map<string, ReportSummary[]>();
  for (const { key, reports: ids } of groups) {
    const found = ids.map((id) => byId.get(id)).filter((report) => report !== undefined);
    if (found.length === ids.length) known.set(key, found);
  }
  return known;
}

/** Undefined for a view that is missing or damaged. */
function wholeSummary(name: string): ReportSummary | undefined {
  try {
    const bytes = bytesOf(name);
    return hash('sha256', bytes) === name ? summaryIn(bytes, name) : undefined;
  } catch {
    return undefined;
  }
}

/** Removes the views of reports that are no longer there. */
export function pruneViews(used: ReadonlySet<string>): void {
  for (const name of readdirSync(viewFolder())) {
    if (/^[0-9a-f]{64}\.jsonl?$/.test(name) && !used.has(name.slice(0, 64))) rmSync(storedFile(name), { force: true });
  }
}

/** Summaries of all reports of the last load; none before the first. */
export async function readSummaries(): Promise<ReportSummary[]> {
  const latest = latestViews();
  if (latest !== undefined) return latest.summaries;
  if (!existsSync(storedFile('register.json'))) return [];
  return (await readRegister()).records.map(summaryOfRecord);
}

export async function readRegister(): Promise<Register> {
  return latestViews()?.register ?? (await readDigestedRegister()).register;
}

/** The register with the SHA-256 of its file, which names the views of all reports by theirs. */
export async function readDigestedRegister(): Promise<{ register: Register; digest: string }> {
  const json = readFileSync(storedFile('register.json'), 'utf8');
  const digest = hash('sha256', json);
  const known = keptRegister(digest);
  if (known !== undefined) return { register: known, digest };
  const { views, ...context } = JSON.parse(json) as StoredRegister;
  return { register: keepRegister({ records: recordsOf(views), ...context }, digest), digest };
}

/** Records of views; those that the dev server's last run knew are not read again. */
export function recordsOf(views: readonly string[]): ReportRecord[] {
  const known = new Map(latestViews()?.register.records.map((record) => [record.view, record]));
  return views.map((view) => known.get(view) ?? recordIn(bytesOf(view), view));
}

function fileOf(view: string): string {
  return `${view}.jsonl`;
}

function bytesOf(view: string): Buffer {
  return readFileSync(storedFile(fileOf(view)));
}
