import { IntakeError } from '#intake/intake-error.ts';
import { readMarkdown } from '#intake/readers/markdown-text.ts';
import { type Notice, paragraph, type SourceDocument } from '#intake/source.ts';

/** Text of a file in UTF-8, UTF-16 or GB18030, and what was said of it. */
export interface DecodedText {
  text: string;
  notices: Notice[];
}

/** Control, direction and invisible characters, which no report may hold. */
const HIDDEN = /[^\t\n\P{Cc}]|\u034F|[\u00AD\u061C\u180E\u200B\u200C\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu;

export function decodeText(name: string, bytes: Uint8Array): DecodedText {
  const { text, encoding } = decode(name, bytes);
  const notices: Notice[] = [];
  if (encoding !== 'utf-8') notices.push({ kind: 'taken', zh: `文件编码是 ${encoding.toUpperCase()}，已转成 UTF-8` });
  return { text: text.replace(/\r\n?/g, '\n').replaceAll('\f', '\n\n').replaceAll('\v', '\n'), notices };
}

/** Text without invisible characters, and how many there were. */
export function withoutHidden(text: string): { text: string; count: number } {
  const count = text.match(HIDDEN)?.length ?? 0;
  return { text: count === 0 ? text : text.replace(HIDDEN, ''), count };
}

function decode(name: string, bytes: Uint8Array): { text: string; encoding: string } {
  const marked = markOf(bytes);
  const encodings = marked === undefined ? ['utf-8', 'gb18030'] : [marked];
  for (const encoding of encodings) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      // Binary files decode as something, too.
      if (text.includes('\u0000')) break;
      return { text, encoding };
    } catch {
      // Another encoding is tried next; none fitting is said below.
    }
  }
  throw new IntakeError(
    `${name}：不是文本文件，或编码不是 UTF-8、UTF-16、GB18030；请另存为 UTF-8 的文本后再导入。没有写入任何文件`,
  );
}

function markOf(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = (from: number) => bytes.slice(0, 200).filter((byte, index) => index % 2 === from && byte === 0).length;
  if (zeros(1) > 10 && zeros(0) === 0) return 'utf-16le';
  return zeros(0) > 10 && zeros(1) === 0 ? 'utf-16be' : undefined;
}

/** Plain text or pasted Markdown: a line is a paragraph, empty lines are not kept. */
export function readText(name: string, bytes: Uint8Array): SourceDocument {
  const { text, notices } = decodeText(name, bytes);
  if (/^#{1,6} |^\s*\|.*\|\s*\n\s*\|[\s:|-]+\|/m.test(text)) return readMarkdown(name, text, notices);
  const lines = text.split('\n').map((line) => line.trim());
  return { name, format: 'text', items: lines.filter((line) => line !== '').map((line) => paragraph(line)), notices };
}
