import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ProcessCost } from '#cli/bench/process-cost.ts';

/** A run of a program, in CPU milliseconds, milliseconds on the clock and MB. */
export interface Run extends ProcessCost {
  wallMs: number;
}

interface Program {
  /** Arguments of Node. */
  args: readonly string[];
  cwd: string;
  env?: Readonly<Record<string, string>>;
  /** A folder for what is measured. */
  scratch: string;
}

const HOOK = new URL('process-cost.ts', import.meta.url).href;

/**
 * Runs a program of Node and says what it cost; its peak is that of the largest of its processes, of which none runs beside
 * another but briefly. @throws Error with what it printed when it fails.
 */
export function measuredRun({ args, cwd, env = {}, scratch }: Program): Run {
  const folder = join(scratch, 'costs');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const start = performance.now();
  const { pid, status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, ...env, NODE_OPTIONS: `--import ${HOOK}`, MINGZHANG_COSTS: folder, INIT_CWD: cwd },
  });
  const wallMs = performance.now() - start;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}\n${stdout}\n${stderr}`);
  const costOf = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as ProcessCost;
  const peakMb = Math.max(...readdirSync(folder).map((name) => costOf(name).peakMb));
  return { ...costOf(`${pid}.json`), peakMb, wallMs };
}
