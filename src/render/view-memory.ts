import type { Register } from '#derive/register.ts';
import type { ReportSummary } from '#derive/report-view.ts';
import type { SiteSettings } from '#derive/site-view.ts';

/** What the last run over the content came to. */
export interface Latest {
  /** Summaries of the groups that were found without fault, by the key of the group. */
  known: ReadonlyMap<string, ReportSummary[]>;
  register: Register;
  summaries: ReportSummary[];
  settings: SiteSettings;
}

interface Shared {
  /** Of a dev server. */
  mingzhangViews?: { latest: Latest | undefined };
  /** Of a build. */
  mingzhangRegister?: { digest: string; register: Register };
}

/** Vite loads this module a second time for the pages, so what they share with the rest hangs on the process. */
const shared = globalThis as typeof globalThis & Shared;

/** From now on this process, a dev server, hands its pages what it has just found without writing and reading it. */
export function keepInMemory(): void {
  shared.mingzhangViews ??= { latest: undefined };
}

export function isKeptInMemory(): boolean {
  return shared.mingzhangViews !== undefined;
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

/** The register of that digest, where the process has read it last. */
export function keptRegister(digest: string): Register | undefined {
  const kept = shared.mingzhangRegister;
  return kept?.digest === digest ? kept.register : undefined;
}

/** All pages and stages of a build share what was read once. */
export function keepRegister(register: Register, digest: string): Register {
  shared.mingzhangRegister = { digest, register: frozen(register) };
  return register;
}

function frozen(register: Register): Register {
  for (const list of [register.records, register.units, register.metrics]) Object.freeze(list);
  return register;
}
