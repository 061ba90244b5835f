import { IntakeError } from '#intake/intake-error.ts';
import type { Archive } from '#intake/readers/archive.ts';
import { BUILT_IN_FORMATS } from '#intake/readers/number-format.ts';
import { readXml } from '#intake/readers/xml.ts';

/** What the sheets of a workbook share. */
export interface Book {
  sheets: { title: string; part: string; hidden: boolean }[];
  strings: readonly string[];
  /** Number format by the style of a cell. */
  formats: readonly { id: number; code: string }[];
  from1904: boolean;
}

/** Names without the prefix that some programs write: `x:row` is `row`. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

export function readBook(file: string, archive: Archive): Book {
  const source = archive.text('xl/workbook.xml');
  if (source === undefined) throw new IntakeError(`${file}：不是 Excel 工作簿（缺 xl/workbook.xml）；没有写入任何文件`);
  const parts = targets(file, archive.text('xl/_rels/workbook.xml.rels') ?? '');
  const book: Book = { sheets: [], strings: strings(file, archive), formats: formats(file, archive), from1904: false };
  readXml(file, 'xl/workbook.xml', source, {
    open({ name, attributes }) {
      if (localName(name) === 'workbookPr') book.from1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
      if (localName(name) !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => localName(key) === 'id')?.[1] ?? '';
      const hidden = (attributes['state'] ?? 'visible') !== 'visible';
      const part = parts.get(id);
      if (part?.includes('worksheets/') === true) book.sheets.push({ title: attributes['name'] ?? '', part, hidden });
    },
  });
  return book;
}

function targets(file: string, source: string): Map<string, string> {
  const found = new Map<string, string>();
  if (source === '') return found;
  readXml(file, 'xl/_rels/workbook.xml.rels', source, {
    open({ name, attributes }) {
      if (localName(name) !== 'Relationship') return;
      const target = attributes['Target'] ?? '';
      found.set(attributes['Id'] ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`);
    },
  });
  return found;
}

/** Shared strings; the phonetic guides beside them are not part of the text. */
function strings(file: string, archive: Archive): string[] {
  const found: string[] = [];
  const source = archive.text('xl/sharedStrings.xml');
  if (source === undefined) return found;
  readXml(file, 'xl/sharedStrings.xml', source, {
    open({ name }) {
      if (localName(name) === 'si') found.push('');
    },
    text(text, path) {
      const names = path.map(localName);
      if (names.at(-1) === 't' && !names.includes('rPh')) found[found.length - 1] = (found.at(-1) ?? '') + text;
    },
  });
  return found;
}

function formats(file: string, archive: Archive): { id: number; code: string }[] {
  const found: { id: number; code: string }[] = [];
  const source = archive.text('xl/styles.xml');
  if (source === undefined) return found;
  const own = new Map<number, string>();
  readXml(file, 'xl/styles.xml', source, {
    open({ name, attributes }, path) {
      if (localName(name) === 'numFmt') own.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? 'General');
      if (localName(name) !== 'xf' || localName(path.at(-2) ?? '') !== 'cellXfs') return;
      const id = Number(attributes['numFmtId'] ?? 0);
      found.push({ id, code: own.get(id) ?? BUILT_IN_FORMATS[id] ?? 'General' });
    },
  });
  return found;
}
