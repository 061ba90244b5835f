import { allFindings, openCount, type Result } from '#format/result.ts';
import { addOutcomes, countOutcomes, type OutcomeCounts } from '#verify/verified-report.ts';

/** What a run comes to. */
export interface Verdict {
  passed: boolean;
  reports: number;
  errors: number;
  warnings: number;
  waived: number;
  checks: OutcomeCounts;
}

export function verdictOf(result: Result): Verdict {
  const all = allFindings(result);
  const errors = openCount(all, 'error');
  const { silent = [] } = result;
  return {
    passed: errors === 0,
    reports: result.reports.length + result.broken.length + silent.length,
    errors,
    warnings: openCount(all, 'warning'),
    waived: all.filter(({ waived }) => waived !== null).length,
    checks: [...silent, ...result.reports.map(({ checks }) => countOutcomes(checks))].reduce(
      addOutcomes,
      countOutcomes([]),
    ),
  };
}

/** The verdict in one line, for people and for `grep`. */
export function verdictLine(
  { passed, reports, errors, warnings, checks }: Verdict,
  language: Result['language'],
): string {
  const { exact, rounding, failed, waived, notEvaluated } = checks;
  return language === 'zh'
    ? `${passed ? '通过' : '未通过'}：${reports} 份报告，${errors} 个错误，${warnings} 个提醒；校验 精确成立 ${exact}，舍入内成立 ${rounding}，不成立 ${failed}，已说明 ${waived}，未评估 ${notEvaluated}`
    : `${passed ? 'passed' : 'failed'}: ${amount(reports, 'report')}, ${amount(errors, 'error')}, ${amount(warnings, 'warning')}; checks ${exact} exact, ${rounding} rounding, ${failed} failed, ${waived} waived, ${notEvaluated} not evaluated`;
}

/** `1 report`, `2 reports` */
export function amount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
