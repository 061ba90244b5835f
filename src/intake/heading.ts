import { isGrid, type SourceItem, type SourceParagraph } from '#intake/source.ts';

/** 一、（一）1. （1）: the four levels of numbering, from the outermost. */
type Rank = 1 | 2 | 3 | 4;

const CN = '[一二三四五六七八九十]{1,3}';
const MARKS: ReadonlyArray<readonly [Rank, RegExp]> = [
  [1, new RegExp(`^(?:${CN}[、.．]|第${CN}[章部分节]+\\s*)`)],
  [2, new RegExp(`^[（(]\\s*${CN}\\s*[）)][、.．]?`)],
  [3, /^\d{1,2}(?:[.．](?!\d)|、)/],
  [4, /^[（(]\s*\d{1,2}\s*[）)][、.．]?/],
];
const LONGEST_TITLE = 40;

function rankOf(text: string): { rank: Rank; title: string } | undefined {
  for (const [rank, mark] of MARKS) {
    const match = mark.exec(text);
    if (match !== null) return { rank, title: text.slice(match[0].length).trim() };
  }
  return undefined;
}

/** A title is short and one phrase; a full stop at its very end does no harm. */
function isTitle(title: string): boolean {
  return title !== '' && title.length <= LONGEST_TITLE && !/[。；;！!？?：:]/.test(title.replace(/[。：:]$/, ''));
}

/** Levels 2 to 4 (##, ###, ####) of the items that are headings, by their numbers or by the styles of the file. */
export function headingDepths(items: readonly SourceItem[]): ReadonlyMap<SourceItem, number> {
  const depths = new Map<SourceItem, number>();
  const styles = items.flatMap((item) => (isGrid(item) || item.depth === undefined ? [] : [item.depth]));
  const highest = Math.min(...styles);
  let above = 1;
  for (const [index, item] of items.entries()) {
    if (isGrid(item)) continue;
    const wanted = wantedDepth(item, items[index + 1], highest);
    if (wanted === undefined) continue;
    above = Math.min(wanted, above + 1);
    depths.set(item, above);
  }
  return depths;
}

function wantedDepth(item: SourceParagraph, next: SourceItem | undefined, highest: number): number | undefined {
  const ranked = rankOf(item.text);
  if (ranked !== undefined && isTitle(ranked.title)) {
    const { rank, title } = ranked;
    if (rank <= 2 && !/，/.test(title)) return rank + 1;
    if (rank <= 2) return item.depth === undefined && title.length > 24 ? undefined : rank + 1;
    if (item.depth !== undefined) return Math.min(4, rank + 1);
    return rank === 3 && !/[，、]/.test(title) && hasOwnText(next) ? 4 : undefined;
  }
  if (item.depth === undefined || item.text.length > LONGEST_TITLE * 2) return undefined;
  return Math.min(4, item.depth - highest + 2);
}

/** 2. 预算执行情况。 is a heading where text or （1） follows, an item of a list where 3. does. */
function hasOwnText(next: SourceItem | undefined): boolean {
  if (next === undefined) return false;
  if (isGrid(next)) return true;
  const rank = rankOf(next.text)?.rank;
  return rank === undefined || rank === 4;
}
