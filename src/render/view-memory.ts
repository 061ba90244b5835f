import type { Register, ReportRecord } from '#derive/register.ts';
import type { ReportSummary } from '#derive/report-view.ts';
import type { SiteSettings } from '#derive/site-view.ts';

/** What the last run over the content came to. */
export interface Latest {
  /** Records of the groups that were found without fault, by the key of the group. */
  known: ReadonlyMap<string, ReportRecord[]>;
  register: Register;
  summaries: ReportSummary[];
  settings: SiteSettings;
}

/** Vite loads this module a second time for the pages, so what they share with the dev server hangs on the process. */
const shared = globalThis as typeof globalThis & { mingzhangViews?: { latest: Latest | undefined } };

/** Records that are what reading them from JSON would give. */
const plain = new WeakSet<ReportRecord>();

/** From now on this process, a dev server, hands its pages what it has just found without writing and reading it. */
export function keepInMemory(): void {
  shared.mingzhangViews ??= { latest: undefined };
}

/** Undefined before the first run, and in every process but a dev server. */
export function latestViews(): Latest | undefined {
  return shared.mingzhangViews?.latest;
}

/** Pages get the same as from files; their lists are frozen, because the next page gets them, too. */
export function rememberViews({ register, summaries, ...rest }: Latest): void {
  if (shared.mingzhangViews === undefined) return;
  shared.mingzhangViews.latest = {
    ...rest,
    register: frozen(register),
    summaries: Object.freeze(summaries) as ReportSummary[],
  };
}

/** A record as JSON gives it back. */
export function plainRecord(record: ReportRecord): ReportRecord {
  if (shared.mingzhangViews === undefined || plain.has(record)) return record;
  const copy = JSON.parse(JSON.stringify(record)) as ReportRecord;
  plain.add(copy);
  return copy;
}

function frozen(register: Register): Register {
  for (const list of [register.records, register.units, register.metrics]) Object.freeze(list);
  return register;
}
