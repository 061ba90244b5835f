import type { FileChange } from '#derive/content-changes.ts';
import type { SourceFolder } from '#load/source-folder.ts';

/** Share of lines in common from which two reports count as one under two names. */
const LEAST = 0.5;

interface Sides {
  before: SourceFolder;
  after: SourceFolder;
}

/**
 * The changed files, with a deleted report and a new one that are mostly the same joined into one that was renamed. Git's own
 * search knows nothing of files that are not committed yet, and depends on settings.
 */
export function withRenames(changes: readonly FileChange[], sides: Sides): FileChange[] {
  const pairs = new Map<string, string>();
  const deleted = changes.filter(({ status, path }) => status === 'deleted' && isReport(path));
  const added = changes.filter(({ status, path }) => status === 'added' && isReport(path));
  const candidates = deleted.flatMap(({ path: from }) =>
    added.map(({ path }) => ({
      from,
      path,
      share: similarity(linesOf(sides.before, from), linesOf(sides.after, path)),
    })),
  );
  for (const { from, path, share } of candidates.sort((a, b) => b.share - a.share)) {
    if (share < LEAST || pairs.has(path) || [...pairs.values()].includes(from)) continue;
    pairs.set(path, from);
  }
  const gone = new Set(pairs.values());
  return changes
    .filter(({ path, status }) => status !== 'deleted' || !gone.has(path))
    .map((change) => {
      const from = pairs.get(change.path);
      return from === undefined ? change : { ...change, status: 'renamed', from };
    });
}

function isReport(path: string): boolean {
  return path.startsWith('reports/') && path.endsWith('.mdx');
}

function linesOf(folder: SourceFolder, path: string): string[] {
  const file = folder.read(path);
  return 'zh' in file ? [] : file.text.split(/\r?\n/).filter((line) => line.trim() !== '');
}

/** Lines in common, counted as often as both have them, of the longer one. */
function similarity(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const line of a) left.set(line, (left.get(line) ?? 0) + 1);
  let common = 0;
  for (const line of b) {
    const count = left.get(line) ?? 0;
    if (count === 0) continue;
    common += 1;
    left.set(line, count - 1);
  }
  return common / Math.max(1, a.length, b.length);
}
