import { type FigureChange, figureChanges } from '#derive/figure-changes.ts';
import type { ParticularChange } from '#derive/particular-changes.ts';
import { type ListedWaiver, waiverChanges } from '#derive/waiver-changes.ts';
import type { Outcome } from '#verify/check.ts';
import type { Coverage, OutcomeCounts, Status, VerifiedReport } from '#verify/verified-report.ts';
import { countOutcomes } from '#verify/verified-report.ts';

/** What a change of content does, against the content it is proposed for. JSON throughout; part of `verify --format json`. */
export interface ContentChanges {
  /** The commit compared with, its full hash, and the name it was found by: `origin/main`. */
  base: { commit: string; name: string };
  /** Files of the content folder that differ, by path. */
  files: FileChange[];
  /** Files outside the content folder that differ, from the root of the repository. */
  outside: string[];
  /** Of `files`: those that every report depends on, so that all reports were verified. */
  shared: string[];
  /** Why the base could not be compared with, a sentence; null when it could. */
  baseProblem: string | null;
  /** Changed reports that cannot be read as they are now or as they were: nothing of them is compared. */
  unreadable: UnreadableReport[];
  /** What changed reports, units and settings say of themselves: dates, names, predecessors, relations. */
  particulars: ParticularChange[];
  summary: ChangeSummary;
  /** Reports that the change touches or that come out differently, by path. */
  reports: ReportChange[];
}

export interface UnreadableReport {
  path: string;
  /** Which side cannot be read. */
  side: 'before' | 'after';
}

export interface FileChange {
  status: 'added' | 'modified' | 'renamed' | 'deleted';
  path: string;
  /** The earlier path of a renamed file. */
  from: string | null;
}

export interface ChangeSummary {
  /** Published figures that changed or are gone, and of these those with a correction. */
  figures: number;
  corrected: number;
  /** Checks whose outcome is another. */
  outcomes: number;
  waiversAdded: number;
  waiversRemoved: number;
  /** Of all reports that were verified. */
  checks: BeforeAfter<OutcomeCounts>;
  coverage: BeforeAfter<Coverage>;
}

export interface BeforeAfter<T> {
  before: T | null;
  after: T | null;
}

/** `affected`: the file is the same, what it depends on is not. */
export interface ReportChange {
  path: string;
  from: string | null;
  change: FileChange['status'] | 'affected';
  /** `云汀市图书馆 2023年度`. */
  name: string;
  figures: FigureChange[];
  checks: OutcomeChange[];
  waivers: { added: ListedWaiver[]; removed: ListedWaiver[] };
  status: BeforeAfter<Status>;
  coverage: BeforeAfter<Coverage>;
}

/** A check that comes out differently, that is new or gone. */
export interface OutcomeChange extends BeforeAfter<Outcome> {
  id: string;
  rule: string;
  statement: string;
}

/** A report before and after; undefined on the side where it is not, or cannot be read. */
export interface ReportPair {
  file: FileChange | undefined;
  before: VerifiedReport | undefined;
  after: VerifiedReport | undefined;
}

/** The changed reports of which one side cannot be read. */
export function unreadableReports(
  files: readonly FileChange[],
  broken: Readonly<Record<'before' | 'after', readonly { path: string }[]>>,
): UnreadableReport[] {
  const [before, after] = [broken.before, broken.after].map((side) => new Set(side.map(({ path }) => path)));
  return files.flatMap(({ path, from }): UnreadableReport[] => {
    if (after?.has(path)) return [{ path, side: 'after' }];
    return before?.has(from ?? path) ? [{ path, side: 'before' }] : [];
  });
}

/** What changed in one report; undefined when nothing did. */
export function reportChange({ file, before, after }: ReportPair): ReportChange | undefined {
  const present = after ?? before;
  if (present === undefined) return undefined;
  const figures = figureChanges(before, after);
  const checks = outcomeChanges(before, after);
  const waivers = waiverChanges(before, after);
  const quiet = figures.length + checks.length + waivers.added.length + waivers.removed.length === 0;
  if (file === undefined && quiet) return undefined;
  return {
    path: file?.path ?? present.subject.report.path,
    from: file?.from ?? null,
    change: file?.status ?? 'affected',
    name: nameOf(present),
    figures,
    checks,
    waivers,
    status: { before: before?.status ?? null, after: after?.status ?? null },
    coverage: { before: before?.coverage ?? null, after: after?.coverage ?? null },
  };
}

export function summaryOf(pairs: readonly ReportPair[], reports: readonly ReportChange[]): ChangeSummary {
  const changed = reports
    .filter(({ change }) => change !== 'added' && change !== 'deleted')
    .flatMap(({ figures }) => figures.filter(({ before, same }) => before !== null && !same));
  const checks = (side: 'before' | 'after') => countOutcomes(pairs.flatMap((pair) => [...(pair[side]?.checks ?? [])]));
  const coverage = (side: 'before' | 'after') => totalCoverage(pairs.flatMap((pair) => pair[side]?.coverage ?? []));
  return {
    figures: changed.length,
    corrected: changed.filter(({ corrected }) => corrected !== null).length,
    outcomes: reports.reduce((sum, report) => sum + report.checks.filter(isTurned).length, 0),
    waiversAdded: reports.reduce((sum, { waivers }) => sum + waivers.added.length, 0),
    waiversRemoved: reports.reduce((sum, { waivers }) => sum + waivers.removed.length, 0),
    checks: { before: checks('before'), after: checks('after') },
    coverage: { before: coverage('before'), after: coverage('after') },
  };
}

/** Evaluated on both sides, with another outcome. */
export function isTurned({ before, after }: OutcomeChange): boolean {
  return before !== null && after !== null;
}

function outcomeChanges(before: VerifiedReport | undefined, after: VerifiedReport | undefined): OutcomeChange[] {
  // All checks of a new or a deleted report are new or gone: the counts say so.
  if (before === undefined || after === undefined) return [];
  const old = new Map(before.checks.map((check) => [check.id, check]));
  const ids = new Set(after.checks.map(({ id }) => id));
  const changed = after.checks.flatMap(({ id, rule, statement, outcome }): OutcomeChange[] => {
    const was = old.get(id)?.outcome ?? null;
    return was === outcome ? [] : [{ id, rule, statement, before: was, after: outcome }];
  });
  const gone = before.checks
    .filter(({ id }) => !ids.has(id))
    .map(({ id, rule, statement, outcome }) => ({ id, rule, statement, before: outcome, after: null }));
  return [...changed, ...gone];
}

function totalCoverage(all: readonly Coverage[]): Coverage {
  const sum = (key: keyof Coverage) => all.reduce((total, coverage) => total + coverage[key], 0);
  return { numbers: sum('numbers'), bound: sum('bound'), checked: sum('checked'), lexicon: sum('lexicon') };
}

function nameOf({ subject: { report, content } }: VerifiedReport): string {
  const { unit, unitName, project, projectName, year } = report.front;
  const name = content.units.get(unit)?.name ?? unitName ?? unit;
  return `${name}${project === undefined ? '' : ` ${projectName ?? project}`} ${year}年度`;
}
