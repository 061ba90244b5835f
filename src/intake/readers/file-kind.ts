import { IntakeError } from '#intake/intake-error.ts';
import type { SourceFormat } from '#intake/source.ts';

/** Largest file that is read, in bytes. */
export const LARGEST_FILE = 20_000_000;

const BY_ENDING: Readonly<Record<string, SourceFormat>> = {
  docx: 'docx',
  xlsx: 'xlsx',
  csv: 'csv',
  tsv: 'csv',
  pdf: 'pdf',
  txt: 'text',
  md: 'text',
  markdown: 'text',
};
const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46];
const RTF = [0x7b, 0x5c, 0x72, 0x74, 0x66];

/** The format of a file by its ending, after its first bytes agreed. Throws an IntakeError otherwise. */
export function formatOf(name: string, bytes: Uint8Array): SourceFormat {
  const refuse = (why: string): never => {
    throw new IntakeError(`${name}：${why}；没有写入任何文件`);
  };
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const format = BY_ENDING[ending];
  if (bytes.length === 0) refuse('是空文件');
  if (bytes.length > LARGEST_FILE) refuse(sizeSentence(bytes.length));
  if (begins(bytes, OLE)) refuse(oleSentence(bytes, ending));
  if (format === undefined) return refuse(`不认识 .${ending} 文件；可以导入 .docx、.xlsx、.csv、.pdf、.txt 和 .md`);
  const real = begins(bytes, ZIP) ? 'zip' : begins(bytes, PDF) ? 'pdf' : begins(bytes, RTF) ? 'rtf' : 'text';
  const wanted = format === 'docx' || format === 'xlsx' ? 'zip' : format === 'pdf' ? 'pdf' : 'text';
  if (real !== wanted)
    refuse(`扩展名是 .${ending}，内容却${CONTENT[real] ?? ''}；请用原来的软件打开，另存为正确的格式`);
  return format;
}

const CONTENT: Readonly<Record<string, string>> = {
  zip: '是压缩包（Word、Excel 或 zip）',
  pdf: '是 PDF',
  rtf: '是 RTF',
  text: '是纯文本或网页',
};

/** Why a file of that size is not read. */
export function sizeSentence(bytes: number): string {
  return `有 ${(bytes / 1e6).toFixed(0)} MB，上限 ${LARGEST_FILE / 1e6} MB；请删去图片、压缩附件后再导入`;
}

function begins(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** OLE files are password-protected new ones or the formats of before 2007. */
function oleSentence(bytes: Uint8Array, ending: string): string {
  const words = [...'EncryptedPackage'].flatMap((character) => [character.charCodeAt(0), 0]);
  if (contains(bytes, words)) return '设有打开密码（已加密），读不了；请在 Office 中取消密码后再导入';
  return `是旧的二进制格式（.${ending === 'docx' || ending === 'xlsx' ? 'doc/.xls' : ending}），可能带宏；请用 Word 或 Excel 另存为 .docx 或 .xlsx`;
}

function contains(bytes: Uint8Array, words: readonly number[]): boolean {
  const [first = 0] = words;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (words.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
