import { createHash } from 'node:crypto';
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

/** Reads a UTF-8 text file, or says in one sentence why it cannot be read. */
export function readTextFile(file: string): TextFile | Sentence {
  try {
    const stat = lstatSync(file);
    if (stat.isSymbolicLink())
      return sentence('是符号链接；请放入文件本身', 'is a symbolic link; put the file itself there');
    if (!stat.isFile()) return sentence('不是普通文件', 'is not a plain file');
    if (stat.size > LARGEST) return tooLarge(stat.size);
    return decode(readFileSync(file));
  } catch (error) {
    const { code = 'EIO' } = error as NodeJS.ErrnoException;
    return sentence(`无法读取（${code}）`, `cannot be read (${code})`);
  }
}

function decode(bytes: Buffer): TextFile | Sentence {
  const digest = createHash('sha256').update(bytes).digest('hex');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), digest };
  } catch {
    return sentence(
      '不是 UTF-8 编码；请用编辑器“另存为 UTF-8”（旧软件常存为 GBK）',
      'is not UTF-8; save it as UTF-8 (older software writes GBK)',
    );
  }
}

function tooLarge(size: number): Sentence {
  const megabytes = (size / 1e6).toFixed(1);
  return sentence(`有 ${megabytes} MB，上限 1 MB；附件请放入 attachments/`, `is ${megabytes} MB, at most 1 MB is read`);
}

function sentence(zh: string, en: string): Sentence {
  return { zh, en };
}
