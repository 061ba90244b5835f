import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';

/** What a whole process came to. */
export interface ProcessCost {
  /** User and system time of all its threads, in milliseconds. */
  cpuMs: number;
  /** The same of the programs that it started and waited for; 0 where the system does not say. */
  childMs: number;
  /** Largest resident set, in MB; that of the programs it started is not in it. */
  peakMb: number;
}

/** Loaded before any program by `node --import`: writes what it cost to the folder that MINGZHANG_COSTS names, as it ends. */
const folder = process.env['MINGZHANG_COSTS'] ?? '';
if (isMainThread && folder !== '') {
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    const cost: ProcessCost = {
      cpuMs: (user + system) / 1000,
      childMs: childMs(),
      peakMb: process.resourceUsage().maxRSS / 1024,
    };
    writeFileSync(join(folder, `${process.pid}.json`), JSON.stringify(cost));
  });
}

/** From Linux, which counts in hundredths of a second. */
function childMs(): number {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return (Number(fields[13]) + Number(fields[14])) * 10;
  } catch {
    return 0;
  }
}
