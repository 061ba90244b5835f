import { hash } from 'node:crypto';
import { type ReportRecord, recordOf, registerOfRecords, summaryOfRecord } from '#derive/register.ts';
import type { ReportView } from '#derive/report-view.ts';
import { reportFacts } from '#derive/report-views.ts';
import { type Result, resultOf } from '#format/result.ts';
import { codeDigest } from '#integrations/code-digest.ts';
import { reportGroups } from '#integrations/report-groups.ts';
import { type Revisions, revisionsIn } from '#integrations/revisions.ts';
import { groupsOfShard, ownShard } from '#integrations/shard.ts';
import { lap } from '#integrations/stage-clock.ts';
import { builtInStandards } from '#load/built-in-standards.ts';
import { openFolder, readContent } from '#load/content.ts';
import { isReport } from '#load/content-files.ts';
import type { SourceFolder } from '#load/source-folder.ts';
import { loadStandards } from '#load/standards.ts';
import { renderArticle } from '#render/article/serialize.ts';
import { pruneViews, readKnownGroups, type StoredGroup, writeGroups, writeView } from '#render/view-store.ts';
import type { Finding } from '#schema/finding.ts';
import type { VerifiedReport } from '#verify/verified-report.ts';
import { type VerifiedContent, verify } from '#verify/verify.ts';

/** Reports that are read and verified at once: what bounds the memory of a large folder. */
const BATCH = 250;

/**
 * Reads and verifies a content folder and stores what its pages are made from. Groups of reports that the last run over
 * the same program, context and sources found without fault are taken from it. Gives the findings of all others.
 */
export async function syncContent(
  folder: string,
  history: Promise<(path: string) => Revisions> = revisionsIn(folder),
): Promise<Result> {
  const files = openFolder(folder);
  const revisionsOf = await history;
  const groups = groupsOfShard(keyedGroups(files, revisionsOf), ownShard());
  const known = await readKnownGroups();
  lap('read');
  const outcome = new Outcome();
  const fresh = groups.filter(({ key, paths }) => {
    const records = known.get(key);
    if (records === undefined || records.length !== paths.length) return true;
    outcome.keep(key, records);
    return false;
  });
  // One at least, for what is to be said of the files that are no reports.
  const batches = inBatches(fresh.length === 0 ? groups.slice(0, 1) : fresh);
  for (const batch of batches.length === 0 ? [[]] : batches) {
    const content = readContent(limitedTo(files, batch));
    lap('read');
    const verified = verify(content);
    lap('verify');
    outcome.begin(verified);
    if (fresh.length > 0) await outcome.add(verified, batch, revisionsOf);
    lap('views');
  }
  await outcome.store();
  lap('store');
  return outcome.result();
}

interface Group {
  /** SHA-256 of all that decides what is said of its reports. */
  key: string;
  paths: readonly string[];
}

/** The groups of the folder; those without a common unit have nothing but the context in common. */
function keyedGroups(files: SourceFolder, revisionsOf: (path: string) => Revisions): Group[] {
  const { units } = loadStandards(files, builtInStandards());
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
  readonly #records: ReportRecord[] = [];
  readonly #told: VerifiedReport[] = [];
  readonly #silent: ReportRecord[] = [];
  readonly #broken: VerifiedContent['broken'][number][] = [];
  readonly #findings: Finding[] = [];
  #first: VerifiedContent | undefined;

  /** Records of a group that the last run found without fault. */
  keep(key: string, records: readonly ReportRecord[]): void {
    this.#groups.push({ key, reports: records.map(({ id }) => id) });
    this.#records.push(...records);
    this.#silent.push(...records);
  }

  /** The first batch speaks for the files that are no reports; each for the attachments that its reports declare. */
  begin(verified: VerifiedContent): void {
    const known = new Set(this.#findings.map(({ rule, path }) => `${rule} ${path}`));
    const isNew = ({ rule, path }: Finding) => path.startsWith('attachments/') && !known.has(`${rule} ${path}`);
    this.#findings.push(...(this.#first === undefined ? verified.findings : verified.findings.filter(isNew)));
    this.#first ??= { ...verified, reports: [], broken: [], content: { ...verified.content, reports: [], broken: [] } };
  }

  async add(
    verified: VerifiedContent,
    groups: readonly Group[],
    revisionsOf: (path: string) => Revisions,
  ): Promise<void> {
    const byPath = new Map<string, ReportRecord>();
    for (const [index, facts] of reportFacts(verified, revisionsOf).entries()) {
      const report = verified.reports[index];
      if (report === undefined) throw new Error('a verified report has no view');
      const full: Omit<ReportView, 'view'> = { ...facts, ...renderArticle(report) };
      const record = recordOf({ ...facts, view: await writeView(JSON.stringify(full)) });
      byPath.set(record.path, record);
      this.#records.push(record);
      if (report.findings.length > 0) this.#told.push(report);
      else this.#silent.push(record);
    }
    this.#broken.push(...verified.broken);
    const told = new Set(this.#told.map(({ subject }) => subject.report.path));
    for (const { key, paths } of groups) {
      const reports = paths.map((path) => byPath.get(path)).filter((record) => record !== undefined);
      const faultless = reports.length === paths.length && !paths.some((path) => told.has(path));
      if (faultless) this.#groups.push({ key, reports: reports.map(({ id }) => id) });
    }
  }

  async store(): Promise<void> {
    if (this.#first === undefined) throw new Error('nothing was read');
    const records = this.#records.toSorted((a, b) => (a.path < b.path ? -1 : 1));
    const register = registerOfRecords(this.#first.content, records);
    await writeGroups(this.#groups, register, records.map(summaryOfRecord));
    await pruneViews(new Set(records.map(({ view }) => view)));
  }

  result(): Result {
    if (this.#first === undefined) throw new Error('nothing was read');
    const reports = this.#told.toSorted((a, b) => (a.subject.report.path < b.subject.report.path ? -1 : 1));
    const broken = this.#broken.toSorted((a, b) => (a.path < b.path ? -1 : 1));
    const silent = this.#silent.map(({ checks }) => checks);
    return { ...resultOf({ ...this.#first, findings: this.#findings, reports, broken }, 'zh'), silent };
  }
}
