import { styleText } from 'node:util';
import { allFindings, openCount, type Result, sentenceOf } from '#format/result.ts';
import type { Finding } from '#schema/finding.ts';
import { addOutcomes, countOutcomes } from '#verify/verified-report.ts';

/** For people at a terminal: one paragraph a finding, then the verdict in one line. */
export function formatText(result: Result, colour: boolean): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    colour ? styleText(style, text, { validateStream: false }) : text;
  const lines = allFindings(result).map((finding) => paragraph(finding, result, paint));
  return `${[...lines, verdict(result, paint)].join('\n')}\n`;
}

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

function paragraph(finding: Finding, { language }: Result, paint: Paint): string {
  const place = `${finding.path}:${finding.line}:${finding.column}`;
  const zh = language === 'zh';
  const [word, style] =
    finding.waived !== null
      ? ([zh ? '已说明' : 'waived', 'dim'] as const)
      : finding.severity === 'error'
        ? ([zh ? '错误' : 'error', 'red'] as const)
        : ([zh ? '提醒' : 'warning', 'yellow'] as const);
  const head = `${paint('bold', place)} ${paint(style, word)} ${paint('dim', finding.rule)}`;
  const figure = finding.figure === null ? '' : `figures.${finding.figure} `;
  const body = `  ${figure}${sentenceOf(finding, language)}`;
  if (finding.waived === null) return `${head}\n${body}`;
  const { reason, by, date } = finding.waived;
  return `${head}\n${body}\n  ${zh ? '说明' : 'waiver'}：${reason}（${by}，${date}）`;
}

function verdict(result: Result, paint: Paint): string {
  const all = allFindings(result);
  const errors = openCount(all, 'error');
  const warnings = openCount(all, 'warning');
  const counts = result.reports.map(({ checks }) => countOutcomes(checks)).reduce(addOutcomes, countOutcomes([]));
  const reports = result.reports.length + result.broken.length;
  const { exact, rounding, failed, waived, notEvaluated } = counts;
  const text =
    result.language === 'zh'
      ? `${errors === 0 ? '通过' : '未通过'}：${reports} 份报告，${errors} 个错误，${warnings} 个提醒；校验 精确成立 ${exact}，舍入内成立 ${rounding}，不成立 ${failed}，已说明 ${waived}，未评估 ${notEvaluated}`
      : `${errors === 0 ? 'passed' : 'failed'}: ${reports} reports, ${errors} errors, ${warnings} warnings; checks ${exact} exact, ${rounding} rounding, ${failed} failed, ${waived} waived, ${notEvaluated} not evaluated`;
  return paint(errors === 0 ? 'green' : 'red', text);
}
