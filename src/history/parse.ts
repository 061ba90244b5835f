/** A state of a file on the published branch, and why it came about. Who made it is never read. */
export interface Revision {
  /** Day and time it was written: author date in ISO 8601 with the author's own offset, `2024-09-10T23:30:00+08:00`. */
  date: string;
  /** First line of what was written about it; empty where a merge says nothing of its own. */
  subject: string;
  /** The reason in full; lines that name people (`Signed-off-by:` and the like) are left out. */
  body: string;
  /** Subjects of the further commits that a merge brought, newest first. */
  more: string[];
  /** The file's path then. */
  path: string;
  /** Full hash of the commit on the published branch. */
  commit: string;
  /** Name of the file's content in Git, a hash; null where the file was deleted. */
  blob: string | null;
}

/** What `parseLog` reads: hash, parents, author date, subject and body, each closed by NUL under `-z`. */
export const LOG_FORMAT = '%x01%H%x00%P%x00%aI%x00%s%x00%b';

interface Change {
  /** `A`, `M`, `D`, `T`, `R` (renamed), `C` (copied). */
  status: string;
  /** The earlier name of a renamed or copied file. */
  from: string | undefined;
  path: string;
  blob: string;
}

interface Commit {
  hash: string;
  parents: string[];
  date: string;
  subject: string;
  body: string;
  changes: Change[];
}

/** A commit begins with this character; a path cannot hold NUL, a hash not this. */
const START = '\u0001';
/** `:100644 100644 <old> <new> R087` has two paths; the first one of a commit stands after a line feed. */
const RAW = /^\n?:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) ([A-Z])\d{0,3}$/;
const PERSON = /^[A-Za-z-]+-by: .*\n?/gm;

/**
 * Revisions by present path, newest first, of what `git log --raw -z --diff-merges=first-parent --format=LOG_FORMAT` prints,
 * newest first. The published branch is the line of first parents: what was on it was public, and what a branch tried out
 * before it was merged was not. Deleted files keep theirs.
 */
export function parseLog(raw: string): Map<string, Revision[]> {
  const commits = commitsOf(raw);
  const byHash = new Map(commits.map((commit) => [commit.hash, commit]));
  const revisions = new Map<string, Revision[]>();
  const line = firstParents(commits[0], byHash);
  const seen = new Set(line);
  for (const commit of line.reverse()) {
    const brought = broughtBy(commit, byHash, seen);
    for (const change of commit.changes) {
      if (change.status === 'R' && change.from !== undefined) move(change.from, change.path, revisions);
      revisions.set(change.path, [revisionOf(commit, change, brought), ...(revisions.get(change.path) ?? [])]);
    }
  }
  return revisions;
}

function move(from: string, to: string, revisions: Map<string, Revision[]>): void {
  const own = revisions.get(from);
  if (own === undefined) return;
  revisions.delete(from);
  revisions.set(to, own);
}

function firstParents(newest: Commit | undefined, commits: ReadonlyMap<string, Commit>): Commit[] {
  const line: Commit[] = [];
  for (let at = newest; at !== undefined; at = commits.get(at.parents[0] ?? '')) line.push(at);
  return line;
}

/** Commits that a merge joins to the published branch, newest first, merges left out; `seen` are those already there. */
function broughtBy(merge: Commit, commits: ReadonlyMap<string, Commit>, seen: Set<Commit>): Commit[] {
  const brought: Commit[] = [];
  const waiting = merge.parents.slice(1);
  for (let hash = waiting.shift(); hash !== undefined; hash = waiting.shift()) {
    const commit = commits.get(hash);
    if (commit === undefined || seen.has(commit)) continue;
    seen.add(commit);
    if (commit.parents.length < 2) brought.push(commit);
    waiting.push(...commit.parents);
  }
  return brought.sort((a, b) => Date.parse(b.date) - Date.parse(a.date));
}

/** The subject of a merge names branches and people: what it brought says why. */
function revisionOf(
  { hash, date, parents, ...own }: Commit,
  { path, from, blob, status }: Change,
  brought: Commit[],
): Revision {
  const names = new Set([path, from].filter((name) => name !== undefined));
  const reasons = brought.filter(({ changes }) =>
    changes.some((change) => names.has(change.path) || names.has(change.from ?? '')),
  );
  const [first, ...rest] = reasons;
  const { subject, body } = parents.length < 2 ? own : (first ?? { subject: '', body: '' });
  const more = rest.map((commit) => commit.subject).filter((text) => text !== subject);
  return { date, subject, body, more: [...new Set(more)], path, commit: hash, blob: status === 'D' ? null : blob };
}

function commitsOf(raw: string): Commit[] {
  const tokens = raw.split('\0');
  const commits: Commit[] = [];
  let at = 0;
  const next = (): string => tokens[at++] ?? '';
  while (at < tokens.length) {
    const token = next();
    if (!token.startsWith(START)) continue;
    const parents = next()
      .split(' ')
      .filter((hash) => hash !== '');
    const commit: Commit = {
      hash: token.slice(1),
      parents,
      date: next(),
      subject: next(),
      body: bodyOf(next()),
      changes: [],
    };
    for (let match = RAW.exec(tokens[at] ?? ''); match !== null; match = RAW.exec(tokens[at] ?? '')) {
      const [, blob = '', status = ''] = match;
      at += 1;
      const from = status === 'R' || status === 'C' ? next() : undefined;
      commit.changes.push({ status, from, path: next(), blob });
    }
    commits.push(commit);
  }
  return commits;
}

function bodyOf(text: string): string {
  return text.replace(PERSON, '').trim();
}
