import type { Sentence } from '#load/problem.ts';
import type { Place } from '#schema/finding.ts';

export interface Parts {
  /** YAML between the fences. */
  yaml: string;
  /** Line of the file on which the YAML begins. */
  yamlLine: number;
  /** Markdown after the fences, behind as many empty lines as came before it: line numbers are those of the file. */
  body: string;
}

export interface FenceError extends Sentence {
  place: Place;
}

/**
 * Splits a report at its `---` fences: the first line is exactly `---`, and so is the line that ends the frontmatter.
 * Other parsers accept more (`+++`, `---yaml`, blank lines before); a checker that reads otherwise than the build checks
 * another file than the one published.
 */
export function splitFrontmatter(source: string): Parts | FenceError {
  const text = source.replaceAll('\r\n', '\n');
  if (!text.startsWith('---\n')) return noFence(text);
  const close = text.indexOf('\n---\n', 3);
  const end = close >= 0 ? close : text.endsWith('\n---') ? text.length - 4 : -1;
  if (end < 0) {
    return {
      place: { line: 1, column: 1, endColumn: 4 },
      zh: '文件头没有结束：缺少单独一行的 ---；请在文件头之后、正文之前加上',
      en: 'the frontmatter does not end: a line with only --- is missing before the text',
    };
  }
  const yaml = text.slice(4, end + 1);
  const before = text.slice(0, end + 5).split('\n').length - 1;
  return { yaml, yamlLine: 2, body: '\n'.repeat(before) + text.slice(end + 5) };
}

export function isFenceError(result: Parts | FenceError): result is FenceError {
  return 'zh' in result;
}

function noFence(text: string): FenceError {
  const first = text.split('\n', 1)[0] ?? '';
  return {
    place: { line: 1, column: 1, endColumn: first.length + 1 },
    zh: `第一行应为 ---（文件头开始），现为“${first.slice(0, 20)}”；请删去前面的空行、空格或其他标记`,
    en: `line 1 must be --- (begin of the frontmatter), found "${first.slice(0, 20)}"`,
  };
}
