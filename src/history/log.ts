import { complaintOf, gitIn, gitNow, type NoHistory, reasonOf } from '#history/git.ts';
import { LOG_FORMAT, parseLog, type Revision } from '#history/parse.ts';

export type { NoHistory };

/** Revisions by path from the content folder, newest first; or why there are none. */
export type History =
  | { revisions: ReadonlyMap<string, readonly Revision[]>; missing: null }
  | { revisions: null; missing: NoHistory };

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
    if (complaintOf(error).includes('does not have any commits')) return { revisions: new Map(), missing: null };
    return { revisions: null, missing: reasonOf(error) };
  }
}

/** One pass over all commits: a merge tells what it changed on the branch it was merged into. */
const LOG = [
  ...['log', '--topo-order', '--diff-merges=first-parent', '--no-show-signature', '--no-color', '--no-ext-diff'],
  ...['--encoding=UTF-8', '-M', '--raw', '--no-abbrev', '-z', '--relative', `--format=${LOG_FORMAT}`],
];

/** Why the folder has no history to publish; null when it has one. Asks Git nothing but whether it is there and whole. */
export function missingHistory(folder: string, env: NodeJS.ProcessEnv = process.env): NoHistory | null {
  if (env['MINGZHANG_HISTORY'] === 'off') return 'off';
  try {
    const shallow = gitNow(folder, env)(['rev-parse', '--is-shallow-repository']).toString();
    return shallow.trim() === 'false' ? null : 'shallow';
  } catch (error) {
    return reasonOf(error);
  }
}
