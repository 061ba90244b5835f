import { extractTextItems, getDocumentProxy } from 'unpdf';
import { IntakeError } from '#intake/intake-error.ts';
import { isPageNumber, linesOf } from '#intake/readers/pdf-lines.ts';
import { paragraphsOf } from '#intake/readers/pdf-paragraphs.ts';
import { withoutRadicals } from '#intake/readers/radicals.ts';
import { type Notice, paragraph, type SourceDocument } from '#intake/source.ts';

const MOST_PAGES = 300;

/** Reads the text of a PDF, as an aid: lines are joined into paragraphs, tables are not recognised. */
export async function readPdf(name: string, bytes: Uint8Array): Promise<SourceDocument> {
  const pages = await pageItems(name, bytes);
  const lines = pages.flatMap((items, index) => linesOf(items, index + 1));
  const text = lines.filter((line) => !isPageNumber(line));
  if (text.length === 0)
    throw new IntakeError(
      `${name}：PDF 里没有文字（多半是扫描件）；请用 Word 原稿，或先做文字识别再导入。没有写入任何文件`,
    );
  const { texts, joined, doubtful } = paragraphsOf(text);
  const notices: Notice[] = [
    { kind: 'doubtful', zh: 'PDF 只作辅助：段落按版面推断，表格不识别；有 Word、Excel 原稿请导入原稿' },
  ];
  for (const [page, count] of joined) notices.push({ kind: 'taken', zh: `第 ${page} 页接上断行 ${count} 处` });
  for (const place of doubtful)
    notices.push({ kind: 'doubtful', zh: `跨页或数字中间断开，已接上：“${withoutRadicals(place).text}”；请核对` });
  if (text.length < lines.length) notices.push({ kind: 'left-out', zh: `页码 ${lines.length - text.length} 处` });
  const plain = texts.map(withoutRadicals);
  const radicals = plain.reduce((sum, { count }) => sum + count, 0);
  if (radicals > 0)
    notices.push({ kind: 'taken', zh: `字体里以部首代替的汉字 ${radicals} 个（如“⾃”），换成通用的字` });
  return { name, format: 'pdf', items: plain.map(({ text: one }) => paragraph(one)), notices };
}

async function pageItems(name: string, bytes: Uint8Array) {
  const refuse = (why: string): never => {
    throw new IntakeError(`${name}：${why}；没有写入任何文件`);
  };
  try {
    // The reader takes the bytes over; a copy leaves the caller its own.
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    if (document.numPages > MOST_PAGES)
      refuse(`有 ${document.numPages} 页，上限 ${MOST_PAGES} 页；请只导入自评报告的部分`);
    const { items } = await extractTextItems(document);
    await document.cleanup();
    return items;
  } catch (error) {
    if (error instanceof IntakeError) throw error;
    const password = error instanceof Error && error.name === 'PasswordException';
    if (password) return refuse('PDF 设有打开密码（已加密），读不了；请取消密码后再导入');
    return refuse(
      `PDF 读不了（${error instanceof Error ? error.message.slice(0, 80) : String(error)}），文件可能已损坏`,
    );
  }
}
