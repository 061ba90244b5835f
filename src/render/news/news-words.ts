import type { NewsItem } from '#derive/news.ts';
import { reportDescription } from '#render/report/report-words.ts';
import { reportName } from '#render/words/verdict.ts';

/** What is new, in a line; sample content is marked by whoever shows it. */
export function newsTitle(item: NewsItem): string {
  const name = reportName(item.report);
  if (item.kind === 'report') return `${name}绩效自评报告`;
  return `${name}：${item.correction.label}由${item.correction.from}改为${item.correction.to}`;
}

/** The same in a sentence or two, for feeds. */
export function newsSummary(item: NewsItem): string {
  if (item.kind === 'report') return reportDescription(item.report);
  const kind = item.correction.type === 'revision' ? '数据修订' : '差错更正';
  const sample = item.report.sample ? '示例，内容虚构。' : '';
  return `${sample}${kind}：${item.correction.label}由${item.correction.from}改为${item.correction.to}。${item.correction.reason}`;
}
