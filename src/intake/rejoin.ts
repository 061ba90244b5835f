import { beginsItem, endsWithPunctuation } from '#intake/line-form.ts';
import { isGrid, type Notice, type SourceDocument, type SourceItem, type SourceParagraph } from '#intake/source.ts';

/** Shorter lines are titles, labels and signatures. */
const LEAST = 20;

/**
 * Joins paragraphs that a page end or line end of the original cut in the middle of a word: the first ends without any
 * punctuation, the second begins no item. A line that stops at a comma is left for the checker to find.
 */
export function rejoin(document: SourceDocument): SourceDocument {
  if (document.format === 'xlsx' || document.format === 'csv') return document;
  const items: SourceItem[] = [];
  const notices: Notice[] = [];
  for (const item of document.items) {
    const before = items.at(-1);
    if (before === undefined || isGrid(before) || isGrid(item) || !isCut(before, item)) {
      items.push(item);
      continue;
    }
    const place = `${before.text.slice(-8)}｜${item.text.slice(0, 8)}`;
    notices.push({ kind: 'doubtful', zh: `断行已接上：“${place}”；请核对` });
    items[items.length - 1] = { ...before, text: before.text + item.text };
  }
  return { ...document, items, notices: [...document.notices, ...notices] };
}

function isCut(before: SourceParagraph, next: SourceParagraph): boolean {
  if (before.depth !== undefined || next.depth !== undefined || before.bullet || next.bullet) return false;
  if (endsWithPunctuation(before.text) || beginsItem(next.text)) return false;
  // A heading has no full stop within; text that was cut has one, or is far longer than any heading.
  const long = before.text.length >= LEAST && /[。；，]/.test(before.text);
  return long && /^[\p{Script=Han}\d，。；、）”]/u.test(next.text);
}
