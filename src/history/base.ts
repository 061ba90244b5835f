import { complaintOf, type Git, type NoHistory, reasonOf } from '#history/git.ts';

/** The commit that a change is held against. */
export interface Base {
  /** Full hash. */
  commit: string;
  /** As it was asked for or found: `origin/main`. */
  name: string;
  /** The content folder from the root of the repository: `content/`; empty for the root itself. */
  prefix: string;
}

/** Why there is none; `unknown` names no commit, `unrelated` has no commit in common with the present one. */
export interface NoBase {
  missing: NoHistory | 'no-commits' | 'unknown' | 'unrelated';
  /** What was asked for; undefined where the default branch was looked for. */
  name: string | undefined;
}

/** The default branch of the remote, else the usual names, best first. */
const DEFAULTS = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master'];

/** The commit at which the present branch left `name` (the default branch where undefined). */
export function findBase(git: Git, name: string | undefined): Base | NoBase {
  try {
    const [prefix = '', shallow = ''] = lines(git(['rev-parse', '--show-prefix', '--is-shallow-repository']));
    if (commitOf(git, 'HEAD') === undefined) return { missing: 'no-commits', name };
    const found = (name === undefined ? DEFAULTS : [name]).find((one) => commitOf(git, one) !== undefined);
    const missing = shallow === 'true' ? 'shallow' : undefined;
    if (found === undefined) return { missing: missing ?? 'unknown', name };
    const commit = mergeBase(git, found);
    return commit === undefined ? { missing: missing ?? 'unrelated', name: found } : { commit, name: found, prefix };
  } catch (error) {
    return { missing: reasonOf(error), name };
  }
}

/** A file of the repository that differs from the base; the content of both sides says more. */
export interface ChangedPath {
  status: 'added' | 'modified' | 'deleted';
  /** From the root of the repository. */
  path: string;
}

const STATUSES: Readonly<Record<string, ChangedPath['status']>> = { A: 'added', D: 'deleted' };

/** What differs between the base and the files as they lie there, those not committed yet included, by path. */
export function changedPaths(git: Git, { commit }: Base): ChangedPath[] {
  const options = ['--name-status', '-z', '--no-renames', '--no-relative', '--no-ext-diff', '--no-textconv'];
  const tokens = git(['diff', ...options, '--ignore-submodules', commit, '--'])
    .toString()
    .split('\0');
  const tracked = tokens.flatMap((status, at): ChangedPath[] => {
    const path = tokens[at + 1];
    return at % 2 === 1 || path === undefined ? [] : [{ status: STATUSES[status] ?? 'modified', path }];
  });
  const untracked = git(['ls-files', '--others', '--exclude-standard', '-z', '--full-name', '--', ':/']).toString();
  const added = untracked.split('\0').filter((path) => path !== '');
  const all = [...tracked, ...added.map((path) => ({ status: 'added', path }) as const)];
  return all.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function mergeBase(git: Git, name: string): string | undefined {
  try {
    return lines(git(['merge-base', name, 'HEAD']))[0];
  } catch (error) {
    // Status 1 and no word: nothing in common.
    if (complaintOf(error) === '') return undefined;
    throw error;
  }
}

/** `name` is never taken for an option. */
function commitOf(git: Git, name: string): string | undefined {
  try {
    return lines(git(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]))[0];
  } catch (error) {
    if (complaintOf(error) === '' || /bad revision|unknown revision|Needed a single/.test(complaintOf(error)))
      return undefined;
    throw error;
  }
}

function lines(output: Buffer): string[] {
  return output.toString().trimEnd().split('\n');
}
