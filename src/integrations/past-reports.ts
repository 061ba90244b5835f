import { hash } from 'node:crypto';
import type { ReportView } from '#derive/report-view.ts';
import { reportFacts } from '#derive/report-views.ts';
import { builtInStandards } from '#load/built-in-standards.ts';
import { type Content, readSite } from '#load/content-files.ts';
import { isSentence } from '#load/problem.ts';
import { isBroken, type ReportDocument, readReport } from '#load/report-document.ts';
import type { SourceFolder } from '#load/source-folder.ts';
import { loadStandards } from '#load/standards.ts';
import { textOfBytes, tooLarge } from '#load/text-file.ts';
import { renderArticle } from '#render/article/serialize.ts';
import { reportSchema } from '#schema/report.ts';
import { rules } from '#verify/rules/index.ts';
import type { VerifiedReport } from '#verify/verified-report.ts';
import { verify } from '#verify/verify.ts';

/** A former state of a report's file. */
export interface PastReport {
  /** SHA-256 of the file, hex. */
  digest: string;
  /** What can be shown of it: nothing of one that cannot be read, or holds personal data. */
  shown: { report: VerifiedReport; view(): Omit<ReportView, 'view'> } | 'unreadable' | 'private';
}

const PRIVACY = rules.filter(({ id }) => id.startsWith('privacy-'));

/**
 * Reads former states of one report with the present units, metrics and lexicon. Nothing of them is checked but that they
 * hold no personal data: a verdict of today would not be the one they were published with.
 */
export function pastReader(files: SourceFolder): (path: string, bytes: Buffer) => PastReport {
  const site = readSite(files);
  const standards = loadStandards(files, builtInStandards());
  const empty = { reports: [], broken: [], attachments: new Map(), attachmentTexts: new Map(), findings: [] };
  const content: Content = { ...standards, ...empty, folder: files.name, site };
  const schema = reportSchema(new Set(site.measures));
  const context = { schema, measureOf: (id: string) => content.metrics.get(id)?.measure, keysAt: () => [] };
  const parse = (path: string, bytes: Buffer): ReportDocument | undefined => {
    const file = tooLarge(bytes.length) ?? textOfBytes(bytes);
    const report = isSentence(file) ? undefined : readReport(path, file, context);
    return report === undefined || isBroken(report) ? undefined : report;
  };
  return (path, bytes) => {
    const digest = hash('sha256', bytes);
    const document = parse(path, bytes);
    if (document === undefined) return { digest, shown: 'unreadable' };
    const verified = verify({ ...content, reports: [document] }, PRIVACY);
    const [report] = verified.reports;
    if (report === undefined) throw new Error('a report that was read was not verified');
    if (report.findings.some(({ rule }) => rule.startsWith('privacy-'))) return { digest, shown: 'private' };
    const view = () => {
      const [facts] = reportFacts(verified);
      if (facts === undefined) throw new Error('a verified report has no view');
      return { ...facts, ...renderArticle(report) };
    };
    return { digest, shown: { report, view } };
  };
}
