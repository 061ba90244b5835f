import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultTable, missLines, percent, talliesOf } from '#cli/bench/fault-table.ts';
import { makeTrialBench } from '#cli/bench/fault-trial.ts';
import { EXCERPTS, type Redundancy, redundancyOf } from '#cli/bench/redundancy.ts';
import { generateContent } from '#generate/content.ts';
import { isUncheckable } from '#generate/faults/fault.ts';
import { plantFaults } from '#generate/faults/index.ts';
import { loadContent } from '#load/content.ts';
import { contentFolder } from '#load/folders.ts';
import { countOutcomes, type VerifiedReport } from '#verify/verified-report.ts';
import { verify } from '#verify/verify.ts';

export interface FaultBenchOptions {
  reports: number;
  seed: string;
  /** Faults to plant. */
  count: number;
  /** Folder for fault-bench.json and fault-misses.txt. */
  out: string;
}

/** Verifies clean generated content, plants faults one at a time, and says what was found of them. */
export function runFaultBench({ reports, seed, count, out }: FaultBenchOptions): string {
  const generated = generateContent({ reports, seed });
  const bench = makeTrialBench(generated);
  const trials = [...plantFaults(generated.reports, count, seed)].map((fault) => bench.try(fault));
  const tallies = talliesOf(trials);
  const misses = missLines(trials);
  const clean = cleanResult(bench.clean.reports, bench.clean.broken.length);
  const figures = generated.reports.flatMap((report) =>
    [...report.figures.values()].map((figure) => isUncheckable(report, figure)),
  );
  const uncheckable = figures.filter((is) => is).length;
  const redundancy = { generated: redundancyOf(bench.clean.reports), 'real report': realReport(), excerpts: EXCERPTS };
  mkdirSync(out, { recursive: true });
  const result = { reports, seed, clean, redundancy, uncheckable: { figures: figures.length, uncheckable }, tallies };
  writeFileSync(join(out, 'fault-bench.json'), `${JSON.stringify(result, null, 2)}\n`);
  writeFileSync(join(out, 'fault-misses.txt'), misses.map((line) => `${line}\n`).join(''));
  const lines = [
    `clean: ${reports} reports, ${clean.errors} errors, ${clean.warnings} warnings, ${clean.failed} failed checks`,
    ...Object.entries(clean.byRule).map(([rule, times]) => `  false alarm ${rule}: ${times}`),
    redundancyTable(redundancy),
    `no fault is planted on a figure that is written once and takes part in no relation: ${uncheckable} of ${figures.length} figures (${percent(uncheckable, figures.length)} %)`,
    CULPRIT,
    '',
    faultTable(tallies),
    `${misses.length} faults not detected, located or diagnosed: ${join(out, 'fault-misses.txt')}`,
  ];
  return `${lines.join('\n')}\n`;
}

const CULPRIT = `culprit: the likeliest hypothesis names the wrong figure, or the faulty text on its line; of a scorecard row omitted or doubled
it names the indicator, save of an omitted row that the regime does not list: there it says that a row is missing from the scorecard`;

function cleanResult(reports: readonly VerifiedReport[], broken: number) {
  const findings = reports.flatMap((report) => report.findings);
  const byRule: Record<string, number> = {};
  for (const { rule, severity } of findings) byRule[`${severity} ${rule}`] = (byRule[`${severity} ${rule}`] ?? 0) + 1;
  return {
    broken,
    errors: findings.filter(({ severity }) => severity === 'error').length + broken,
    warnings: findings.filter(({ severity }) => severity === 'warning').length,
    failed: reports.reduce((sum, { checks }) => sum + countOutcomes(checks).failed, 0),
    byRule,
  };
}

/** The one real report of this repository; its name in the project's own content. */
const REAL = 'reports/2023/lianjiang-government-service-centre.mdx';

function realReport(): Redundancy {
  const { reports } = verify(loadContent(contentFolder(undefined)), undefined, ({ path }) => path === REAL);
  return redundancyOf(reports);
}

function redundancyTable(all: Record<string, Redundancy>): string {
  const head = `${''.padEnd(14)}${['figures', 'once', 'twice', '3+ times', 'no relation', '1', '2', '3+'].map((word) => word.padStart(12)).join('')}`;
  const rows = Object.entries(all).map(([name, { figures, written, relations }]) => {
    const shares = [written, relations].flatMap((parts) => {
      const all = parts.reduce((sum, part) => sum + part, 0);
      return parts.map((part) => `${percent(part, all)} %`.padStart(12));
    });
    return name.padEnd(14) + String(figures).padStart(12) + shares.join('');
  });
  return [
    'redundancy (times a figure is written, frontmatter included; relations it takes part in):',
    head,
    ...rows,
  ].join('\n');
}
