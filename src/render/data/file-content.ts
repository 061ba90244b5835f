import { createHash } from 'node:crypto';
import { MOST_BYTES } from '#render/data/encoded-text.ts';

/** What a file holds, in parts: a file over all reports is larger than any of its texts should be. */
export interface FileContent {
  parts: Uint8Array<ArrayBuffer>[];
  /** Bytes of all parts. */
  size: number;
  /** Hex. */
  sha256: string;
}

/** Bytes of a part; a longer text has one of its own. */
const PART = 1 << 20;

export function bytesContent(bytes: Uint8Array<ArrayBuffer>): FileContent {
  return contentOf([bytes]);
}

/** Texts one after another as UTF-8; each is taken only when those before it have been encoded. */
export function textContent(texts: Iterable<string>): FileContent {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let part = Buffer.allocUnsafeSlow(PART);
  let end = 0;
  for (const text of texts) {
    const most = MOST_BYTES * text.length;
    if (end + most > part.byteLength) {
      parts.push(part.subarray(0, end));
      part = Buffer.allocUnsafeSlow(Math.max(PART, most));
      end = 0;
    }
    end += part.write(text, end);
  }
  return contentOf([...parts, part.subarray(0, end)]);
}

function contentOf(parts: Uint8Array<ArrayBuffer>[]): FileContent {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part);
  const size = parts.reduce((whole, { byteLength }) => whole + byteLength, 0);
  return { parts, size, sha256: digest.digest('hex') };
}
