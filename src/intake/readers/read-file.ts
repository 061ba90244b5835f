import { openArchive } from '#intake/readers/archive.ts';
import { readCsv } from '#intake/readers/csv.ts';
import { formatOf } from '#intake/readers/file-kind.ts';
import { checkOffice } from '#intake/readers/office-safety.ts';
import { readText, withoutHidden } from '#intake/readers/text.ts';
import { isGrid, type SourceDocument, type SourceItem } from '#intake/source.ts';

/**
 * Reads one file by its bytes. Throws an IntakeError for what is refused: a wrong ending, an archive bomb, macros, external
 * content, a password. The readers of Word, Excel and PDF are loaded when they are needed.
 */
export async function readFile(name: string, bytes: Uint8Array): Promise<SourceDocument> {
  return visible(await readAs(formatOf(name, bytes), name, bytes));
}

async function readAs(format: SourceDocument['format'], name: string, bytes: Uint8Array): Promise<SourceDocument> {
  if (format === 'csv') return readCsv(name, bytes);
  if (format === 'text') return readText(name, bytes);
  if (format === 'pdf') return (await import('#intake/readers/pdf.ts')).readPdf(name, bytes);
  const archive = openArchive(name, bytes);
  const links = checkOffice(name, archive);
  const document =
    format === 'docx'
      ? await (await import('#intake/readers/docx.ts')).readDocx(name, archive)
      : (await import('#intake/readers/xlsx.ts')).readXlsx(name, archive);
  if (links > 0) document.notices.push({ kind: 'left-out', zh: `超链接的地址 ${links} 个；文字照录` });
  return document;
}

/** No report may hold invisible characters: they are taken out, and that is said. */
function visible(document: SourceDocument): SourceDocument {
  let hidden = 0;
  const clean = (text: string): string => {
    const { text: shown, count } = withoutHidden(text);
    hidden += count;
    return shown;
  };
  const items = document.items.map((item): SourceItem => {
    if (!isGrid(item))
      return {
        ...item,
        text: clean(item.text),
        footnotes: item.footnotes.map((note) => ({ ...note, text: clean(note.text) })),
      };
    return { ...item, rows: item.rows.map((row) => row.map((cell) => ({ ...cell, text: clean(cell.text) }))) };
  });
  if (hidden === 0) return document;
  const zh = `看不见的字符 ${hidden} 个（零宽空格、软连字符之类）`;
  return { ...document, items, notices: [...document.notices, { kind: 'left-out', zh }] };
}
