import { comparedReport } from '#derive/comparison.ts';
import { figureRows } from '#derive/figure-table.ts';
import { publicReport, publishesSource } from '#derive/public-report.ts';
import type { ReportRecord } from '#derive/register.ts';
import type { ReportView } from '#derive/report-view.ts';
import type { SiteSettings } from '#derive/site-view.ts';
import type { OutputFile } from '#integrations/output-cache.ts';
import { csvText } from '#render/data/csv.ts';
import { encodedText } from '#render/data/encoded-text.ts';
import { FIGURE_FIELDS } from '#render/data/figure-fields.ts';
import { jsonDocument } from '#render/data/json.ts';
import { reportWorkbook } from '#render/data/workbook.ts';

/** What the files of a report are made from. */
export interface DownloadSubject {
  view: ReportView;
  record: ReportRecord;
  settings: SiteSettings;
  /** The bytes that were verified. */
  source: Uint8Array;
}

export function figuresCsv({ record }: Pick<DownloadSubject, 'record'>): string {
  return csvText(FIGURE_FIELDS, figureRows([record]));
}

export function reportJson({ view, settings }: Pick<DownloadSubject, 'view' | 'settings'>): string {
  return jsonDocument(publicReport(view, settings));
}

export function comparedJson({ record }: Pick<DownloadSubject, 'record'>): string {
  return JSON.stringify(comparedReport(record));
}

/** The files beside the page of a report, and what the page for comparing loads of it. */
export function reportDownloads(subject: DownloadSubject): OutputFile[] {
  const { view, settings, source } = subject;
  const text = (path: string, content: string): OutputFile => ({ path, bytes: encodedText(content) });
  return [
    text(`reports/${view.id}/figures.csv`, figuresCsv(subject)),
    text(`reports/${view.id}/report.json`, reportJson(subject)),
    { path: `reports/${view.id}/report.xlsx`, bytes: reportWorkbook(view, settings) },
    ...(publishesSource(view) ? [{ path: `reports/${view.id}/source.mdx`, bytes: source }] : []),
    text(`compare/data/${view.id}.json`, comparedJson(subject)),
  ];
}
