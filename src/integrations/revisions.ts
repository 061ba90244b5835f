import { hash } from 'node:crypto';
import type { ReportView } from '#derive/report-view.ts';
import { gitNow } from '#history/git.ts';
import { type History, type NoHistory, readHistory } from '#history/log.ts';
import type { Revision } from '#history/parse.ts';
import { readBlobs } from '#history/tree.ts';
import { codeDigest } from '#integrations/code-digest.ts';
import { pastReader } from '#integrations/past-reports.ts';
import { reportHistory } from '#integrations/report-history.ts';
import { openFolder } from '#load/content.ts';
import { isReport, readSite } from '#load/content-files.ts';
import type { SourceFolder } from '#load/source-folder.ts';
import {
  readStoredHistory,
  type StoredHistory,
  type VersionEntry,
  writeStoredHistory,
  writeVersionEntries,
} from '#render/version-store.ts';

/** What a report's page says of its history. */
export type Revisions = Pick<ReportView, 'revisions' | 'historyNote'>;

export const HISTORY_NOTES: Readonly<Record<NoHistory, string | null>> = {
  off: null,
  'no-git': '生成本页的机器上没有 Git，无法列出修订记录。',
  'no-repository': '生成本页所用的内容不在 Git 版本库中，没有修订记录。',
  shallow:
    '生成本页所用的版本库不完整（浅克隆），为免误导，不列出修订记录；取回全部历史（git fetch --unshallow）后重新生成即可。',
  refused: '生成本页所用的版本库属于另一用户，Git 拒绝读取，无法列出修订记录。',
};
const UNCOMMITTED = '本报告还没有提交到版本库，没有修订记录。';

/**
 * Reads the history of the content folder once, stores the superseded versions of its reports, and answers for a path within
 * it. What the last run made of the same revisions is taken from it.
 */
export async function revisionsIn(folder: string): Promise<(path: string) => Revisions> {
  const history = await readHistory(folder);
  const stored = history.revisions === null ? new Map() : await storeVersions(folder, history.revisions);
  if (history.revisions === null) await writeVersionEntries([], new Set());
  return (path) => revisionsOf(path, history, stored);
}

/** Days are those of the author's own time zone, whatever the zone of the machine that builds the page. */
export function revisionsOf(
  path: string,
  { revisions, missing }: History,
  stored: ReadonlyMap<string, StoredHistory>,
): Revisions {
  if (revisions === null) return { revisions: [], historyNote: HISTORY_NOTES[missing] };
  const own = stored.get(path)?.revisions ?? [];
  return { revisions: own, historyNote: own.length === 0 ? UNCOMMITTED : null };
}

/** Histories of the reports that are there, by path. */
async function storeVersions(
  folder: string,
  revisions: ReadonlyMap<string, readonly Revision[]>,
): Promise<Map<string, StoredHistory>> {
  const files = openFolder(folder);
  const keyOf = keysIn(files);
  const stored = new Map<string, StoredHistory>();
  const fresh: Wanted[] = [];
  const keys = new Map<string, string>();
  for (const path of files.paths.filter(isReport)) {
    const own = revisions.get(path) ?? [];
    if (own.length === 0) continue;
    const key = keyOf(path, own);
    keys.set(path, key);
    const known = await readStoredHistory(key);
    if (known === undefined) fresh.push({ path, key, revisions: own });
    else stored.set(path, known);
  }
  for (const [path, history] of await makeHistories(folder, files, fresh)) stored.set(path, history);
  const entries = [...stored].flatMap(([path, { versions }]) =>
    versions.map((version): VersionEntry => ({ report: idOf(path), version, key: keys.get(path) ?? '' })),
  );
  await writeVersionEntries(entries, new Set(keys.values()));
  return stored;
}

interface Wanted {
  path: string;
  key: string;
  revisions: readonly Revision[];
}

/** The contents of all former states are read by one process. */
async function makeHistories(
  folder: string,
  files: SourceFolder,
  wanted: readonly Wanted[],
): Promise<Map<string, StoredHistory>> {
  const made = new Map<string, StoredHistory>();
  if (wanted.length === 0) return made;
  const { takedown } = readSite(files);
  const blobs = wanted.flatMap(({ revisions }) => revisions.flatMap(({ blob }) => blob ?? []));
  const contents = readBlobs(gitNow(folder, process.env), blobs);
  const read = pastReader(files);
  for (const { path, key, revisions } of wanted) {
    const pastOf = ({ blob, path: then }: Revision) => {
      const bytes = contents.get(blob ?? '');
      return bytes === undefined ? undefined : read(then, bytes);
    };
    const history = reportHistory({ id: idOf(path), revisions, pastOf, takedown });
    await writeStoredHistory(key, history.revisions, history.superseded);
    made.set(path, { revisions: history.revisions, versions: history.superseded.map(({ version }) => version) });
  }
  return made;
}

/** SHA-256 of all that a report's history depends on. */
function keysIn(files: SourceFolder): (path: string, revisions: readonly Revision[]) => string {
  const context = files.paths.filter((path) => /^[^/]+$|^(?:units|metrics|regimes)\//.test(path));
  const base = hash(
    'sha256',
    [codeDigest(), ...context.map((path) => `${path} ${files.digest(path) ?? ''}`)].join('\n'),
  );
  return (path, revisions) => hash('sha256', JSON.stringify([base, path, revisions]));
}

function idOf(path: string): string {
  return path.replace(/^reports\/|\.mdx$/g, '');
}
