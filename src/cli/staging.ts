import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning } from '#cli/publish-lock.ts';
import { PROJECT } from '#load/folders.ts';

const WORKSHOP = join(PROJECT, '.mingzhang');
const STAGING = /^(?:site|program)-(\d+)$/;

/**
 * Where this process builds its site, or has its pages bundled, with those of killed processes cleared away. Inside the
 * project, because what Astro writes on its way resolves packages from there.
 */
export function stagingFolder(made: 'site' | 'program' = 'site'): string {
  for (const name of namesIn(WORKSHOP)) {
    const pid = STAGING.exec(name)?.[1];
    // In a container the next process often has the number of the last.
    const isOwn = name === `${made}-${process.pid}`;
    const isOld = pid !== undefined && (isOwn || !isRunning(Number(pid)));
    if (isOld) rmSync(join(WORKSHOP, name), { recursive: true, force: true });
  }
  return join(WORKSHOP, `${made}-${process.pid}`);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // The first build of a project.
    return [];
  }
}
