import { beginsItem, endsSentence } from '#intake/line-form.ts';
import type { PdfLine } from '#intake/readers/pdf-lines.ts';

export interface PdfParagraphs {
  texts: string[];
  /** Line ends taken out, by page. */
  joined: Map<number, number>;
  /** Places where a paragraph runs over a page end, and where digits met digits. */
  doubtful: string[];
}

/** Joins the lines of a PDF into paragraphs by where they begin and end on the page. */
export function paragraphsOf(lines: readonly PdfLine[]): PdfParagraphs {
  const result: PdfParagraphs = { texts: [], joined: new Map(), doubtful: [] };
  const margins = marginsOf(lines);
  let before: PdfLine | undefined;
  for (const line of lines) {
    const text = result.texts.at(-1);
    if (before === undefined || text === undefined || !continues(before, line, margins)) result.texts.push(line.text);
    else {
      result.texts[result.texts.length - 1] = join(text, line.text);
      result.joined.set(line.page, (result.joined.get(line.page) ?? 0) + 1);
      const digits = /[\d.,]$/.test(text) && /^[\d.,]/.test(line.text);
      if (digits || line.page !== before.page) result.doubtful.push(`${text.slice(-8)}｜${line.text.slice(0, 8)}`);
    }
    before = line;
  }
  return result;
}

interface Margins {
  left: number;
  right: number;
  /** Usual distance of two lines. */
  leading: number;
  /** First lines of paragraphs begin further right. */
  indented: boolean;
}

function marginsOf(lines: readonly PdfLine[]): Margins {
  const left = quantile(
    lines.map((line) => line.left),
    0.1,
  );
  const right = quantile(
    lines.map((line) => line.right),
    0.9,
  );
  const steps = lines.slice(1).flatMap((line, index) => {
    const above = lines[index];
    return above !== undefined && above.page === line.page ? [above.y - line.y] : [];
  });
  const indented = lines.filter((line) => line.left > left + line.size * 1.2).length > lines.length * 0.1;
  return { left, right, leading: quantile(steps, 0.4), indented };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}

function continues(before: PdfLine, line: PdfLine, { left, right, leading, indented }: Margins): boolean {
  if (Math.abs(before.size - line.size) > 1) return false;
  // The line is full where the next word would not have fitted.
  if (before.right + firstWord(line) < right - before.size * 0.6) return false;
  const samePage = before.page === line.page;
  if (samePage && before.y - line.y > leading * 1.45) return false;
  if (line.left > left + line.size * 1.2) return false;
  if (indented) return true;
  return !(beginsItem(line.text) && endsSentence(before.text)) && (samePage || !endsSentence(before.text));
}

/** Width of what cannot be broken at the beginning of a line: a number, a Latin word, one Han character; with its punctuation. */
function firstWord({ text, size }: PdfLine): number {
  const word = /^(?:[\x21-\x7e]+|.)[，。、；：！？）”》]*/u.exec(text)?.[0] ?? '';
  return [...word].reduce((sum, character) => sum + (character <= '\x7e' ? 0.5 : 1), 0) * size;
}

/** Han characters meet without a space; words and numbers of Latin letters keep one. */
function join(text: string, next: string): string {
  return /[A-Za-z]$/.test(text) && /^[A-Za-z]/.test(next) ? `${text} ${next}` : text + next;
}
