import type { BuildBench, SizeRuns } from '#cli/bench/build-bench.ts';
import type { Run } from '#cli/bench/measured-process.ts';

/** Stages that a table names; the others are together. */
const NAMED = 14;

/** The bench as a table for a terminal: seconds of CPU, seconds on the clock, memory. */
export function buildTable({ machine, sizes, slope }: BuildBench): string {
  const parts = sizes.map(sizeTable);
  const { cores, cpu, memoryGb, node } = machine;
  const rise = slope === null ? '' : slopeTable(slope);
  return `${cores} cores (${cpu}), ${memoryGb} GB, Node ${node}\n\n${parts.join('\n')}${rise}`;
}

function sizeTable(runs: SizeRuns): string {
  const { reports, cold, unchanged, oneChanged, whole, bytes, files, peers } = runs;
  const stage = (name: string) => whole?.stages[name]?.cpuMs ?? 0;
  const verified = ['read', 'verify'].reduce((sum, name) => sum + (cold.stages[name]?.cpuMs ?? 0), 0);
  const lines = [
    row(`${reports} reports`, 'CPU s', 'wall s', 'MB', 'of cold'),
    runRow('cold', cold, cold),
    runRow('nothing changed', unchanged, cold),
    runRow('one changed', oneChanged, cold),
    row('  of cold: read, verify', seconds(verified), '', '', ratio(verified, cold.cpuMs)),
    ...(whole === null
      ? []
      : [
          row('  search', seconds(stage('search') + whole.childMs), '', '', ''),
          row('  cards', seconds(stage('cards')), '', '', ''),
        ]),
    ...(peers === null
      ? []
      : [runRow('Eleventy', peers.eleventy, cold), runRow('Astro as it comes', peers.astro, cold)]),
    row('site', `${files} files`, `${(bytes / 1e6).toFixed(1)} MB`, '', ''),
  ];
  return `${lines.join('\n')}\n`;
}

function slopeTable({ together = 0, ...stages }: Record<string, number>): string {
  const all = Object.entries(stages);
  const rest = all.slice(NAMED).reduce((sum, [, cost]) => sum + cost, 0);
  const lines = [['one report more', together] as const, ...all.slice(0, NAMED), ['the others', rest] as const];
  return `\n${lines.map(([name, cost]) => row(name, `${cost.toFixed(2)} ms`, '', '', '')).join('\n')}\n`;
}

function runRow(name: string, { cpuMs, childMs, wallMs, peakMb }: Run, cold: Run): string {
  const cpu = cpuMs + childMs;
  return row(name, seconds(cpu), seconds(wallMs), peakMb.toFixed(0), ratio(cpu, cold.cpuMs + cold.childMs));
}

function row(name: string, ...cells: readonly string[]): string {
  return (name.padEnd(34) + cells.map((cell) => cell.padStart(12)).join('')).trimEnd();
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(2);
}

function ratio(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(0)} %`;
}
