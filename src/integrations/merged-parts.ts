import { existsSync } from 'node:fs';
import { cp, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Register } from '#derive/register.ts';
import { cacheFolder, PART_MARK, useCache } from '#integrations/build-cache.ts';
import { CARD_CACHE } from '#integrations/card-cache.ts';
import { readDigestedRegister, type StoredGroup, writeGroups } from '#render/view-store.ts';

/**
 * Puts what several machines made of a content folder where the next build of it looks for what earlier builds made. That
 * build believes nothing of it that its own sources do not bear out, so that parts of other content are simply built again.
 */
export async function takeParts(content: string, parts: readonly string[]): Promise<void> {
  const own = cacheFolder(content);
  const groups: StoredGroup[] = [];
  const registers: Register[] = [];
  for (const part of parts) {
    for (const name of ['views', 'output', 'plots']) await copy(join(part, name), join(own, name));
    await copy(join(part, 'cards'), CARD_CACHE);
    const stored = JSON.parse(await readFile(join(part, 'views', 'groups.json'), 'utf8')) as { groups: StoredGroup[] };
    groups.push(...stored.groups);
    process.env['MINGZHANG_VIEWS'] = join(part, 'views');
    registers.push((await readDigestedRegister()).register);
  }
  useCache(content);
  const [first] = registers;
  if (first === undefined) return;
  const records = registers.flatMap((register) => register.records).sort((a, b) => (a.path < b.path ? -1 : 1));
  writeGroups(
    groups,
    first,
    records.map(({ view }) => view),
  );
}

/** Whether a folder is what `build -- --shard` left. */
export function isPart(folder: string): boolean {
  return existsSync(join(folder, PART_MARK)) && existsSync(join(folder, 'views', 'groups.json'));
}

async function copy(from: string, to: string): Promise<void> {
  if (!existsSync(from)) return;
  await mkdir(to, { recursive: true });
  await cp(from, to, { recursive: true, force: true });
}
