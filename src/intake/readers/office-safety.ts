import { IntakeError } from '#intake/intake-error.ts';
import type { Archive } from '#intake/readers/archive.ts';

const MACROS = /(?:^|\/)(?:vbaProject|vbaData)\.(?:bin|xml)$|(?:^|\/)(?:macrosheets|dialogsheets)\//i;
/** The data of a chart is a workbook within the document: it is not opened. */
const EMBEDDED = /(?:^|\/)(?:embeddings\/[^/]+\.(?!xlsx$)[^/]*$|activeX\/)/i;
/** The template on the author's own disk, which Word notes in every document. */
const OWN_TEMPLATE = /^(?:file:\/\/\/)?[A-Za-z]:[\\/]/;
const EXTERNAL_BOOKS = /^xl\/(?:externalLinks\/|connections\.xml$|queryTables\/)/;
/** Links that a reader follows only by clicking. */
const CLICKED = /\/hyperlink$/;
const RELATIONSHIP = /<Relationship\s[^>]*>/g;

/** Refuses macros, embedded programs and content that is fetched from elsewhere; returns the number of plain links. */
export function checkOffice(name: string, archive: Archive): number {
  const refuse = (why: string): never => {
    throw new IntakeError(`${name}：${why}；没有写入任何文件`);
  };
  const macro = archive.names.find((path) => MACROS.test(path));
  const types = archive.text('[Content_Types].xml') ?? '';
  if (macro !== undefined || /macroEnabled/i.test(types))
    refuse('含有宏（VBA），拒绝打开；请另存为不带宏的 .docx 或 .xlsx');
  const embedded = archive.names.find((path) => EMBEDDED.test(path));
  if (embedded !== undefined) refuse(`嵌有其他文件（${embedded}），拒绝打开；请删去嵌入的对象，把其中的内容另行导入`);
  if (archive.names.some((path) => EXTERNAL_BOOKS.test(path)))
    refuse('引用了其他工作簿或外部数据，表里的数可能不是当前的；请在 Excel 中“断开链接”、保存为数值后再导入');
  let links = 0;
  for (const path of archive.names.filter((entry) => entry.endsWith('.rels'))) {
    for (const [tag] of (archive.text(path) ?? '').matchAll(RELATIONSHIP)) {
      if (!/TargetMode\s*=\s*["']External["']/i.test(tag)) continue;
      const type = /\bType\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? '';
      const target = /\bTarget\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? '';
      if (/\/attachedTemplate$/.test(type) && OWN_TEMPLATE.test(target)) continue;
      if (!CLICKED.test(type))
        refuse(`引用了文件以外的内容（${target.slice(0, 60)}），拒绝打开；请删去外部链接的图片、模板或对象`);
      links += 1;
    }
  }
  return links;
}
