import { writeFileSync } from 'node:fs';

/** What a stage of a build cost. */
export interface StageCost {
  /** Of all threads, in milliseconds. */
  cpuMs: number;
  /** On the clock, in milliseconds. */
  wallMs: number;
  /** How often it was entered. */
  count: number;
  /** Largest resident set of the process up to its end, in MB. */
  peakMb: number;
}

/** What a build writes to the file that MINGZHANG_STAGES names. */
export interface StageTable {
  /** In the order in which the stages began. */
  stages: Record<string, StageCost>;
  /** Since the process began, what no stage counts included; without programs that it started. */
  cpuMs: number;
  /** Largest resident set of the process, in MB. */
  peakMb: number;
}

const FILE = process.env['MINGZHANG_STAGES'] ?? '';
const costs = new Map<string, StageCost>();
let last = { cpu: 0, wall: 0 };

/**
 * Counts all that the process did since the last call under a stage; the first call counts from the start of the process.
 * Stages follow one another without a gap, so that they add up to the whole. Does nothing without MINGZHANG_STAGES.
 */
export function lap(stage: string): void {
  if (FILE === '') return;
  const now = { cpu: cpuMs(), wall: performance.now() };
  const cost = costs.get(stage) ?? { cpuMs: 0, wallMs: 0, count: 0, peakMb: 0 };
  cost.cpuMs += now.cpu - last.cpu;
  cost.wallMs += now.wall - last.wall;
  cost.count += 1;
  cost.peakMb = peakMb();
  costs.set(stage, cost);
  last = now;
}

/** Writes the stages, once a build is done. */
export function writeStages(): void {
  if (FILE === '') return;
  const table: StageTable = {
    stages: Object.fromEntries(costs),
    cpuMs: cpuMs(),
    peakMb: peakMb(),
  };
  writeFileSync(FILE, `${JSON.stringify(table, null, 2)}\n`);
}

function peakMb(): number {
  return process.resourceUsage().maxRSS / 1024;
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
