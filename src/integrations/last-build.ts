import { hash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
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
  files: Record<string, PublishedFile>;
  /** Paths by the key under which a build provided them. */
  made: Record<string, readonly string[]>;
}

/** A file of a site as it was published: by its stamp one sees that nobody has touched it since. */
interface PublishedFile {
  sha256: string;
  stamp: string;
}

/** The folder that the last build published, for the next build to take files from. */
export interface LastOutput {
  folder: string;
  files: LastBuild['files'];
  made: LastBuild['made'];
  isUntouched(path: string): boolean;
}

/** Characters of the SHA-256 before the JSON: sums are taken from it, so that a damaged one is none. */
const DIGEST = 64;
/** Settings of one build that change what it publishes. */
const VARIABLES = ['MINGZHANG_WITHOUT', 'MINGZHANG_SEARCH_BUNDLE', 'MINGZHANG_SHARD'];

/**
 * Whether the output folder is what a build would make of content that has just been verified and stored: nothing that the
 * site depends on is another than at the last build, and no file of it was added, removed or written since, but for a signature.
 */
export function isAsBuilt(content: string, output: string): boolean {
  const last = readLastBuild(content);
  if (last === undefined || last.output !== output || last.signature !== signatureOf(content)) return false;
  const paths = existsSync(output) ? pathsIn(output) : [];
  return (
    paths.length === Object.keys(last.files).length &&
    paths.every((path) => last.files[path]?.stamp === stampOf(join(output, path)))
  );
}

/** What the last build left in the output folder; undefined where it published elsewhere, or there was none. */
export function lastOutput(content: string, output: string): LastOutput | undefined {
  const last = readLastBuild(content);
  if (last === undefined || last.output !== output) return undefined;
  const { files, made } = last;
  return { folder: output, files, made, isUntouched: (path) => files[path]?.stamp === stampOf(join(output, path)) };
}

/** The files that a build provided under a key. */
export function pathsOf({ files, made }: LastOutput, key: string): { path: string; sha256: string }[] {
  return (made[key] ?? []).map((path) => ({ path, sha256: files[path]?.sha256 ?? '' }));
}

/** After the site has been put in its place. `sums` are of all its files but those that cannot be among the sums. */
export function rememberBuild(
  content: string,
  output: string,
  made: ReadonlyMap<string, readonly string[]>,
  sums: ReadonlyMap<string, string>,
): void {
  const file = (path: string): PublishedFile => ({
    sha256: sums.get(path) ?? '',
    stamp: stampOf(join(output, path)),
  });
  const last: LastBuild = {
    signature: signatureOf(content),
    output,
    files: Object.fromEntries(pathsIn(output).map((path) => [path, file(path)])),
    made: Object.fromEntries(made),
  };
  mkdirSync(cacheFolder(content), { recursive: true });
  const json = JSON.stringify(last);
  writeFileSync(fileOf(content), hash('sha256', json) + json);
}

function readLastBuild(content: string): LastBuild | undefined {
  try {
    const text = readFileSync(fileOf(content), 'utf8');
    const [digest, json] = [text.slice(0, DIGEST), text.slice(DIGEST)];
    return hash('sha256', json) === digest ? (JSON.parse(json) as LastBuild) : undefined;
  } catch {
    // There was no build, or what it left is not ours: everything is provided anew.
    return undefined;
  }
}

function fileOf(content: string): string {
  return join(cacheFolder(content), 'last-build');
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

/** Paths with forward slashes of all files below a folder, without signatures. */
function pathsIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !SIGNATURES.includes(entry.name))
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
}

/** What changes with a file's content; the count of its names does not. Empty for what is no file any more. */
function stampOf(file: string): string {
  const stat = lstatSync(file, { bigint: true, throwIfNoEntry: false });
  return stat?.isFile() === true ? [stat.ino, stat.size, stat.mtimeNs].join(' ') : '';
}
