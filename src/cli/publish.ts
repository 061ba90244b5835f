import { constants, existsSync } from 'node:fs';
import { access, cp, lstat, mkdir, readdir, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { exchangeFolders } from '#cli/exchange.ts';
import { OutputError } from '#cli/output-error.ts';
import { withLock } from '#cli/publish-lock.ts';
import { MARK } from '#integrations/manifest.ts';

/** What publishing has just done; a test ends the process there. */
export type PublishStep = 'moved' | 'ready' | 'exchanged' | 'aside' | 'placed' | 'cleared';

export interface PublishOptions {
  exchange?: typeof exchangeFolders;
  after?: (step: PublishStep) => void;
}

/** Where a publication stands: the output folder, and beside it, on the same disk, what is only ours. */
interface Place {
  target: string;
  beside: string;
  incoming: string;
  /** A site that is whole. */
  ready: string;
  old: string;
}

/**
 * Puts a whole site in the place of the output folder, which is wholly the old or wholly the new one at every instant.
 * The new site waits as `ready` in a folder beside the output and then changes its name with the old one. Where the
 * system has no such exchange there are two renames; a process killed between them leaves no output and a `ready` site,
 * which `finishPublishing` puts in its place.
 */
export async function publish(site: string, output: string, options: PublishOptions = {}): Promise<void> {
  const { exchange = exchangeFolders, after = () => {} } = options;
  const place = await placeOf(output);
  await withLock(place.beside, async () => {
    await settle(place);
    await move(site, place.incoming);
    after('moved');
    await rename(place.incoming, place.ready);
    after('ready');
    if (existsSync(place.target) && exchange(place.ready, place.target)) after('exchanged');
    else await replace(place, after);
    await clear(place);
    after('cleared');
  });
}

/** Adds files to the published site: each is there whole or not at all. */
export async function addToPublished(output: string, files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const place = await placeOf(output);
  await withLock(place.beside, async () => {
    await settle(place);
    await mkdir(place.incoming);
    for (const [name, bytes] of Object.entries(files)) {
      await writeFile(join(place.incoming, name), bytes);
      await rename(join(place.incoming, name), join(place.target, name));
    }
    await clear(place);
  });
}

/** Puts right what a killed process left behind: a site that waits for its place, and remains of others. */
export async function finishPublishing(output: string): Promise<void> {
  const place = await placeOf(output);
  if (existsSync(place.beside)) await withLock(place.beside, () => settle(place));
}

async function settle(place: Place): Promise<void> {
  for (const whole of [place.ready, place.old]) {
    if (!existsSync(place.target) && existsSync(whole)) await rename(whole, place.target);
  }
  await clear(place);
}

async function clear({ incoming, ready, old }: Place): Promise<void> {
  for (const folder of [incoming, ready, old]) await rm(folder, { recursive: true, force: true });
}

async function replace({ target, ready, old }: Place, after: (step: PublishStep) => void): Promise<void> {
  if (existsSync(target)) {
    await rename(target, old);
    after('aside');
  }
  await rename(ready, target);
  after('placed');
}

/** Refuses, before anything is built, an output folder with something in it that we did not make, and one that cannot be replaced. */
export async function refuseForeign(output: string): Promise<void> {
  const { target } = await placeOf(output);
  await access(existingAbove(target), constants.W_OK);
  const stat = await lstat(target).catch(() => undefined);
  if (stat === undefined) return;
  if (!stat.isDirectory()) throw new OutputError(`输出的位置 ${output} 是一个文件，不是文件夹；请换一个位置`);
  if (existsSync(join(output, MARK)) || (await readdir(output)).length === 0) return;
  throw new OutputError(`输出文件夹 ${output} 不为空，也不是本工具生成的；请换一个文件夹或先清空它`);
}

/** The folder in which the output lies or will lie, as far as there is one. */
function existingAbove(path: string): string {
  const above = dirname(path);
  return existsSync(above) || above === path ? above : existingAbove(above);
}

/** A link stays, and the folder that it names is replaced. */
async function placeOf(output: string): Promise<Place> {
  const target = await realpath(output).catch(() => output);
  const beside = join(dirname(target), `.mingzhang-${basename(target)}`);
  return {
    target,
    beside,
    incoming: join(beside, 'incoming'),
    ready: join(beside, 'ready'),
    old: join(beside, 'old'),
  };
}

/** Renames, or copies where the two places are on different disks. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
  }
}
