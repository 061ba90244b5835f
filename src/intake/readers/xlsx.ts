import { IntakeError } from '#intake/intake-error.ts';
import type { Archive } from '#intake/readers/archive.ts';
import { readSheet, type SheetReading } from '#intake/readers/sheet.ts';
import { readBook } from '#intake/readers/workbook.ts';
import type { Grid, Notice, SourceDocument } from '#intake/source.ts';

/** Reads an Excel workbook: every visible sheet as a table of the texts that it shows, merged cells laid out. */
export function readXlsx(name: string, archive: Archive): SourceDocument {
  const book = readBook(name, archive);
  const notices: Notice[] = [];
  const items: Grid[] = [];
  for (const { title, part, hidden } of book.sheets) {
    if (hidden) {
      notices.push({ kind: 'left-out', zh: `隐藏的工作表“${title}”` });
      continue;
    }
    const source = archive.text(part);
    if (source === undefined) throw new IntakeError(`${name}：缺少工作表 ${part}，文件可能已损坏；没有写入任何文件`);
    const sheet = readSheet(name, part, source, book);
    notices.push(...noticesOf(title, sheet));
    if (sheet.rows.length > 0) items.push({ kind: 'table', title, rows: sheet.rows });
  }
  return { name, format: 'xlsx', items, notices };
}

function noticesOf(title: string, { formulas, uncalculated, errors, unsure, hidden }: SheetReading): Notice[] {
  const notices: Notice[] = [];
  const add = (kind: Notice['kind'], zh: string) => notices.push({ kind, zh: `工作表“${title}”：${zh}` });
  if (formulas > 0) add('taken', `公式 ${formulas} 处，取文件里存的结果，没有重新计算`);
  if (uncalculated.length > 0)
    add('doubtful', `${list(uncalculated)} 的公式没有存结果，留空；请在 Excel 中打开并保存一次`);
  if (errors.length > 0) add('doubtful', `${list(errors)} 是错误值（如 #REF!），留空`);
  if (unsure.length > 0) add('doubtful', `${list(unsure)} 的数字格式特殊，取存的数；请核对与显示的是否一致`);
  if (hidden > 0) add('doubtful', `有 ${hidden} 行或列被隐藏，一并读取`);
  return notices;
}

function list(cells: readonly string[]): string {
  return cells.slice(0, 8).join('、') + (cells.length > 8 ? ` 等 ${cells.length} 格` : '');
}
