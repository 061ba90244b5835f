const PATH = /^reports\/\d{4}\/([a-z0-9-]+)(?:\.[a-z0-9-]+)?\.mdx$/;

/**
 * Report paths in groups that know nothing of one another: the reports of a unit, of those it succeeded and of its heirs.
 * What is checked against other years, and what a page says of them, stays within a group.
 */
export function reportGroups(
  paths: readonly string[],
  predecessorOf: (unit: string) => string | undefined,
): string[][] {
  const leaders = new Map<string, string>();
  const leaderOf = (unit: string): string => {
    const leader = leaders.get(unit);
    return leader === undefined || leader === unit ? unit : leaderOf(leader);
  };
  const units = paths.map((path) => PATH.exec(path)?.[1] ?? '');
  for (const first of new Set(units)) {
    const seen = new Set([first]);
    for (let unit = predecessorOf(first); unit !== undefined && !seen.has(unit); unit = predecessorOf(unit)) {
      seen.add(unit);
      leaders.set(leaderOf(unit), leaderOf(first));
    }
  }
  return [...Map.groupBy(paths.keys(), (index) => leaderOf(units[index] ?? '')).values()].map((indexes) =>
    indexes.map((index) => paths[index] ?? ''),
  );
}
