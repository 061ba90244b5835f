import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Sentence } from '#load/problem.ts';
import type { TextFile } from '#load/text-file.ts';

/** Files by path, relative with `/`: a folder on disk, or texts in memory (tests, planted faults, a browser). */
export interface SourceFolder {
  /** For messages. */
  name: string;
  /** Sorted. Hidden files are left out. */
  paths: readonly string[];
  /** Links, pipes and hidden files by path, and what is wrong with each. */
  strange?: ReadonlyMap<string, Sentence>;
  /** Reports of the folder that this reading leaves out: what they declare is not known to it. */
  leftOut?: readonly string[];
  read(path: string): TextFile | Sentence;
  /** SHA-256 (hex) of a listed file of any kind; undefined for a link. */
  digest(path: string): string | undefined;
  /** The attachments that the reports declare are not among these files and cannot be asked for. */
  attachmentsElsewhere?: boolean;
  /** What can be read in a listed attachment: properties and text. */
  texts?(path: string): readonly AttachmentText[];
}

/** Words of an attachment, and the part of the file that holds them. */
export interface AttachmentText {
  /** `docProps/core.xml`, `Info`, or empty for a file that is text. */
  part: string;
  text: string;
}

/** Texts by path. */
export function folderInMemory(files: Readonly<Record<string, string>>): SourceFolder {
  const read = (path: string) => {
    const text = files[path];
    return text === undefined ? MISSING : textInMemory(text);
  };
  const digest = (path: string) => digestOf(files[path] ?? '');
  return { name: 'memory', paths: Object.keys(files).sort(), read, digest };
}

/** The digest is made when it is asked for: a check in the browser never asks. */
function textInMemory(text: string): TextFile {
  return {
    text,
    get digest() {
      return digestOf(text);
    },
  };
}

function digestOf(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

export const MISSING: Sentence = { zh: '没有这个文件', en: 'this file is missing' };
