import type { StandardTexts } from '#checker/report-check.ts';

/** Settings, units, metrics, regimes and names of this site, as its build laid them down. */
export async function readStandardTexts(): Promise<StandardTexts> {
  const response = await fetch('/check/standards.json');
  if (!response.ok) throw new Error(`/check/standards.json: ${response.status}`);
  return (await response.json()) as StandardTexts;
}

/** Sources of published reports by path; those that this site does not have are left out. */
export async function readPublished(paths: readonly string[]): Promise<Record<string, string>> {
  const published = await readPublishedIds();
  const known = paths.filter((path) => published.has(idOf(path)));
  const read = await Promise.all(known.map(async (path) => [path, await sourceOf(path)] as const));
  return Object.fromEntries(read.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

async function readPublishedIds(): Promise<ReadonlySet<string>> {
  const response = await fetch('/compare/data/reports.json');
  if (!response.ok) throw new Error(`/compare/data/reports.json: ${response.status}`);
  return new Set(((await response.json()) as { id: string }[]).map(({ id }) => id));
}

/** A report may be published without its source. */
async function sourceOf(path: string): Promise<string | undefined> {
  const response = await fetch(`/reports/${idOf(path)}/source.mdx`);
  if (response.status === 404) return undefined;
  if (!response.ok) throw new Error(`/${path}: ${response.status}`);
  return response.text();
}

function idOf(path: string): string {
  return path.replace(/^reports\//, '').replace(/\.mdx$/, '');
}
