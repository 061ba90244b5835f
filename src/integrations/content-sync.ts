import { hash } from 'node:crypto';
import { registerContext } from '#derive/register.ts';
import type { ReportSummary } from '#derive/report-view.ts';
import { factsReader } from '#derive/report-views.ts';
import { settingsOf } from '#derive/site-view.ts';
import { type Result, resultOf } from '#format/result.ts';
import { codeDigest } from '#integrations/code-digest.ts';
import { reportGroups } from '#integrations/report-groups.ts';
import { type Revisions, revisionsIn } from '#integrations/revisions.ts';
import { groupsOfShard, ownShard } from '#integrations/shard.ts';
import { lap } from '#integrations/stage-clock.ts';
import { openFolder, readContent, readContext } from '#load/content.ts';
import { isReport } from '#load/content-files.ts';
import type { SourceFolder } from '#load/source-folder.ts';
import type { Standards } from '#load/standards.ts';
import { renderArticle } from '#render/article/serialize.ts';
import { isKeptInMemory, latestViews, rememberViews } from '#render/view-memory.ts';
import {
  membersOf,
  pruneViews,
  readKnownGroups,
  recordsOf,
  type StoredGroup,
  writeGroups,
  writeView,
} from '#render/view-store.ts';
import type { Finding } from '#schema/finding.ts';
import type { VerifiedReport } from '#verify/verified-report.ts';
import { type VerifiedContent, verify } from '#verify/verify.ts';

/** Reports that are read and verified at once: what is made of them is let go while it is young. */
const BATCH = 30;

interface SyncOptions {
  history?: Promise<(path: string) => Revisions>;
  /** The files of the folder, where they are at hand. */
  files?: SourceFolder;
  /** For one that syncs again and again: what it was told before and, afterwards, was told now. */
  told?: ToldGroups;
}

/**
 * Reads and verifies a content folder and stores what its pages are made from. Groups of reports that the last run over
 * the same program, context and sources found without fault are taken from it. Gives the findings of all others.
 */
export async function syncContent(
  folder: string,
  { history = revisionsIn(folder), files = openFolder(folder), told = new Map() }: SyncOptions = {},
): Promise<Result> {
  const revisionsOf = await history;
  const context = readContext(files);
  const groups = groupsOfShard(keyedGroups(files, context.standards, revisionsOf), ownShard());
  const known = readKnownGroups();
  lap('read');
  const outcome = new Outcome(told);
  const fresh = groups.filter(({ key, paths }) => {
    if (outcome.keepTold(key)) return false;
    const summaries = known.get(key);
    if (summaries === undefined || summaries.length !== paths.length) return true;
    outcome.keep(key, summaries);
    return false;
  });
  // One at least, for what is to be said of the files that are no reports.
  const batches = inBatches(fresh.length === 0 ? groups.slice(0, 1) : fresh);
  for (const batch of batches.length === 0 ? [[]] : batches) {
    const content = readContent(limitedTo(files, batch), context);
    lap('read');
    const verified = verify(content);
    lap('verify');
    outcome.begin(verified);
    if (fresh.length > 0) outcome.add(verified, batch, revisionsOf);
    lap('views');
  }
  outcome.store();
  lap('store');
  return outcome.result();
}

/** Groups of which something was said, by their key: what it was. */
export type ToldGroups = Map<string, ToldGroup>;

interface ToldGroup {
  /** Of all its reports that could be read. */
  summaries: ReportSummary[];
  told: VerifiedReport[];
  broken: VerifiedContent['broken'];
}

interface Group {
  /** SHA-256 of all that decides what is said of its reports. */
  key: string;
  paths: readonly string[];
}

/** The groups of the folder; those without a common unit have nothing but the context in common. */
function keyedGroups(files: SourceFolder, { units }: Standards, revisionsOf: (path: string) => Revisions): Group[] {
  const digestOf = (path: string) => `${path} ${files.digest(path) ?? 'link'}`;
  const base = hash('sha256', [codeDigest(), contextDigest(files)].join('\n'));
  const groups = reportGroups(files.paths.filter(isReport), (unit) => units.get(unit)?.predecessor);
  return groups.map((paths) => {
    const own = paths.map((path) => `${digestOf(path)} ${JSON.stringify(revisionsOf(path))}`);
    return { key: hash('sha256', [base, ...own].join('\n')), paths };
  });
}

/** Of all files that are no reports: settings, units, metrics, regimes, names, attachments. */
export function contextDigest(files: SourceFolder): string {
  const others = files.paths.filter((path) => !isReport(path));
  return hash('sha256', others.map((path) => `${path} ${files.digest(path) ?? 'link'}`).join('\n'));
}

function inBatches(groups: readonly Group[]): Group[][] {
  const batches: Group[][] = [];
  let size = BATCH;
  for (const group of groups) {
    if (size + group.paths.length > BATCH) {
      batches.push([]);
      size = 0;
    }
    batches.at(-1)?.push(group);
    size += group.paths.length;
  }
  return batches;
}

/** The folder with no other reports than those of the groups. */
function limitedTo(files: SourceFolder, groups: readonly Group[]): SourceFolder {
  const chosen = new Set(groups.flatMap(({ paths }) => paths));
  const leftOut = files.paths.filter((path) => isReport(path) && !chosen.has(path));
  return { ...files, leftOut, paths: files.paths.filter((path) => chosen.has(path) || !isReport(path)) };
}

/** What is known of all reports, gathered batch by batch. */
class Outcome {
  readonly #groups: StoredGroup[] = [];
  readonly #summaries: ReportSummary[] = [];
  readonly #told: VerifiedReport[] = [];
  readonly #silent: ReportSummary[] = [];
  readonly #broken: VerifiedContent['broken'][number][] = [];
  readonly #findings: Finding[] = [];
  readonly #before: ReadonlyMap<string, ToldGroup>;
  readonly #toldGroups: ToldGroups;
  #first: VerifiedContent | undefined;

  constructor(told: ToldGroups) {
    this.#before = new Map(told);
    this.#toldGroups = told;
    told.clear();
  }

  /** What was said of a group before, if it is still what there is to say. */
  keepTold(key: string): boolean {
    const group = this.#before.get(key);
    if (group === undefined) return false;
    this.#toldGroups.set(key, group);
    const ids = new Set(group.told.map(({ subject }) => subject.report.id));
    this.#summaries.push(...group.summaries);
    this.#silent.push(...group.summaries.filter(({ id }) => !ids.has(id)));
    this.#told.push(...group.told);
    this.#broken.push(...group.broken);
    return true;
  }

  /** A group that the last run found without fault. */
  keep(key: string, summaries: readonly ReportSummary[]): void {
    this.#groups.push({ key, reports: summaries.map(({ id }) => id) });
    this.#summaries.push(...summaries);
    this.#silent.push(...summaries);
  }

  /** The first batch speaks for the files that are no reports; each for the attachments that its reports declare. */
  begin(verified: VerifiedContent): void {
    const known = new Set(this.#findings.map(({ rule, path }) => `${rule} ${path}`));
    const isNew = ({ rule, path }: Finding) => path.startsWith('attachments/') && !known.has(`${rule} ${path}`);
    this.#findings.push(...(this.#first === undefined ? verified.findings : verified.findings.filter(isNew)));
    this.#first ??= { ...verified, reports: [], broken: [], content: { ...verified.content, reports: [], broken: [] } };
  }

  add(verified: VerifiedContent, groups: readonly Group[], revisionsOf: (path: string) => Revisions): void {
    const byPath = new Map<string, ReportSummary>();
    const factsOf = factsReader(verified, revisionsOf);
    for (const report of verified.reports) {
      const summary = writeView({ ...factsOf(report), ...renderArticle(report) });
      byPath.set(summary.path, summary);
      this.#summaries.push(summary);
      if (report.findings.length > 0) this.#told.push(report);
      else this.#silent.push(summary);
    }
    this.#broken.push(...verified.broken);
    const told = new Map(this.#told.map((report) => [report.subject.report.path, report]));
    // What is said of attachments is said once for all reports of a batch.
    const isWhole = !verified.findings.some(({ path }) => path.startsWith('attachments/'));
    for (const { key, paths } of groups) {
      const summaries = paths.map((path) => byPath.get(path)).filter((summary) => summary !== undefined);
      const own = paths.map((path) => told.get(path)).filter((report) => report !== undefined);
      const broken = verified.broken.filter(({ path }) => paths.includes(path));
      if (summaries.length === paths.length && own.length === 0)
        this.#groups.push({ key, reports: summaries.map(({ id }) => id) });
      else if (isWhole) this.#toldGroups.set(key, { summaries, told: own, broken });
    }
  }

  /** On disk, or in the memory of a dev server once it has stored what it started with. */
  store(): void {
    if (this.#first === undefined) throw new Error('nothing was read');
    const summaries = this.#summaries.toSorted((a, b) => (a.path < b.path ? -1 : 1));
    const context = registerContext(this.#first.content, summaries);
    const views = summaries.map(({ view }) => view);
    if (latestViews() === undefined) {
      writeGroups(this.#groups, context, views);
      pruneViews(new Set(views));
    }
    if (!isKeptInMemory()) return;
    const settings = settingsOf(this.#first.content.site);
    const register = { records: recordsOf(views), ...context };
    rememberViews({ known: membersOf(this.#groups, summaries), register, summaries, settings });
  }

  result(): Result {
    if (this.#first === undefined) throw new Error('nothing was read');
    const reports = this.#told.toSorted((a, b) => (a.subject.report.path < b.subject.report.path ? -1 : 1));
    const broken = this.#broken.toSorted((a, b) => (a.path < b.path ? -1 : 1));
    const silent = this.#silent.map(({ checks }) => checks);
    return { ...resultOf({ ...this.#first, findings: this.#findings, reports, broken }, 'zh'), silent };
  }
}
