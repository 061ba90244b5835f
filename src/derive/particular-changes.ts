import type { FileChange } from '#derive/content-changes.ts';
import type { Content } from '#load/content.ts';
import type { Frontmatter } from '#schema/report.ts';
import type { Site } from '#schema/site.ts';
import type { Unit } from '#schema/unit.ts';

/** What a report, a unit or site.yaml says of itself besides figures, and says differently now. */
export interface ParticularChange {
  path: string;
  /** `published`, `source.url`, `aliases`, `relations`. */
  key: string;
  /** Null where it was not said. */
  before: string | null;
  /** Null where it is not said any more. */
  after: string | null;
}

/** Shown by lists of their own, or too much to be shown at all. */
const ELSEWHERE = new Set(['figures', 'datasheet', 'scorecard', 'waivers', 'corrections']);

/** Changed particulars of files that were there before, in the order of the files. */
export function particularChanges(
  files: readonly FileChange[],
  before: Content | undefined,
  after: Content,
): ParticularChange[] {
  if (before === undefined) return [];
  return files.flatMap(({ status, path, from }) => {
    if (status === 'added' || status === 'deleted') return [];
    const [old, now] = [particularsIn(before, from ?? path), particularsIn(after, path)];
    return old === undefined || now === undefined ? [] : differences(path, old, now);
  });
}

type Particulars = ReadonlyMap<string, readonly string[]>;

function particularsIn({ reports, units, site }: Content, path: string): Particulars | undefined {
  const id = /^units\/(.+)\.yaml$/.exec(path)?.[1];
  const about: Frontmatter | Unit | Site | undefined =
    path === 'site.yaml'
      ? site
      : id === undefined
        ? reports.find((report) => report.path === path)?.front
        : units.get(id);
  if (about === undefined) return undefined;
  return new Map(Object.entries(about).flatMap(([key, value]) => (ELSEWHERE.has(key) ? [] : [...flat(key, value)])));
}

/** Texts by key; of a list each entry is one, of an object each key. */
function flat(key: string, value: unknown): [string, string[]][] {
  if (value === undefined) return [];
  if (Array.isArray(value)) return value.length === 0 ? [] : [[key, value.map(textOf)]];
  if (typeof value !== 'object' || value === null) return [[key, [String(value)]]];
  return Object.entries(value).flatMap(([inner, one]) => flat(`${key}.${inner}`, one));
}

/** An attachment is its file, what it is and its digest. */
function textOf(entry: unknown): string {
  if (typeof entry !== 'object' || entry === null) return String(entry);
  return Object.values(entry)
    .filter((value) => value !== undefined)
    .join(' · ');
}

function differences(path: string, old: Particulars, now: Particulars): ParticularChange[] {
  const keys = [...new Set([...old.keys(), ...now.keys()])];
  return keys.flatMap((key) => {
    const [was, is] = [old.get(key) ?? [], now.get(key) ?? []];
    const gone = was.filter((text) => !is.includes(text));
    const come = is.filter((text) => !was.includes(text));
    const moved = gone.length + come.length === 0 && was.join('\n') !== is.join('\n');
    if (moved) return [{ path, key, before: was.join('、'), after: is.join('、') }];
    return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => ({
      ...{ path, key },
      ...{ before: gone[index] ?? null, after: come[index] ?? null },
    }));
  });
}
