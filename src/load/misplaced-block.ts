import type { Sentence } from '#load/problem.ts';
import type { Place } from '#schema/finding.ts';

/** Part of the frontmatter that stands in the text, where nothing reads it. */
export interface MisplacedBlock extends Sentence {
  place: Place;
  found: string;
  /** The last line of it. */
  lastLine: number;
}

const BLOCK = /^(corrections|waivers|figures|relations|datasheet|scorecard|attachments)[:：]\s*(?:#.*)?$/;

/** `corrections:` and the like on a line of their own in the text of a report, with the entries below them. */
export function misplacedBlocks(body: string): MisplacedBlock[] {
  if (!/^[a-z]+[:：]\s*(?:#.*)?$/m.test(body)) return [];
  const lines = body.split('\n');
  return lines.flatMap((line, index): MisplacedBlock[] => {
    const key = BLOCK.exec(line)?.[1];
    if (key === undefined) return [];
    const length = lines.slice(index + 1).findIndex((one) => !/^(?:\s+\S|\s*-\s)/.test(one));
    const lastLine = length < 0 ? lines.length : index + 1 + length;
    const zh = `“${key}:”这一段写在正文里，不起作用；请整段移到文件头（开头两条 --- 之间）`;
    const en = `${key} stands in the text, where nothing reads it; move it into the frontmatter, between the two lines of ---`;
    return [{ place: { line: index + 1, column: 1, endColumn: line.length + 1 }, found: line, lastLine, zh, en }];
  });
}
