import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { LOG_FORMAT, parseLog, type Revision } from '#history/parse.ts';

/**
 * Why there is no history: `off` (asked for), `no-git` (no program of that name), `no-repository`, `shallow` (a part of
 * the history is missing, so the rest would mislead), `refused` (Git does not trust the folder's owner).
 */
export type NoHistory = 'off' | 'no-git' | 'no-repository' | 'shallow' | 'refused';

/** Revisions by path from the content folder, newest first; or why there are none. */
export type History =
  | { revisions: ReadonlyMap<string, readonly Revision[]>; missing: null }
  | { revisions: null; missing: NoHistory };

/** Variables with which a Git hook would lead us to another repository than the folder's own. */
const HOOK_VARIABLES = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_COMMON_DIR'];
/** Bytes of log that are read at most: far above 10,000 commits. */
const LIMIT = 2 ** 28;

/**
 * Reads the Git history of a folder in one pass. MINGZHANG_HISTORY=off leaves it out: tests that compare whole pages
 * must not depend on the commits of the repository they lie in.
 */
export async function readHistory(folder: string, env: NodeJS.ProcessEnv = process.env): Promise<History> {
  if (env['MINGZHANG_HISTORY'] === 'off') return { revisions: null, missing: 'off' };
  const git = gitIn(folder, env);
  try {
    const shallow = await git(['rev-parse', '--is-shallow-repository']);
    if (shallow.trim() !== 'false') return { revisions: null, missing: 'shallow' };
    return { revisions: parseLog(await git(LOG)), missing: null };
  } catch (error) {
    const complaint = complaintOf(error);
    if (complaint.includes('does not have any commits')) return { revisions: new Map(), missing: null };
    return { revisions: null, missing: reasonOf(error, complaint) };
  }
}

/** Merges are left out: their subjects name branches and people, what they bring is in the commits they join. */
const LOG = [
  ...['-c', 'core.quotePath=false', 'log', '--no-merges', '--date-order', '--no-show-signature', '--no-color'],
  ...['--encoding=UTF-8', '-M', '--name-status', '-z', '--relative', `--format=${LOG_FORMAT}`, '--', '.'],
];

function gitIn(folder: string, env: NodeJS.ProcessEnv): (args: string[]) => Promise<string> {
  const own = Object.fromEntries(Object.entries(env).filter(([name]) => !HOOK_VARIABLES.includes(name)));
  // Messages in English, which reasonOf reads; no lock is taken and nobody is asked anything.
  const options = { cwd: folder, maxBuffer: LIMIT, env: { ...own, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' } };
  return async (args) => (await promisify(execFile)('git', args, options)).stdout;
}

function complaintOf(error: unknown): string {
  const { stderr } = error as { stderr?: unknown };
  return typeof stderr === 'string' ? stderr : '';
}

/** Any other failure is our own fault or a broken repository: it is not taken for a report without history. */
function reasonOf(error: unknown, complaint: string): NoHistory {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'no-git';
  if (complaint.includes('dubious ownership')) return 'refused';
  if (complaint.includes('not a git repository')) return 'no-repository';
  throw error;
}
