import type { ReportDocument } from '#load/report-document.ts';
import type { AttachmentText, SourceFolder } from '#load/source-folder.ts';
import { attachmentPath } from '#schema/report.ts';

/** SHA-256 (hex) of the attachments that the reports declare, by path; files that are not there are left out. */
export function attachmentDigests(reports: readonly ReportDocument[], files: SourceFolder): Map<string, string> {
  const present = new Set(files.paths.filter((path) => path.startsWith('attachments/')));
  const digests = new Map<string, string>();
  if (present.size === 0) return digests;
  for (const report of reports) {
    for (const { file } of report.front.attachments) {
      const path = attachmentPath(report.front, file);
      const digest = present.has(path) && !digests.has(path) ? files.digest(path) : undefined;
      if (digest !== undefined) digests.set(path, digest);
    }
  }
  return digests;
}

/** What can be read in the attachments that are there: it is published with them. */
export function attachmentTexts(
  digests: ReadonlyMap<string, string>,
  files: SourceFolder,
): Map<string, readonly AttachmentText[]> {
  return new Map([...digests.keys()].map((path) => [path, files.texts?.(path) ?? []]));
}
