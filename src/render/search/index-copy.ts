import { createHash } from 'node:crypto';
import { foldText } from '#render/search/fold.ts';
import type { Fragment } from '#render/search/fragment.ts';
import type { PageText } from '#render/search/page-text.ts';
import { blockTokens, characterTokens, numberTokens } from '#render/search/token.ts';

/** Pagefind's weight of a heading by its depth, as it gives to real ones; a block of text weighs 1. */
const HEADING_WEIGHT = [1, 7, 6, 5, 4, 3, 2];

/**
 * The page as Pagefind indexes it: words that stand for pairs of characters, never published. The fragment's digest
 * is an id in it, because Pagefind names a fragment by what it saw and the published fragment holds other text.
 */
export function indexCopy(text: PageText, filters: Record<string, string>, fragment: Fragment): string {
  const folded = text.blocks.map((block) => foldText(block.text).characters);
  const needless = repeated(text, folded);
  const blocks = text.blocks.map(({ heading }, index) =>
    needless.has(index)
      ? ''
      : paragraph(blockTokens(folded[index] ?? []), ` data-pagefind-weight="${HEADING_WEIGHT[heading] ?? 1}"`),
  );
  const digest = createHash('sha256').update(JSON.stringify(fragment)).digest('hex').slice(0, 32);
  const attributes = filterMarks(filters).join('');
  return `<!doctype html><html lang="zh-CN"><body data-pagefind-body>${attributes}<p id="d${digest}"></p>${blocks.join(
    '',
  )}${paragraph(characterTokens(folded))}${paragraph(numberTokens(folded))}</body></html>`;
}

/** Blocks that stand within another of the page: what is found in them is found there. A third of a report's text. */
function repeated({ blocks }: PageText, folded: readonly string[][]): Set<number> {
  const texts = folded.map((characters) => characters.join(''));
  const order = [...texts.keys()].sort((a, b) => (texts[b]?.length ?? 0) - (texts[a]?.length ?? 0) || a - b);
  const isHeading = (index: number): boolean => (blocks[index]?.heading ?? 0) > 0;
  // Headings stay: they weigh more than the text that repeats them.
  let kept = texts.filter((_, index) => isHeading(index)).join('\n');
  const needless = new Set<number>();
  for (const index of order) {
    const text = texts[index] ?? '';
    if (isHeading(index)) continue;
    if (kept.includes(text)) needless.add(index);
    else kept += `\n${text}`;
  }
  return needless;
}

/** One element a filter: Pagefind reads `a:x, b:y` in one attribute as a single value. */
function filterMarks(values: Record<string, string>): string[] {
  return Object.entries(values).map(
    ([name, value]) => `<p data-pagefind-filter="${name}[data-value]" data-value="${escapeAttribute(value)}"></p>`,
  );
}

function paragraph(tokens: readonly string[], attributes = ''): string {
  return tokens.length === 0 ? '' : `<p${attributes}>${tokens.join(' ')}</p>\n`;
}

function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
