import { gridOf, type Notice, paragraph, type SourceDocument, type SourceItem } from '#intake/source.ts';

const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/;
const RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;
const BULLET = /^\s*[-*+]\s+(.*)$/;

/** Pasted Markdown: headings, bullets and tables are read as such, emphasis and escapes as plain text. */
export function readMarkdown(name: string, text: string, notices: Notice[]): SourceDocument {
  const items: SourceItem[] = [];
  const lines = withoutFrontmatter(text, notices).split('\n');
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.includes('|') && RULE.test(lines[at + 1] ?? '')) {
      const from = at;
      while ((lines[at + 1] ?? '').includes('|')) at += 1;
      items.push(
        gridOf(
          '',
          lines
            .slice(from, at + 1)
            .filter((_, index) => index !== 1)
            .map(cellsOf),
        ),
      );
      continue;
    }
    const heading = HEADING.exec(line);
    const bullet = BULLET.exec(line);
    const words = plain(heading?.[2] ?? bullet?.[1] ?? line).trim();
    if (words === '') continue;
    items.push(paragraph(words, { depth: heading?.[1]?.length, bullet: bullet !== null }));
  }
  return { name, format: 'text', items, notices };
}

function withoutFrontmatter(text: string, notices: Notice[]): string {
  const match = /^---\n[\s\S]*?\n---\n/.exec(text);
  if (match === null) return text;
  notices.push({ kind: 'left-out', zh: 'Markdown 的文件头（--- 之间）；数据从正文重新提出' });
  return text.slice(match[0].length);
}

function cellsOf(line: string): string[] {
  const inner = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => plain(cell).trim());
}

/** Strong emphasis and backslashes are signs of Markdown, not of the text. */
function plain(text: string): string {
  return text.replace(/\*\*(.+?)\*\*/g, '$1').replace(/\\([\\`*_{}[\]()#+\-.!|<>~])/g, '$1');
}
