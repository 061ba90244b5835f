import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * Why Git tells nothing: `off` (asked for), `no-git` (no program of that name), `no-repository`, `shallow` (a part of the
 * history is missing, so the rest would mislead), `refused` (Git does not trust the folder's owner).
 */
export type NoHistory = 'off' | 'no-git' | 'no-repository' | 'shallow' | 'refused';

/** Variables with which a Git hook would lead us to another repository than the folder's own. */
const HOOK_VARIABLES = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX', 'GIT_COMMON_DIR'];
/** Bytes that are read at most: far above the log of 10,000 commits or the texts of 5,000 reports. */
const LIMIT = 2 ** 29;
/** Paths as they are; no program that a repository's attributes name is run. */
const PLAIN = ['-c', 'core.quotePath=false', '-c', 'core.fsmonitor=false'];

/** Runs Git in a folder; the promise is of standard output. */
export function gitIn(folder: string, env: NodeJS.ProcessEnv): (args: readonly string[]) => Promise<string> {
  const options = { ...optionsFor(folder, env), encoding: 'utf8' } as const;
  return async (args) => (await promisify(execFile)('git', [...PLAIN, ...args], options)).stdout;
}

/** The same at once, in bytes; `input` goes to standard input. */
export type Git = (args: readonly string[], input?: string) => Buffer;

export function gitNow(folder: string, env: NodeJS.ProcessEnv): Git {
  const options = optionsFor(folder, env);
  return (args, input = '') =>
    execFileSync('git', [...PLAIN, ...args], { ...options, input, stdio: ['pipe', 'pipe', 'pipe'] });
}

function optionsFor(cwd: string, env: NodeJS.ProcessEnv) {
  const own = Object.fromEntries(Object.entries(env).filter(([name]) => !HOOK_VARIABLES.includes(name)));
  // Messages in English, which reasonOf reads; no lock is taken and nobody is asked anything.
  return { cwd, maxBuffer: LIMIT, env: { ...own, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' } };
}

/** What Git said when it failed. */
export function complaintOf(error: unknown): string {
  const { stderr } = error as { stderr?: unknown };
  return stderr === undefined || stderr === null ? '' : String(stderr);
}

/** Any other failure is our own fault or a broken repository: it is not taken for a folder without history. */
export function reasonOf(error: unknown): NoHistory {
  const complaint = complaintOf(error);
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'no-git';
  if (complaint.includes('dubious ownership')) return 'refused';
  if (complaint.includes('not a git repository')) return 'no-repository';
  throw error;
}
