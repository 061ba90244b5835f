import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { IntakeError } from '#intake/intake-error.ts';
import type { Archive } from '#intake/readers/archive.ts';
import { writeNumbers } from '#intake/readers/numbered-text.ts';
import { readNumbering } from '#intake/readers/numbering.ts';
import { readWordBody, type WordNode } from '#intake/readers/word-body.ts';
import type { Notice, SourceDocument } from '#intake/source.ts';

/** Reads a Word document: headings, lists with their automatic numbers, tables with merged cells, footnotes. */
export async function readDocx(name: string, archive: Archive): Promise<SourceDocument> {
  const source = archive.text('word/document.xml');
  if (source === undefined) throw new IntakeError(`${name}：不是 Word 文档（缺 word/document.xml）；没有写入任何文件`);
  const numbering = readNumbering(name, archive.text('word/numbering.xml'), archive.text('word/styles.xml'));
  const { xml, count } = writeNumbers(name, source, numbering);
  const body = await parse(name, archive, xml);
  const read = readWordBody(body);
  const notices: Notice[] = [...read.notices, ...leftOut(archive, source)];
  if (count > 0) notices.unshift({ kind: 'taken', zh: `Word 的自动编号 ${count} 处，按显示的样子写成文字` });
  return { name, format: 'docx', items: read.items, notices };
}

/** The document as a tree of mammoth's; its own HTML is not made. */
async function parse(name: string, archive: Archive, xml: string): Promise<WordNode> {
  const parts = archive.names.filter((path) => archive.bytes(path) !== undefined);
  const files = parts.map((path) => [
    path,
    path === 'word/document.xml' ? strToU8(xml) : (archive.bytes(path) ?? new Uint8Array()),
  ]);
  const packed = zipSync(Object.fromEntries(files) as Record<string, Uint8Array>, { level: 0 });
  let tree: WordNode | undefined;
  const transformDocument = (document: WordNode): WordNode => {
    tree = document;
    return { ...document, children: [] };
  };
  try {
    // Node's mammoth reads `buffer`, the browser's `arrayBuffer`.
    const input = { buffer: packed, arrayBuffer: packed.buffer } as unknown as { arrayBuffer: ArrayBuffer };
    await mammoth.convertToHtml(input, { transformDocument });
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
    throw new IntakeError(
      `${name}：Word 文档读不了（${why}），文件可能已损坏；请用 Word 打开并另存后再导入。没有写入任何文件`,
    );
  }
  if (tree === undefined) throw new IntakeError(`${name}：Word 文档里没有正文；没有写入任何文件`);
  return tree;
}

/** Parts of the document that are not taken over. */
function leftOut(archive: Archive, source: string): Notice[] {
  const notices: Notice[] = [];
  const add = (kind: Notice['kind'], zh: string) => notices.push({ kind, zh });
  const comments = (archive.text('word/comments.xml') ?? '').split('<w:comment ').length - 1;
  if (comments > 0) add('left-out', `批注 ${comments} 条`);
  const charts = archive.names.filter((path) => /^word\/charts\/chart\d*\.xml$/.test(path)).length;
  if (charts > 0) add('left-out', `图表 ${charts} 张`);
  const margins = archive.names.filter((path) => /^word\/(?:header|footer)\d*\.xml$/.test(path));
  if (margins.some((path) => /<w:t[ >]/.test(archive.text(path) ?? ''))) add('left-out', '页眉、页脚');
  if (/<w:(?:ins|del|moveFrom|moveTo) /.test(source))
    add('doubtful', '文档有修订痕迹：按接受全部修订后的文字读取；请先在 Word 里定稿');
  const formulas = source.split('<m:oMath>').length - 1;
  if (formulas > 0) add('left-out', `公式 ${formulas} 处`);
  return notices;
}
