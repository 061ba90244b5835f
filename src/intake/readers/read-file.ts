import { formatOf } from '#intake/readers/file-kind.ts';
import { readText, withoutHidden } from '#intake/readers/text.ts';
import { isGrid, type SourceDocument, type SourceItem } from '#intake/source.ts';

/**
 * Reads one file by its bytes. Throws an IntakeError for what is refused: a wrong ending, an archive bomb, macros, external
 * content, a password. The readers of all but text are loaded when they are needed.
 */
export async function readFile(name: string, bytes: Uint8Array): Promise<SourceDocument> {
  return visible(await readAs(formatOf(name, bytes), name, bytes));
}

async function readAs(format: SourceDocument['format'], name: string, bytes: Uint8Array): Promise<SourceDocument> {
  if (format === 'csv') return (await import('#intake/readers/csv.ts')).readCsv(name, bytes);
  if (format === 'text') return readText(name, bytes);
  if (format === 'pdf') return (await import('#intake/readers/pdf.ts')).readPdf(name, bytes);
  return (await import('#intake/readers/office.ts')).readOffice(format, name, bytes);
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
