import type { FileChange } from '#derive/content-changes.ts';
import type { Content } from '#load/content.ts';

/** Changed files that every report may depend on: settings, units, metrics, regimes and the lexicon. */
export function sharedFiles(files: readonly FileChange[]): string[] {
  return files
    .map(({ path }) => path)
    .filter((path) => /^(?:site\.yaml|lexicon\.yaml|(?:units|metrics|regimes)\/)/.test(path));
}

/**
 * Paths of the reports, on both sides, that a change may concern: those that changed, those whose attachments did, and the
 * other years of each, which compare with them. Undefined for all.
 */
export function affectedReports(
  files: readonly FileChange[],
  sides: readonly (Content | undefined)[],
): ReadonlySet<string> | undefined {
  if (sharedFiles(files).length > 0) return undefined;
  const touched = new Set(files.flatMap(({ path, from }) => (from === null ? [path] : [path, from])));
  const attached = new Set([...touched].flatMap((path) => /^attachments\/(\d{4}\/[^/]+)\//.exec(path)?.[1] ?? []));
  const affected = new Set(touched);
  for (const content of sides) {
    if (content === undefined) continue;
    const line = linesOfUnits(content);
    const key = ({ front }: Content['reports'][number]) => `${line(front.unit)}.${front.project ?? ''}`;
    const direct = content.reports.filter(
      ({ path, front }) => touched.has(path) || attached.has(`${front.year}/${front.unit}`),
    );
    const families = new Set(direct.map(key));
    for (const report of content.reports) if (families.has(key(report))) affected.add(report.path);
  }
  return affected;
}

/** The oldest predecessor of a unit stands for all that carried on the same tasks. */
function linesOfUnits({ units }: Content): (unit: string) => string {
  return (unit) => {
    const seen = new Set<string>();
    let oldest = unit;
    for (
      let next = units.get(oldest)?.predecessor;
      next !== undefined && !seen.has(next);
      next = units.get(oldest)?.predecessor
    ) {
      seen.add(next);
      oldest = next;
    }
    return oldest;
  };
}
