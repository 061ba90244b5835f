import { openArchive } from '#intake/readers/archive.ts';
import { checkOffice } from '#intake/readers/office-safety.ts';
import type { SourceDocument } from '#intake/source.ts';

/** Reads a Word or Excel file, after its parts were found harmless. Throws an IntakeError. */
export async function readOffice(format: 'docx' | 'xlsx', name: string, bytes: Uint8Array): Promise<SourceDocument> {
  const archive = openArchive(name, bytes);
  const links = checkOffice(name, archive);
  const document =
    format === 'docx'
      ? await (await import('#intake/readers/docx.ts')).readDocx(name, archive)
      : (await import('#intake/readers/xlsx.ts')).readXlsx(name, archive);
  if (links > 0) document.notices.push({ kind: 'left-out', zh: `超链接的地址 ${links} 个；文字照录` });
  return document;
}
