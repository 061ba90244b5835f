import { editFrontmatter, type YamlRecord } from '#editor/frontmatter-edit.ts';
import { isFenceError, splitFrontmatter } from '#load/frontmatter.ts';
import type { Sentence } from '#load/problem.ts';
import { readYaml } from '#load/yaml.ts';

/** A report taken apart for a form: put together again without changes it is the same text. */
export interface ReportText {
  /** As it was opened. */
  source: string;
  front: YamlRecord;
  body: string;
}

/** Takes a report apart, or says in one sentence why a form cannot hold it. */
export function openReport(source: string): ReportText | Sentence {
  const parts = splitFrontmatter(source);
  if (isFenceError(parts)) return parts;
  const { value, error } = readYaml(parts.yaml, parts.yamlLine);
  if (error !== undefined) {
    const { line, column } = error.place;
    return {
      zh: `文件头第 ${line} 行第 ${column} 列的 YAML 写法有误（${error.reason}）；请先在文本里更正，再用表单编辑`,
      en: `line ${line}, column ${column} of the frontmatter is no valid YAML: ${error.reason}`,
    };
  }
  if (typeof value === 'string' || Array.isArray(value)) return { zh: '文件头不是“键: 值”', en: 'no mapping' };
  return { source, front: value, body: cut(source).body };
}

/** The text with the values of the form. What did not change keeps its bytes: the line ends of the file, its comments. */
export function saveReport(report: ReportText, front: YamlRecord, body: string, order: readonly string[]): string {
  const { head, yaml, fence, body: before } = cut(report.source);
  const ends = report.source.includes('\r\n') ? '\r\n' : '\n';
  const withEnds = (text: string) => text.replaceAll('\r\n', '\n').replaceAll('\n', ends);
  const plain = yaml.replaceAll('\r\n', '\n');
  const edited = editFrontmatter(plain, front, order);
  const sameBody = body.replaceAll('\r\n', '\n') === before.replaceAll('\r\n', '\n');
  return head + (edited === plain ? yaml : withEnds(edited)) + fence + (sameBody ? before : withEnds(body));
}

/** The source as it stands: opening fence, YAML, closing fence, body. */
function cut(source: string): { head: string; yaml: string; fence: string; body: string } {
  const [, head = '', yaml = '', fence = '', body = ''] =
    /^(\ufeff?---\r?\n)([\s\S]*?)(^---(?:\r?\n|$))([\s\S]*)$/m.exec(source) ?? [];
  return { head, yaml, fence, body };
}
