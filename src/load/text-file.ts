import { hash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import type { Sentence } from '#load/problem.ts';

/** Largest file that is read, in bytes; the longest published report we know has 0.2 MB. */
const LARGEST = 1_000_000;

export interface TextFile {
  /** Text without byte order mark. */
  text: string;
  /** SHA-256 of the bytes, hex. */
  digest: string;
}

/** Why a symbolic link is not read. */
export const LINK: Sentence = {
  zh: '是符号链接；请放入文件本身',
  en: 'is a symbolic link; put the file itself there',
};

/** Reads a UTF-8 text file, or says in one sentence why it cannot be read. */
export function readTextFile(file: string): TextFile | Sentence {
  try {
    const stat = lstatSync(file);
    if (stat.isSymbolicLink()) return LINK;
    if (!stat.isFile()) return sentence('不是普通文件', 'is not a plain file');
    const large = tooLarge(stat.size);
    if (large !== undefined) return large;
    return textOfBytes(readFileSync(file));
  } catch (error) {
    const { code = 'EIO' } = error as NodeJS.ErrnoException;
    return sentence(`无法读取（${code}）`, `cannot be read (${code})`);
  }
}

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** Text of bytes that are at hand. */
export function textOfBytes(bytes: Buffer): TextFile | Sentence {
  const digest = hash('sha256', bytes, 'hex');
  try {
    return { text: UTF8.decode(bytes), digest };
  } catch {
    return sentence(
      '不是 UTF-8 编码；请用编辑器“另存为 UTF-8”（旧软件常存为 GBK）',
      'is not UTF-8; save it as UTF-8 (older software writes GBK)',
    );
  }
}

/** Why a file of so many bytes is not read; undefined for one that is. */
export function tooLarge(size: number): Sentence | undefined {
  if (size <= LARGEST) return undefined;
  const megabytes = (size / 1e6).toFixed(1);
  return sentence(`有 ${megabytes} MB，上限 1 MB；附件请放入 attachments/`, `is ${megabytes} MB, at most 1 MB is read`);
}

function sentence(zh: string, en: string): Sentence {
  return { zh, en };
}
