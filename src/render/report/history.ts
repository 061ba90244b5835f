import type { ReportSummary, ReportView } from '#derive/report-view.ts';

/** Reports of other years whose figures the narrative draws; none unless it has a trend. */
export function reportsDrawn(view: ReportView, summaries: readonly ReportSummary[]): ReportSummary[] {
  if (!view.article.some((part) => part.kind === 'component' && part.name === 'Trend')) return [];
  const siblings = new Set(view.siblings.map(({ href }) => href));
  return summaries.filter(({ href, id }) => siblings.has(href) && id !== view.id);
}
