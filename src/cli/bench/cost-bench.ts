import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateContent } from '#generate/content.ts';

/** What verifying a folder costs. */
export interface Cost {
  reports: number;
  checks: number;
  errors: number;
  /** CPU milliseconds after start-up: reading and parsing, and the rules. */
  readMs: number;
  verifyMs: number;
  /** Largest resident set of the process, in MB. */
  peakMb: number;
}

export interface CostBenchOptions {
  reports: number;
  seed: string;
  /** Folder for verify-cost.json. */
  out: string;
}

/**
 * As the script `verify` of package.json has them: a young generation that does not outgrow the reports it serves, and
 * the quick compiler only, for what the slow one gains comes after a run of seconds has ended.
 */
const VERIFY_FLAGS = ['--max-semi-space-size=16', '--maglev', '--no-turbofan'];

/** Verifies generated content in a process of its own, as `npm run verify` does, and says what it cost. */
export function runCostBench({ reports, seed, out }: CostBenchOptions): string {
  const folder = mkdtempSync(join(tmpdir(), 'mingzhang-bench-'));
  try {
    for (const [path, text] of Object.entries(generateContent({ reports, seed }).files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const probe = join(fileURLToPath(import.meta.url), '..', 'cost-probe.ts');
    const cost = JSON.parse(
      execFileSync(process.execPath, [...VERIFY_FLAGS, probe, folder], { encoding: 'utf8' }),
    ) as Cost;
    mkdirSync(out, { recursive: true });
    const machine = { node: process.version, cpu: cpus()[0]?.model ?? '', cores: cpus().length };
    writeFileSync(join(out, 'verify-cost.json'), `${JSON.stringify({ ...cost, seed, machine }, null, 2)}\n`);
    return costTable(cost);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function costTable({ reports, checks, errors, readMs, verifyMs, peakMb }: Cost): string {
  const each = (total: number) => `${(total / reports).toFixed(2)} ms`;
  const seconds = (total: number) => `${(total / 1000).toFixed(2)} s`;
  const rows = [
    ['reports', String(reports), ''],
    ['checks', String(checks), ''],
    ['errors', String(errors), ''],
    ['read, CPU', seconds(readMs), each(readMs)],
    ['verify, CPU', seconds(verifyMs), each(verifyMs)],
    ['together, CPU', seconds(readMs + verifyMs), each(readMs + verifyMs)],
    ['peak memory', `${peakMb.toFixed(0)} MB`, ''],
  ];
  return `${rows.map(([name = '', all = '', one = '']) => name.padEnd(16) + all.padStart(12) + one.padStart(12)).join('\n')}\n`;
}
