import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'astro';
import { loadSite } from '#load/content.ts';
import { PROJECT } from '#load/folders.ts';

/** Marks an output folder as made by us, so that we may replace it. */
const MARK = '.mingzhang';

/** The output folder holds something that is not ours. */
export class OutputError extends Error {
  override name = 'OutputError';
}

/**
 * Builds the site beside the output folder and then puts it in its place: a build that fails leaves the last one as it
 * was. The content must have been verified.
 */
export async function buildSite(content: string, output: string): Promise<void> {
  await refuseForeign(output);
  // Astro resolves packages from where the process stands.
  process.chdir(PROJECT);
  const cache = await mkdtemp(join(tmpdir(), 'mingzhang-'));
  // Inside the project: what Astro writes on its way resolves packages from there.
  const staging = join(PROJECT, '.mingzhang', `site-${process.pid}`);
  try {
    setEnvironment(content, cache);
    await build({ root: PROJECT, outDir: staging, cacheDir: cache, logLevel: 'warn', configFile: 'astro.config.mjs' });
    await writeFile(join(staging, MARK), 'Built by mingzhang; this folder is replaced as a whole by the next build.\n');
    await swap(staging, output);
  } finally {
    await rm(staging, { recursive: true, force: true });
    await rm(cache, { recursive: true, force: true });
  }
}

/** What astro.config.mjs and the content loader read. Nothing asks the network for updates or sends telemetry. */
export function setEnvironment(content: string, cache: string): void {
  process.env['MINGZHANG_CONTENT'] = content;
  process.env['MINGZHANG_CACHE'] = cache;
  process.env['MINGZHANG_ADDRESS'] = loadSite(content).address;
  // A test runner's DEV would make pages believe that they are in the dev server.
  delete process.env['DEV'];
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true';
}

async function refuseForeign(output: string): Promise<void> {
  if (!existsSync(output) || existsSync(join(output, MARK))) return;
  const names = await readdir(output);
  if (names.length === 0) return;
  throw new OutputError(`输出文件夹 ${output} 不为空，也不是本工具生成的；请换一个文件夹或先清空它`);
}

async function swap(staging: string, output: string): Promise<void> {
  const beside = join(dirname(output), `.${MARK.slice(1)}-${process.pid}`);
  const old = `${beside}-old`;
  await move(staging, beside);
  if (existsSync(output)) await rename(output, old);
  await rename(beside, output);
  await rm(old, { recursive: true, force: true });
}

/** Renames, or copies where the two places are on different disks; nothing has the final name before it is whole. */
async function move(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
  }
}
