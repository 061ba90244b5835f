import type { ReportSummary } from '#derive/report-view.ts';
import type { SiteView } from '#derive/site-view.ts';
import { SCOPES } from '#render/list/report-filters.ts';
import type { Limit } from '#render/search/query.ts';
import { filtersOf } from '#render/search/report-limits.ts';
import { VERDICTS } from '#render/words/verdict.ts';

/** A control to narrow results by. */
export interface LimitControl {
  name: Limit;
  label: string;
  choices: { value: string; words: string }[];
}

const FURTHER: ReadonlyArray<readonly [Limit, string]> = [
  ['region', '地区'],
  ['level', '层级'],
  ['scope', '范围'],
  ['grade', '等级'],
  ['verdict', '校验结论'],
];

/** Controls for what occurs on the site: year and unit, then the others with at least two choices. */
export function limitControls({ years, units }: SiteView): { main: LimitControl[]; further: LimitControl[] } {
  const reports = years.flatMap((year) => year.reports);
  const main: LimitControl[] = [
    { name: 'year', label: '年度', choices: years.map(({ year }) => ({ value: String(year), words: String(year) })) },
    {
      name: 'unit',
      label: '单位',
      choices: units.map(({ id, name, sample }) => ({ value: id, words: sample ? `${name}（示例）` : name })),
    },
  ];
  const further = FURTHER.map(([name, label]) => ({ name, label, choices: choicesOf(name, reports) }));
  return { main, further: further.filter(({ choices }) => choices.length > 1) };
}

function choicesOf(name: Limit, reports: readonly ReportSummary[]): LimitControl['choices'] {
  const values = new Set(reports.map((report) => filtersOf(report)[name]).filter((value) => value !== undefined));
  return [...values].sort().map((value) => ({ value, words: wordsFor(name, value, reports) }));
}

function wordsFor(name: Limit, value: string, reports: readonly ReportSummary[]): string {
  if (name === 'scope') return value === 'project' ? SCOPES.project : SCOPES['whole-unit'];
  const report = name === 'verdict' ? reports.find(({ status }) => status === value) : undefined;
  return report === undefined ? value : VERDICTS[report.status].word;
}
