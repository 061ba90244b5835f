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

/** A report to begin with: last year's, whose unit and figures are still to be filled in. */
export function blankReport(now: Date): string {
  return `---\ntitle: 待填写\nunit: 待填写\nyear: ${now.getFullYear() - 1}\nscope: whole-unit\n---\n\n## 一、单位基本情况\n\n`;
}

/** Takes a report apart, or says in one sentence why a form cannot hold it. */
export function openReport(source: string): ReportText | Sentence {
  const parts = splitFrontmatter(source);
  if (isFenceError(parts)) return parts;
  const { value, error } = readYaml(parts.yaml, parts.yamlLine);
  if (error !== undefined) {
    const { line, column } = error.place;
    return {
      zh: `文件头第 ${line} 行第 ${column} 列写法有误，表单打不开；错在哪里、怎样改见右侧，请用文本编辑器更正后再打开`,
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
