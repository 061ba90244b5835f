import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '#integrations/build-cache.ts';
import { codeDigest, digestOfFiles } from '#integrations/code-digest.ts';
import { contextDigest } from '#integrations/content-sync.ts';
import { SIGNATURES } from '#integrations/manifest.ts';
import { openFolder } from '#load/content.ts';
import { PROJECT } from '#load/folders.ts';

/** What the last build of a content folder put where. */
interface LastBuild {
  /** Digest of all that the site depends on. */
  signature: string;
  output: string;
  /** SHA-256 of the paths, sizes and times of its files. */
  files: string;
}

/** Settings of one build that change what it publishes. */
const VARIABLES = ['MINGZHANG_WITHOUT', 'MINGZHANG_SEARCH_BUNDLE', 'MINGZHANG_SHARD'];

/**
 * Whether the output folder is what a build would make of content that has just been verified and stored: nothing that the
 * site depends on is another than at the last build, and no file of it was added, removed or written since, but for a signature.
 */
export function isAsBuilt(content: string, output: string): boolean {
  try {
    const last = JSON.parse(readFileSync(fileOf(content), 'utf8')) as LastBuild;
    if (last.output !== output || last.signature !== signatureOf(content)) return false;
    return existsSync(output) && last.files === filesOf(output);
  } catch {
    // There was no build, or what it left is not ours: the site is built.
    return false;
  }
}

/** After the site has been put in its place. */
export function rememberBuild(content: string, output: string): void {
  mkdirSync(cacheFolder(content), { recursive: true });
  const last: LastBuild = { signature: signatureOf(content), output, files: filesOf(output) };
  writeFileSync(fileOf(content), JSON.stringify(last));
}

function fileOf(content: string): string {
  return join(cacheFolder(content), 'last-build.json');
}

function signatureOf(content: string): string {
  const views = join(cacheFolder(content), 'views');
  const stored = [join(views, 'register.json'), join(views, 'versions', 'entries.json')];
  const variables = VARIABLES.map((name) => `${name}=${process.env[name] ?? ''}`);
  const program = [codeDigest(), digestOfFiles(join(PROJECT, 'public'))];
  return hash(
    'sha256',
    [...program, contextDigest(openFolder(content)), ...stored.map(digestOfStored), ...variables].join('\n'),
  );
}

function digestOfStored(file: string): string {
  return hash('sha256', readFileSync(file));
}

function filesOf(folder: string): string {
  const below = readdirSync(folder, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !SIGNATURES.includes(entry.name),
  );
  const lines = below.map(({ parentPath, name }) => {
    const { size, mtimeMs } = statSync(join(parentPath, name));
    return `${join(parentPath, name)} ${size} ${mtimeMs}`;
  });
  return hash('sha256', lines.sort().join('\n'));
}
