import { attachmentDigests, attachmentTexts } from '#load/attachments.ts';
import { ContentError, isSentence } from '#load/problem.ts';
import {
  type BrokenReport,
  isBroken,
  type ReportContext,
  type ReportDocument,
  readReport,
} from '#load/report-document.ts';
import type { AttachmentText, SourceFolder } from '#load/source-folder.ts';
import { loadStandards, type Standards } from '#load/standards.ts';
import { strayFiles } from '#load/stray-files.ts';
import { readYamlFile } from '#load/yaml-file.ts';
import { type Finding, finding } from '#schema/finding.ts';
import { reportSchema } from '#schema/report.ts';
import { Site } from '#schema/site.ts';

/** A content folder as typed documents. */
export interface Content extends Standards {
  /** Absolute path of the folder. */
  folder: string;
  site: Site;
  /** In the order of their paths. */
  reports: ReportDocument[];
  broken: BrokenReport[];
  /** SHA-256 (hex) of the declared attachments that are there, by path; undefined where attachments are out of sight. */
  attachments: ReadonlyMap<string, string> | undefined;
  /** Words of those attachments, by path. */
  attachmentTexts: ReadonlyMap<string, readonly AttachmentText[]>;
  /** About files that are not reports. */
  findings: Finding[];
}

/**
 * Content from files that are at hand, with what the program knows of its own. Throws a ContentError when there is
 * nothing to read; anything else becomes a finding.
 */
export function contentOf(
  files: SourceFolder,
  builtIn: Standards,
  { site, standards, reading }: FolderContext = folderContext(files, builtIn),
): Content {
  const findings = [...standards.findings];
  const empty = { reports: [], broken: [], attachments: new Map(), attachmentTexts: new Map() };
  const content: Content = { ...standards, ...empty, folder: files.name, site, findings };
  loadReports(content, files, reading);
  const digests = attachmentDigests(content.reports, files);
  content.attachments = files.attachmentsElsewhere === true ? undefined : digests;
  content.attachmentTexts = attachmentTexts(digests, files);
  content.findings.push(...strayFiles(files, content));
  if (content.reports.length + content.broken.length === 0) {
    throw new ContentError(
      `${files.name} 中没有报告；请在 reports/<年度>/<单位>.mdx 放入至少一份报告`,
      `${files.name} has no report; put at least one at reports/<year>/<unit>.mdx`,
    );
  }
  return content;
}

/** What the other files of a folder say of its reports, for one that reads these a few at a time. */
export interface FolderContext {
  site: Site;
  standards: Standards;
  reading: ReportContext;
}

/** Throws a ContentError when there are no settings to read. */
export function folderContext(files: SourceFolder, builtIn: Standards): FolderContext {
  const site = readSite(files);
  const standards = loadStandards(files, builtIn);
  const schema = reportSchema(new Set(site.measures));
  const measureOf = (id: string) => standards.metrics.get(id)?.measure;
  const metricNamed = (name: string) =>
    [...standards.metrics].find(([, { label, aliases }]) => label === name || aliases.includes(name))?.[0];
  return { site, standards, reading: { schema, measureOf, keysAt: keysOf(schema), metricNamed } };
}

function loadReports(content: Content, files: SourceFolder, context: ReportContext): void {
  for (const path of files.paths.filter(isReport)) {
    const file = files.read(path);
    const report = isSentence(file) ? unreadable(path, file) : readReport(path, file, context);
    if (isBroken(report)) content.broken.push(report);
    else content.reports.push(report);
  }
}

/** Keys of the report schema by path, for proposing a misspelt one; a step of a list or record is any. */
function keysOf(schema: ReturnType<typeof reportSchema>): (path: readonly (string | number)[]) => string[] {
  const item = ['indicator', 'label', 'group', 'subgroup', 'method', 'target', 'actual', 'weight', 'score', 'reason'];
  const inner: Record<string, string[]> = {
    figures: ['value', 'label', 'period', 'kind', 'note'],
    datasheet: ['figure', 'label', 'original', 'adjusted', 'actual', 'note'],
    waivers: ['rule', 'quote', 'figure', 'relation', 'reason', 'by', 'date'],
    corrections: ['figure', 'from', 'to', 'type', 'reason', 'date'],
    attachments: ['role', 'file', 'label', 'sha256'],
    source: ['title', 'date', 'url', 'note'],
  };
  return ([first, second]) => {
    if (first === undefined) return Object.keys(schema.shape);
    if (first === 'scorecard') return second === 'items' ? item : ['items', 'total', 'grade', 'note'];
    return inner[first] ?? [];
  };
}

function unreadable(path: string, { zh, en }: { zh: string; en: string }): BrokenReport {
  const [, year = '0', name = ''] = path.split('/');
  const problem = finding({ rule: 'unreadable-file', severity: 'error', path, message: zh, messageEn: en });
  return { path, unit: name.replace(/\..*$/, ''), year: Number(year) || 0, findings: [problem] };
}

/** The settings of site.yaml alone. Throws a ContentError when they cannot be read. */
export function readSite(files: SourceFolder): Site {
  const { value, findings } = readYamlFile(files, 'site.yaml', Site);
  if (value !== undefined) return value;
  if (!files.paths.includes('site.yaml')) {
    throw new ContentError(
      `内容文件夹 ${files.name} 里没有 site.yaml；至少要有 site.yaml 和一份 reports/<年度>/<单位>.mdx`,
      `the content folder ${files.name} has no site.yaml; it needs site.yaml and one reports/<year>/<unit>.mdx`,
    );
  }
  const lines = findings.map((problem) => `site.yaml:${problem.line}:${problem.column} ${problem.message}`);
  const linesEn = findings.map((problem) => `site.yaml:${problem.line}:${problem.column} ${problem.messageEn}`);
  throw new ContentError(lines.join('\n'), linesEn.join('\n'));
}

export function isReport(path: string): boolean {
  return path.startsWith('reports/') && path.endsWith('.mdx');
}
