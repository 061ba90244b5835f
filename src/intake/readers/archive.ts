import { Unzip, UnzipInflate } from 'fflate';
import { IntakeError } from '#intake/intake-error.ts';

/** Parts of a .docx or .xlsx by path: the XML ones with their text, the others only by name. */
export interface Archive {
  names: readonly string[];
  /** Text of an XML part; undefined when there is none of that name. */
  text(path: string): string | undefined;
  bytes(path: string): Uint8Array | undefined;
}

const MOST_ENTRIES = 2_000;
/** Bytes of all XML parts together, unpacked. */
const MOST_BYTES = 64_000_000;
/** Unpacked bytes for each packed one; XML of real documents is 10 to 40, deflate can do 1,032. */
const STEEPEST = 200;
/** Small parts may be very regular. */
const HARMLESS = 1_000_000;
/** Packed bytes at a time: 16 MB unpacked at the very most. */
const CHUNK = 16 * 1024;
const READ = /\.(?:xml|rels)$/i;

/**
 * Unpacks the XML parts of an Office file within bounds that hold while unpacking, whatever the file says of itself.
 * Throws an IntakeError for what is no honest document.
 */
export function openArchive(name: string, packed: Uint8Array): Archive {
  const names: string[] = [];
  const parts = new Map<string, Uint8Array>();
  let total = 0;
  const refuse = (why: string): never => {
    throw new IntakeError(`${name}：${why}；没有写入任何文件`);
  };
  const unzip = new Unzip((file) => {
    names.push(file.name);
    if (names.length > MOST_ENTRIES) refuse(`压缩包里有 ${MOST_ENTRIES} 个以上的文件，不是正常的文档`);
    if (!READ.test(file.name)) return;
    if (parts.has(file.name)) refuse(`压缩包里有两个 ${file.name}，不是正常的文档`);
    const chunks: Uint8Array[] = [];
    let size = 0;
    parts.set(file.name, new Uint8Array());
    file.ondata = (error, chunk, final) => {
      // What is thrown below comes back here.
      if (error instanceof IntakeError) throw error;
      if (error !== null) refuse(`${file.name} 解压失败，文件可能已损坏；请重新保存后再导入`);
      size += chunk.length;
      total += chunk.length;
      if (total > MOST_BYTES || (size > HARMLESS && size > packed.length * STEEPEST))
        refuse('解压后过大，像是压缩炸弹，拒绝打开');
      chunks.push(chunk);
      if (final) parts.set(file.name, joined(chunks, size));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  feed(unzip, packed, () => refuse('不是完整的压缩包，文件可能已损坏；请重新保存后再导入'));
  if (entriesOf(packed) !== names.length) refuse('不是完整的压缩包，文件可能已损坏；请重新保存后再导入');
  const bytes = (path: string) => parts.get(path);
  return { names, bytes, text: (path) => decode(name, path, bytes(path)) };
}

function feed(unzip: Unzip, packed: Uint8Array, broken: () => never): void {
  try {
    for (let at = 0; at < packed.length; at += CHUNK) {
      unzip.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
    }
  } catch (error) {
    if (error instanceof IntakeError) throw error;
    broken();
  }
}

/** Entries that the directory at the end names; undefined where the end is missing. What it does not name is hidden. */
function entriesOf(packed: Uint8Array): number | undefined {
  for (let at = packed.length - 22; at >= Math.max(0, packed.length - 66_000); at -= 1) {
    if (packed[at] !== 0x50 || packed[at + 1] !== 0x4b || packed[at + 2] !== 5 || packed[at + 3] !== 6) continue;
    return (packed[at + 10] ?? 0) + (packed[at + 11] ?? 0) * 256;
  }
  return undefined;
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function decode(name: string, path: string, bytes: Uint8Array | undefined): string | undefined {
  if (bytes === undefined) return undefined;
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const text = new TextDecoder(utf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text))
    throw new IntakeError(`${name}：${path} 里有实体定义（DOCTYPE），可能引用外部内容，拒绝打开；没有写入任何文件`);
  return text;
}
