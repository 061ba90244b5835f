import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PROJECT } from '#load/folders.ts';
import type { CardData } from '#render/og/card-data.ts';
import { FONT_PACKAGE } from '#render/og/font.ts';

/** Pictures of cards that outlive a build. Safe to delete, and safe to share between builds that run at once. */
export interface CardCache {
  /** The picture stored under a key; undefined where there is none, or where its bytes are not what was stored. */
  read(key: string): Promise<Buffer | undefined>;
  write(key: string, png: Buffer): Promise<void>;
  /** Removes the oldest pictures beyond this many. */
  prune(keep: number): Promise<void>;
}

export const CARD_CACHE = join(PROJECT, 'node_modules', '.cache', 'mingzhang', 'cards');

const ENTRY = /^([0-9a-f]{64})-([0-9a-f]{64})\.png$/;

/** A file is named by its key and the SHA-256 of its bytes, so that a damaged or foreign one is known by reading it. */
export async function openCardCache(folder: string): Promise<CardCache> {
  await mkdir(folder, { recursive: true });
  const digests = new Map((await readdir(folder)).flatMap((name) => entriesOf(name)));
  const path = (key: string, digest: string) => join(folder, `${key}-${digest}.png`);
  return {
    read: async (key) => {
      const digest = digests.get(key);
      if (digest === undefined) return undefined;
      const png = await readFile(path(key, digest)).catch(() => undefined);
      return png !== undefined && sha256(png) === digest ? png : undefined;
    },
    write: async (key, png) => {
      const file = path(key, sha256(png));
      const partial = `${file}.${process.pid}.part`;
      await writeFile(partial, png);
      await rename(partial, file);
    },
    prune: (keep) => removeOldest(folder, keep),
  };
}

function entriesOf(name: string): [key: string, digest: string][] {
  const [, key, digest] = ENTRY.exec(name) ?? [];
  return key === undefined || digest === undefined ? [] : [[key, digest]];
}

async function removeOldest(folder: string, keep: number): Promise<void> {
  const names = await readdir(folder);
  if (names.length <= keep) return;
  const files = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      return {
        path,
        time: await stat(path).then(
          ({ mtimeMs }) => mtimeMs,
          () => 0,
        ),
      };
    }),
  );
  files.sort((a, b) => b.time - a.time);
  await Promise.all(files.slice(keep).map(({ path }) => rm(path, { force: true })));
}

/** Gives the key of a card: a hash of all that its picture depends on. */
export function cardKeys(): (card: CardData) => string {
  const template = templateDigest();
  return (card) => sha256(`${template}\n${JSON.stringify(card)}`);
}

/** The code that draws, the packages that draw and bring the fonts, and Node for its zlib and its Unicode data. */
function templateDigest(): string {
  const folder = join(PROJECT, 'src', 'render', 'og');
  const sources = readdirSync(folder)
    .sort()
    .map((name) => `${name}\n${readFileSync(join(folder, name), 'utf8')}`);
  const { resolve } = createRequire(import.meta.url);
  const versions = ['satori', '@resvg/resvg-js', 'subset-font', FONT_PACKAGE].map((name) =>
    versionOf(resolve(name), name),
  );
  return sha256([process.version, process.arch, ...versions, ...sources].join('\n'));
}

/** Some packages do not export their package.json: it is looked for above their entry. */
function versionOf(entry: string, name: string): string {
  const root = entry.slice(0, entry.lastIndexOf(join('node_modules', ...name.split('/'))));
  const file = join(root, 'node_modules', ...name.split('/'), 'package.json');
  if (!existsSync(file)) throw new Error(`no package.json of ${name} at ${file}`);
  return `${name}@${(JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version}`;
}

function sha256(data: Buffer | string): string {
  return createHash('sha256').update(data).digest('hex');
}
