import type { ReportSummary } from '#derive/report-view.ts';
import { COLUMNS } from '#render/list/columns.ts';

export const SCOPES = { 'whole-unit': '整体支出', project: '项目支出' } as const;

/** Filters of a list of reports: those of region, level and scope that occur in it. */
export function reportFilters(reports: readonly ReportSummary[]) {
  return [
    { name: 'region', label: '地区', options: optionsOf(reports.map(({ unit }) => unit.region)) },
    { name: 'level', label: '层级', options: optionsOf(reports.map(({ unit }) => unit.level)) },
    { name: 'scope', label: '范围', options: optionsOf(reports.map(({ scope }) => SCOPES[scope])) },
  ];
}

/** Sortable columns of a list of reports, in the order of the table. */
export const ORDERS = ['单位', ...COLUMNS.map(({ label }) => label), '得分'];

function optionsOf(values: readonly (string | null)[]): { value: string; label: string }[] {
  const present = [...new Set(values.filter((value) => value !== null))].sort();
  return present.map((value) => ({ value, label: value }));
}
