/** A commit that changed a file. Who made it is never read. */
export interface Revision {
  /** Author date in ISO 8601 with the author's own offset, `2024-09-10T23:30:00+08:00`. */
  date: string;
  subject: string;
  /** The reason in full; lines that name people (`Signed-off-by:` and the like) are left out. */
  body: string;
}

/** What `parseLog` reads: hash, author date, subject and body, each closed by NUL under `-z`. */
export const LOG_FORMAT = '%H%x00%aI%x00%s%x00%b';

interface Change {
  /** `A`, `M`, `D`, `T`, `R` (renamed), `C` (copied). */
  status: string;
  /** The earlier name of a renamed or copied file. */
  from: string | undefined;
  path: string;
}

interface Commit extends Revision {
  changes: Change[];
}

/** `R087` has two paths; the first status of a commit stands after a line feed. A hash is longer than any status. */
const STATUS = /^\n?([A-Z])\d{0,3}$/;
const PERSON = /^[A-Za-z-]+-by: .*\n?/gm;

/**
 * Revisions by present path, newest first, of what `git log --name-status -z --format=LOG_FORMAT` prints, newest first.
 * Deleted files keep theirs.
 */
export function parseLog(raw: string): Map<string, Revision[]> {
  const revisions = new Map<string, Revision[]>();
  const renamed = new Map<string, string>();
  for (const { changes, ...revision } of commitsOf(raw).reverse()) {
    for (const change of changes) {
      const path = follow(change, revisions, renamed);
      revisions.set(path, [revision, ...(revisions.get(path) ?? [])]);
    }
  }
  return revisions;
}

/** The name a change is to be kept under, after moving what a rename moves. */
function follow({ status, from, path }: Change, revisions: Map<string, Revision[]>, renamed: Map<string, string>) {
  if (status === 'A' || status === 'R' || status === 'C') renamed.delete(path);
  if (status !== 'R' || from === undefined) return presentName(path, renamed);
  const source = presentName(from, renamed);
  if (source !== path) {
    revisions.set(path, revisions.get(source) ?? []);
    revisions.delete(source);
    renamed.set(from, path);
  }
  return path;
}

/** A branch may still change a file under the name that another branch has already given up. */
function presentName(path: string, renamed: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let name = path;
  for (let next = renamed.get(name); next !== undefined && !seen.has(next); next = renamed.get(name)) {
    seen.add(next);
    name = next;
  }
  return name;
}

function commitsOf(raw: string): Commit[] {
  const tokens = raw.split('\0');
  const commits: Commit[] = [];
  let at = 0;
  const next = (): string => tokens[at++] ?? '';
  while (at < tokens.length) {
    if (next() === '') continue;
    const commit: Commit = { date: next(), subject: next(), body: next().replace(PERSON, '').trim(), changes: [] };
    for (let match = STATUS.exec(tokens[at] ?? ''); match !== null; match = STATUS.exec(tokens[at] ?? '')) {
      const [, status = ''] = match;
      at += 1;
      const from = status === 'R' || status === 'C' ? next() : undefined;
      commit.changes.push({ status, from, path: next() });
    }
    commits.push(commit);
  }
  return commits;
}
