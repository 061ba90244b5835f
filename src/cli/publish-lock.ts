import { lstat, mkdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { OutputError } from '#cli/output-error.ts';

/** Milliseconds between two looks at a lock that another process holds, and how often to look. */
const PAUSE = 200;
const LOOKS = 150;
/** Milliseconds after which a lock without a number is nobody's. */
const UNSIGNED = 2000;

/** Works in a folder of which only one process at a time is the owner; the folder goes when the work is done. */
export async function withLock(folder: string, work: () => Promise<void>): Promise<void> {
  const lock = join(folder, 'lock');
  for (let look = 0; !(await take(folder, lock)); look++) {
    const owner = Number(await readFile(lock, 'utf8').catch(() => ''));
    if (await isAbandoned(lock, owner)) await rm(lock, { force: true });
    else if (look < LOOKS) await setTimeout(PAUSE);
    else throw new OutputError(`另一个进程（${owner}）正在写同一个输出文件夹；请等它结束再试，确无此事时删除 ${lock}`);
  }
  try {
    await work();
  } finally {
    await rm(lock, { force: true });
    // Not empty where the work has failed, or where another process has come.
    await rmdir(folder).catch(() => {});
  }
}

/** Its owner was killed; before it could write its number where there is none after a while. */
async function isAbandoned(lock: string, owner: number): Promise<boolean> {
  if (owner === process.pid) return true;
  if (owner > 0) return !isRunning(owner);
  const stat = await lstat(lock).catch(() => undefined);
  return stat !== undefined && Date.now() - stat.mtimeMs > UNSIGNED;
}

async function take(folder: string, lock: string): Promise<boolean> {
  await mkdir(folder, { recursive: true });
  try {
    await writeFile(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // ENOENT: its owner has just taken the folder away.
    if (code === 'EEXIST' || code === 'ENOENT') return false;
    throw error;
  }
}

/** Whether a process is there: signal 0 asks, and EPERM says that it is another user's. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
