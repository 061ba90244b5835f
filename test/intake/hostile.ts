import { strToU8, type Zippable, zipSync } from 'fflate';
import { encrypted, pdfOf } from './pdf-file.ts';

/** A file that a reader must refuse, and a piece of what it must say. */
export interface HostileFile {
  name: string;
  file: string;
  bytes: () => Uint8Array;
  message: RegExp;
}

const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const DOCUMENT = `<?xml version="1.0"?><w:document ${W}><w:body><w:p><w:r><w:t>正文</w:t></w:r></w:p></w:body></w:document>`;
const BOOK =
  '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>';
const BOOK_RELS = relations('<Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/>');

function relations(inner: string): string {
  return `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
}

function zip(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Zippable = {};
  for (const [path, part] of Object.entries(parts)) files[path] = typeof part === 'string' ? strToU8(part) : part;
  return zipSync(files, { level: 6 });
}

function word(more: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  return zip({ '[Content_Types].xml': TYPES, 'word/document.xml': DOCUMENT, ...more });
}

function book(more: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array {
  return zip({
    '[Content_Types].xml': TYPES,
    'xl/workbook.xml': BOOK,
    'xl/_rels/workbook.xml.rels': BOOK_RELS,
    'xl/worksheets/sheet1.xml': sheet('<row r="1"><c r="A1"><v>1</v></c></row>'),
    ...more,
  });
}

function sheet(rows: string): string {
  return `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
}

function ole(words: string): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(
    [...words].flatMap((character) => [character.charCodeAt(0), 0]),
    1024,
  );
  return bytes;
}

const LINKED =
  '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://attacker.example/a.png" TargetMode="External"/>';
const TEMPLATE =
  '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="file://server/a.dotm" TargetMode="External"/>';
const LAUGHS = `<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY a "笑笑笑笑笑笑笑笑笑笑"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document ${W}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`;

export const HOSTILE: readonly HostileFile[] = [
  {
    name: 'a bomb: one part of 80 MB',
    file: '报告.docx',
    bytes: () => word({ 'word/document.xml': new Uint8Array(80_000_000) }),
    message: /解压后过大/,
  },
  {
    name: 'a bomb: many parts',
    file: '表.xlsx',
    bytes: () =>
      book(Object.fromEntries(Array.from({ length: 2500 }, (_, index) => [`xl/worksheets/s${index}.xml`, '<a/>']))),
    message: /2000 个以上的文件/,
  },
  {
    name: 'entities that grow',
    file: '报告.docx',
    bytes: () => word({ 'word/document.xml': LAUGHS }),
    message: /DOCTYPE/,
  },
  {
    name: 'an external picture',
    file: '报告.docx',
    bytes: () => word({ 'word/_rels/document.xml.rels': relations(LINKED) }),
    message: /文件以外的内容（http:\/\/attacker/,
  },
  {
    name: 'an external template',
    file: '报告.docx',
    bytes: () => word({ 'word/_rels/settings.xml.rels': relations(TEMPLATE) }),
    message: /文件以外的内容（file:/,
  },
  {
    name: 'numbers of another workbook',
    file: '表.xlsx',
    bytes: () => book({ 'xl/externalLinks/externalLink1.xml': '<externalLink/>' }),
    message: /引用了其他工作簿/,
  },
  { name: 'macros in Word', file: '报告.docx', bytes: () => word({ 'word/vbaProject.bin': 'x' }), message: /宏/ },
  { name: 'macros in Excel', file: '表.xlsx', bytes: () => book({ 'xl/vbaProject.bin': 'x' }), message: /宏/ },
  {
    name: 'an embedded program',
    file: '报告.docx',
    bytes: () => word({ 'word/embeddings/oleObject1.bin': 'MZ' }),
    message: /嵌有其他文件/,
  },
  { name: 'an encrypted workbook', file: '表.xlsx', bytes: () => ole('EncryptedPackage'), message: /打开密码/ },
  {
    name: 'an encrypted PDF',
    file: '报告.pdf',
    bytes: () => encrypted(pdfOf([[{ x: 70, y: 780, text: '正文' }]])),
    message: /^报告\.pdf：PDF 设有打开密码（已加密），读不了；请取消密码后再导入；/,
  },
  {
    name: 'a workbook of before 2007',
    file: '表.xls',
    bytes: () => ole('Workbook'),
    message: /旧的二进制格式（.xls）/,
  },
  {
    name: 'a web page called Word',
    file: '报告.docx',
    bytes: () => strToU8('<html><body>报告</body></html>'),
    message: /扩展名是 .docx，内容却是纯文本或网页/,
  },
  {
    name: 'a program called text',
    file: '报告.txt',
    bytes: () => new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 255, 255, 0, 0]),
    message: /不是文本文件/,
  },
  { name: 'a Word file called Excel', file: '表.xlsx', bytes: () => word(), message: /不是 Excel 工作簿/ },
  { name: '100 MB', file: '报告.docx', bytes: () => new Uint8Array(100_000_000), message: /有 100 MB，上限 20 MB/ },
  { name: 'nothing', file: '报告.docx', bytes: () => new Uint8Array(), message: /空文件/ },
  {
    name: 'half a file',
    file: '报告.docx',
    bytes: () =>
      word({
        'word/media/a.png': crypto.getRandomValues(new Uint8Array(40_000)),
        'word/z.xml': DOCUMENT.repeat(500),
      }).slice(0, 400),
    message: /可能已损坏|不是 Word 文档/,
  },
  {
    name: 'a sheet with a cell at the end of the world',
    file: '表.xlsx',
    bytes: () => book({ 'xl/worksheets/sheet1.xml': sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>') }),
    message: /工作表过大/,
  },
  {
    name: 'XML a thousand deep',
    file: '表.xlsx',
    bytes: () => book({ 'xl/worksheets/sheet1.xml': `${'<a>'.repeat(1000)}${'</a>'.repeat(1000)}` }),
    message: /层次过深/,
  },
  {
    name: 'an encrypted PDF that is none',
    file: '报告.pdf',
    bytes: () => strToU8('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n'),
    message: /PDF 读不了/,
  },
];

/** What looks alike and every second Word file has. */
export const HONEST: readonly Pick<HostileFile, 'name' | 'file' | 'bytes'>[] = [
  {
    name: 'the author’s own template, a link, the data of a chart',
    file: '报告.docx',
    bytes: () =>
      word({
        'word/_rels/settings.xml.rels': relations(
          TEMPLATE.replace('file://server/a.dotm', 'file:///C:/Users/a/Normal.dotm'),
        ),
        'word/_rels/document.xml.rels': relations(
          '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://a.example/" TargetMode="External"/>',
        ),
        'word/embeddings/Microsoft_Excel_Sheet1.xlsx': 'PK',
      }),
  },
];
