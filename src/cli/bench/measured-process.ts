import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
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

/** Runs a program of Node and says what it cost. @throws Error with what it printed when it fails. */
export function measuredRun({ args, cwd, env = {}, scratch }: Program): Run {
  const file = join(scratch, 'cost.json');
  rmSync(file, { force: true });
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', HOOK, ...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, ...env, MINGZHANG_COST: file, INIT_CWD: cwd },
  });
  const wallMs = performance.now() - start;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}\n${stdout}\n${stderr}`);
  return { ...(JSON.parse(readFileSync(file, 'utf8')) as ProcessCost), wallMs };
}
