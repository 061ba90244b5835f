import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { OutputError } from '#cli/output-error.ts';
import { stagingFolder } from '#cli/staging.ts';
import { keepProgram, type PageProgram, readProgram } from '#integrations/page-program.ts';
import { lap } from '#integrations/stage-clock.ts';
import { PROJECT } from '#load/folders.ts';

/** Bundling takes a quarter less memory, and no more CPU, when it is collected early and its native part keeps one heap. */
const FLAGS = ['--max-semi-space-size=4', '--max-old-space-size=160'];
const LEAN = { RAYON_NUM_THREADS: '1', MALLOC_ARENA_MAX: '1', MIMALLOC_PURGE_DELAY: '0' };

/** What pages are rendered with: as it was bundled by an earlier build of the same program, or bundled now. */
export async function openProgram(content: string): Promise<PageProgram> {
  const known = readProgram(content);
  lap('program');
  if (known !== undefined) return known;
  const workshop = stagingFolder('program');
  await mkdir(workshop, { recursive: true });
  try {
    await bundle(workshop);
    keepProgram(content, workshop);
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
  lap('bundle');
  const made = readProgram(content);
  if (made === undefined) throw new Error('what was bundled could not be read back; please run the build again');
  return made;
}

async function bundle(folder: string): Promise<void> {
  const args = [...FLAGS, join(PROJECT, 'src', 'cli', 'bundle.ts'), folder];
  const env: NodeJS.ProcessEnv = { ...process.env, ...LEAN, NODE_ENV: 'production' };
  // A test runner's would go into what is bundled.
  for (const name of ['VITEST', 'TEST', 'MODE', 'DEV', 'PROD', 'SSR']) delete env[name];
  const bundler = spawn(process.execPath, args, { cwd: PROJECT, env, stdio: ['ignore', 'ignore', 'inherit'] });
  const [code] = await once(bundler, 'exit');
  if (code === null)
    throw new OutputError('打包网页程序的进程被结束，多半是内存不够。已发布的站点没有动；请关闭别的程序后再运行一次');
  if (code !== 0) throw new OutputError('网页程序没有打包成功，原因见上。已发布的站点没有动');
}
