import { closeSync, lstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { AttachmentText } from '#load/source-folder.ts';

/** Bytes of a part that are read, of all parts of a file, and parts: beyond that a file is not looked into. */
const LARGEST_PART = 4_000_000;
const LARGEST_SUM = 12_000_000;
const MOST_PARTS = 200;
/** Largest compressed file that is opened. */
const LARGEST_FILE = 50_000_000;
/** Read at both ends of a PDF, where its properties stand. */
const PDF_END = 1_000_000;

const PARTS =
  /^(?:docProps\/(?:core|app|custom)\.xml|word\/(?:document|comments|footnotes|endnotes|header\d*|footer\d*)\.xml|xl\/(?:sharedStrings|comments\d*|worksheets\/[^/]+)\.xml|ppt\/slides\/[^/]+\.xml|meta\.xml|content\.xml)$/;
/** Ends of what stands on a line of its own; everything else within it runs on, as Word splits a number. */
const LINE_ENDS = /<\/(?:w:p|a:p|text:p|si|c|comment|dc:\w+|cp:\w+|dcterms:\w+|[A-Z]\w*)>/g;

/** Properties and text of an attachment as far as they can be read cheaply; none for other kinds of files. */
export function attachmentText(file: string): readonly AttachmentText[] {
  if (!lstatSync(file).isFile() || lstatSync(file).size > LARGEST_FILE) return [];
  if (/\.(?:docx|xlsx|pptx|odt|ods|wps|et)$/i.test(file)) return zippedText(readFileSync(file));
  if (/\.pdf$/i.test(file)) return pdfText(file);
  return /\.(?:csv|tsv|txt|md|json|xml|html?)$/i.test(file)
    ? [{ part: '', text: decode(headOf(file, LARGEST_PART)) }]
    : [];
}

function zippedText(bytes: Uint8Array): AttachmentText[] {
  let sum = 0;
  let parts = 0;
  const wanted = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    if (!PARTS.test(name) || originalSize > LARGEST_PART || sum + originalSize > LARGEST_SUM) return false;
    sum += originalSize;
    parts += 1;
    return parts <= MOST_PARTS;
  };
  try {
    const texts = Object.entries(unzipSync(bytes, { filter: wanted })).map(([part, content]) => ({
      part,
      text: wordsOf(strFromU8(content), part),
    }));
    return areAmounts(texts) ? texts.filter(({ part }) => !part.startsWith('xl/worksheets/')) : texts;
  } catch (error) {
    // What cannot be unpacked has no words; its SHA-256 still says which file it is.
    if (error instanceof Error && 'code' in error) return [];
    throw error;
  }
}

/** Whether the words of a workbook speak of money and of nobody's telephone: its numbers are amounts. */
function areAmounts(texts: readonly AttachmentText[]): boolean {
  const words = texts.filter(({ part }) => part.startsWith('xl/')).map(({ text }) => text);
  return words.some((text) => MONEY.test(text)) && !words.some((text) => CALL.test(text));
}

const MONEY = /金额|[（(](?:万|亿)?元[)）]|单位[:：](?:万|亿)?元|合计|资产|收入|支出/;
const CALL = /电话|手机|联系|姓名|号码|[Tt]el|[Pp]hone/;

/** Text of an XML part; the numbers of a sheet's cells are figures, but for those with the digits of a mobile number. */
function wordsOf(xml: string, part: string): string {
  const words = part.startsWith('xl/worksheets/') ? xml.replace(/<v>(?!1[3-9]\d{9}<)[^<]*<\/v>/g, '') : xml;
  return words
    .replace(LINE_ENDS, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}));/g, (all, hex, decimal) => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0x10ffff ? all : String.fromCodePoint(code);
    })
    .replace(/&amp;/g, '&');
}

/** The Info dictionary and the XMP packet: author, title, subject, keywords. */
function pdfText(file: string): AttachmentText[] {
  const { size } = lstatSync(file);
  const head = headOf(file, PDF_END);
  const tail = size <= PDF_END ? new Uint8Array() : partOf(file, Math.max(PDF_END, size - PDF_END), PDF_END);
  const raw = strFromU8(head, true) + strFromU8(tail, true);
  const values = [
    ...raw.matchAll(
      /\/(?:Author|Title|Subject|Keywords|Creator|Company|Manager)\s*(?:\(((?:\\[\s\S]|[^\\)]){0,2000})\)|<([0-9A-Fa-f\s]{0,8000})>)/g,
    ),
  ];
  const info = values.map(([, literal, hex]) => (hex === undefined ? literalText(literal ?? '') : hexText(hex)));
  const packets = [...raw.matchAll(/<x:xmpmeta[\s\S]{0,200000}?<\/x:xmpmeta>/g)].map(([xml]) =>
    decode(Uint8Array.from(xml, (character) => character.charCodeAt(0))).replace(/<[^>]*>/g, ' '),
  );
  return [
    { part: 'Info', text: info.join('\n') },
    { part: 'XMP', text: packets.join('\n') },
  ].filter(({ text }) => text !== '');
}

function literalText(literal: string): string {
  const plain = literal
    .replace(/\\([0-7]{1,3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8)))
    .replace(/\\([\s\S])/g, '$1');
  return bytesText(Uint8Array.from(plain, (character) => character.charCodeAt(0)));
}

function hexText(hex: string): string {
  const digits = hex.replace(/\s/g, '');
  return bytesText(Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)));
}

function bytesText(bytes: Uint8Array): string {
  return bytes[0] === 0xfe && bytes[1] === 0xff ? new TextDecoder('utf-16be').decode(bytes.subarray(2)) : decode(bytes);
}

/** UTF-8, UTF-16 with its mark as Excel saves “Unicode text”, or what older Chinese software writes. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function headOf(file: string, length: number): Uint8Array {
  return partOf(file, 0, length);
}

function partOf(file: string, from: number, length: number): Uint8Array {
  const handle = openSync(file, 'r');
  try {
    const bytes = new Uint8Array(Math.min(length, lstatSync(file).size));
    return bytes.subarray(0, readSync(handle, bytes, 0, bytes.length, from));
  } finally {
    closeSync(handle);
  }
}
