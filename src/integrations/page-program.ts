import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeDigest, digestOfFiles } from '#integrations/code-digest.ts';
import { loadSite } from '#load/content.ts';
import { PROJECT } from '#load/folders.ts';

/** A sheet of styles of a page, as Astro describes it. */
export type PageStyle = Record<string, unknown>;

/**
 * What Astro makes of the program alone: the modules that render pages, and the files that browsers load. No content is in
 * it, so that builds share it until the program changes. Safe to delete at any time.
 */
export interface PageProgram {
  /** Holds `client/`, files of every site, and `server/`, modules of Node. */
  folder: string;
  /** The module of server/ that exports Astro's app. */
  entry: string;
  /** Of each page, by the key that Astro gives it. */
  styles: [string, PageStyle[]][];
}

interface StoredProgram extends Omit<PageProgram, 'folder'> {
  /** SHA-256 of the names and bytes of client/ and server/. */
  digest: string;
}

/** Programs that are kept: sites of other addresses, and the version of the program that one may go back to. */
const KEPT = 4;
/** Inside the project, because its modules resolve packages from where they lie. */
const PROGRAMS = join(PROJECT, '.mingzhang', 'programs');
const RECORD = 'program.json';

/** The program that pages of a content folder are rendered with; undefined where it is to be made. */
export function readProgram(content: string): PageProgram | undefined {
  const folder = join(PROGRAMS, programKey(content));
  try {
    const { digest, ...stored } = JSON.parse(readFileSync(join(folder, RECORD), 'utf8')) as StoredProgram;
    if (digest !== digestOfProgram(folder)) return undefined;
    utimesSync(join(folder, RECORD), new Date(), new Date());
    return { folder, ...stored };
  } catch {
    // There is none, or what is there is not ours.
    return undefined;
  }
}

/** Says in the workshop what was made there. */
export function describeProgram({ folder, ...facts }: PageProgram): void {
  writeFileSync(join(folder, RECORD), JSON.stringify(facts));
}

/** Puts the program that was made in a workshop where builds of this content look for it; without its digest it is none. */
export function keepProgram(content: string, workshop: string): void {
  const folder = join(PROGRAMS, programKey(content));
  // Another build may have been faster and is rendering with its own.
  if (readProgram(content) !== undefined) return;
  const facts = JSON.parse(readFileSync(join(workshop, RECORD), 'utf8')) as Omit<PageProgram, 'folder'>;
  const stored: StoredProgram = { ...facts, digest: digestOfProgram(workshop) };
  writeFileSync(join(workshop, RECORD), JSON.stringify(stored));
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(PROGRAMS, { recursive: true });
  renameSync(workshop, folder);
  forgetOldest();
}

function forgetOldest(): void {
  const byAge = readdirSync(PROGRAMS).map((name) => ({ name, time: timeOf(join(PROGRAMS, name, RECORD)) }));
  for (const { name } of byAge.sort((a, b) => b.time - a.time).slice(KEPT))
    rmSync(join(PROGRAMS, name), { recursive: true, force: true });
}

/** All that Astro's bundle depends on. Of the content, the address and whether there is a page for editing. */
function programKey(content: string): string {
  const { address, editor } = loadSite(content);
  const parts = [codeDigest(), digestOfFiles(join(PROJECT, 'public')), address, String(editor !== undefined)];
  return hash('sha256', parts.join('\n')).slice(0, 32);
}

function digestOfProgram(folder: string): string {
  return ['client', 'server'].map((part) => digestOfFiles(join(folder, part))).join(' ');
}

function timeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
