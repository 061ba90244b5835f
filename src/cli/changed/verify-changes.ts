import { affectedReports, sharedFiles } from '#cli/changed/affected.ts';
import { baseError } from '#cli/changed/base-error.ts';
import { baseFolder } from '#cli/changed/base-folder.ts';
import { changeFindings } from '#cli/changed/change-findings.ts';
import { refuseLinkedFolder } from '#cli/changed/linked-folder.ts';
import { withRenames } from '#cli/changed/renames.ts';
import { today } from '#cli/today.ts';
import {
  type ContentChanges,
  type FileChange,
  type ReportPair,
  reportChange,
  summaryOf,
  unreadableReports,
} from '#derive/content-changes.ts';
import { particularChanges } from '#derive/particular-changes.ts';
import { type Language, type Result, resultOf, type Scope } from '#format/result.ts';
import { authorsSince, nameDigest } from '#history/authors.ts';
import { type Base, changedPaths, findBase } from '#history/base.ts';
import { type Git, gitNow } from '#history/git.ts';
import { type Content, loadContent, readContent } from '#load/content.ts';
import { folderOnDisk } from '#load/folder-on-disk.ts';
import { ContentError } from '#load/problem.ts';
import type { ReportDocument } from '#load/report-document.ts';
import { rules } from '#verify/rules/index.ts';
import { figuresOfReport, type Proposal } from '#verify/subject.ts';
import { type VerifiedContent, verify } from '#verify/verify.ts';

export interface ChangedOptions {
  /** Absolute path of the content folder; the repository it lies in is the one that counts. */
  folder: string;
  /** Ref or commit; undefined for the default branch. What the present branch has in common with it is the base. */
  base: string | undefined;
  language: Language;
  /** Address of the built preview, for the reviewer. */
  preview?: string | undefined;
  /** What formats need besides: rules, prefix, version, texts. */
  scope?: Partial<Omit<Scope, 'files'>>;
  env?: NodeJS.ProcessEnv;
}

/**
 * Verifies what lies in the content folder against a base in Git: the reports that changed and all that depend on them, with
 * what the change does. Throws a ContentError where there is nothing to compare with.
 */
export function verifyChanges(options: ChangedOptions): Result {
  const { folder, language, preview, scope = {}, env = process.env } = options;
  refuseLinkedFolder(folder);
  const after = loadContent(folder);
  const git = gitNow(folder, env);
  const base = findBase(git, options.base);
  if ('missing' in base) throw baseError(base);
  const change = readChange(git, folder, base);
  const affected = affectedReports(change.files, [change.before, after]);
  const isAffected = ({ path }: { path: string }) => affected === undefined || affected.has(path);
  const verified = verify(after, rules, isAffected, proposalOf(change, authorsSince(git, base)), today());
  const earlier = change.before === undefined ? undefined : verify(change.before, rules, isAffected);
  const result = resultOf(verified, language, { rules, ...scope, files: affected });
  const own = changeFindings({ ...change, prefix: base.prefix, after });
  return {
    ...result,
    findings: [...result.findings, ...own],
    changes: changesOf(base, change, earlier, verified, after.broken),
    ...(preview === undefined ? {} : { preview }),
  };
}

interface Change {
  files: FileChange[];
  outside: string[];
  before: Content | undefined;
  problem: ContentError | undefined;
}

function readChange(git: Git, folder: string, base: Base): Change {
  const changed = changedPaths(git, base);
  const inside = changed.filter(({ path }) => path.startsWith(base.prefix));
  const outside = changed.filter(({ path }) => !path.startsWith(base.prefix)).map(({ path }) => path);
  const files = inside.map(({ status, path }) => ({ status, path: path.slice(base.prefix.length), from: null }));
  const stored = baseFolder({ git, base, folder, changed: inside });
  const sides = { before: stored, after: folderOnDisk(folder) };
  const { before, problem } = stored.paths.length === 0 ? { before: undefined, problem: undefined } : readBase(stored);
  return { files: withRenames(files, sides), outside, before, problem };
}

/** A base that cannot be read is nothing to compare with; the change may be what mends it. */
function readBase(stored: ReturnType<typeof baseFolder>): {
  before: Content | undefined;
  problem: ContentError | undefined;
} {
  try {
    return { before: readContent(stored), problem: undefined };
  } catch (error) {
    if (error instanceof ContentError) return { before: undefined, problem: error };
    throw error;
  }
}

function proposalOf({ files, before }: Change, authors: ReturnType<typeof authorsSince>): Proposal {
  const earlier = new Map(files.map(({ path, from }) => [path, from]));
  const published = new Map(before?.reports.map((report) => [report.path, report]));
  return {
    published: ({ path }: ReportDocument) => {
      const report = published.get(earlier.get(path) ?? path);
      return report === undefined || before === undefined
        ? undefined
        : { report, figures: figuresOfReport(before, report) };
    },
    isAuthor: ({ path }: ReportDocument, name: string) => {
      const all = before?.site.approverAccounts ?? {};
      const accounts = Object.hasOwn(all, name) ? (all[name] ?? []) : [];
      const digest = nameDigest(name);
      return authors.get(path)?.some((author) => author.name === digest || accounts.includes(author.mail)) ?? false;
    },
  };
}

function changesOf(
  base: Base,
  { files, outside, problem, before: earlier }: Change,
  before: VerifiedContent | undefined,
  after: VerifiedContent,
  broken: Content['broken'],
): ContentChanges {
  const unreadable = unreadableReports(files, { before: earlier?.broken ?? [], after: broken });
  const uncompared = new Set(unreadable.map(({ path }) => path));
  const byPath = new Map(files.map((file) => [file.path, file]));
  const moved = new Set(files.map(({ from }) => from));
  const old = new Map(before?.reports.map((report) => [report.subject.report.path, report]));
  const now = new Map(after.reports.map((report) => [report.subject.report.path, report]));
  const pairs = [...new Set([...old.keys(), ...now.keys()])]
    .filter((path) => (now.has(path) || !moved.has(path)) && !uncompared.has(path))
    .sort()
    .map((path): ReportPair => {
      const file = byPath.get(path);
      return { file, before: old.get(file?.from ?? path), after: now.get(path) };
    });
  const reports = pairs.map(reportChange).filter((report) => report !== undefined);
  return {
    base: { commit: base.commit, name: base.name },
    files,
    outside,
    shared: sharedFiles(files),
    baseProblem: problem?.message ?? null,
    unreadable,
    particulars: particularChanges(files, earlier, after.content),
    summary: summaryOf(pairs, reports),
    reports,
  };
}
