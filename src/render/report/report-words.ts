import type { ReportSummary } from '#derive/report-view.ts';
import { countsInWords, reportName, VERDICTS } from '#render/words/verdict.ts';

/** What a search engine or a chat window says about the report, in one sentence or two. */
export function reportDescription(report: ReportSummary): string {
  const figures = report.keyFigures.map(({ label, text }) => `${label}${text}`);
  const score = report.total === null ? [] : [`自评得分${report.total}分`];
  const facts = [...figures, ...score].join('，');
  const origin = report.sample ? '示例，内容虚构。' : report.compiled ? '根据公开的自评报告整理，非官方发布。' : '';
  const verdict = `${VERDICTS[report.status].word}：${countsInWords(report.checks)}。`;
  return `${origin}${reportName(report)}绩效自评报告${facts === '' ? '' : `：${facts}`}。${verdict}`;
}
