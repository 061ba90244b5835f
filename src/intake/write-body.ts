import { escapeCell, escapeText } from '#intake/escape.ts';
import { type Grid, isGrid, type SourceItem, type SourceParagraph } from '#intake/source.ts';

/** A number that is written as a component, since the words do not tell which figure it is. */
export interface Insertion {
  start: number;
  end: number;
  figure: string;
}

export interface BodyPlan {
  items: readonly SourceItem[];
  depths: ReadonlyMap<SourceItem, number>;
  insertions: ReadonlyMap<SourceItem, readonly Insertion[]>;
  /** Tables that became a part of the frontmatter, by the component that shows them. */
  components: ReadonlyMap<SourceItem, string>;
}

/** The narrative as MDX that shows the text of the files word for word. */
export function writeBody({ items, depths, insertions, components }: BodyPlan): string {
  const notes: string[] = [];
  const blocks: string[] = [];
  for (const item of items) {
    const component = components.get(item);
    if (component !== undefined) blocks.push(component);
    else if (isGrid(item)) blocks.push(tableText(item));
    else blocks.push(paragraphText(item, depths.get(item), insertions.get(item) ?? [], notes));
  }
  return [...blocks.filter((block) => block !== ''), ...notes].join('\n\n');
}

function paragraphText(
  item: SourceParagraph,
  depth: number | undefined,
  insertions: readonly Insertion[],
  notes: string[],
): string {
  const marks = [
    ...insertions.map(({ start, end, figure }) => ({ at: start, end, text: `<Figure of="${figure}"/>` })),
    ...item.footnotes.map(({ at, text }) => {
      const number = notes.length + 1;
      notes.push(`[^${number}]: ${escapeText(text.replace(/\s+/g, ' ').trim())}`);
      return { at, end: at, text: `[^${number}]` };
    }),
  ].sort((a, b) => a.at - b.at);
  let line = '';
  let from = 0;
  for (const { at, end, text } of marks) {
    const before = item.text.slice(from, at);
    line += (from === 0 ? escapeText(before) : escapeInner(before)) + text;
    from = end;
  }
  line += from === 0 ? escapeText(item.text) : escapeInner(item.text.slice(from));
  if (depth !== undefined) return `${'#'.repeat(depth)} ${line.replace(/ (#+)$/, ' \\$1')}`;
  return item.bullet ? `- ${line}` : line;
}

/** Text in the middle of a line: what would begin a block there does not. */
function escapeInner(text: string): string {
  return escapeText(`。${text}`).slice(1);
}

/** A table has one row of heads in Markdown; the text of a merged cell stands at its first place. */
function tableText({ rows }: Grid): string {
  const [head, ...rest] = rows.filter((row) => row.some(({ text }) => text !== ''));
  if (head === undefined) return '';
  const line = (cells: Grid['rows'][number]) =>
    `| ${cells.map(({ text, covered }) => (covered ? '' : escapeCell(text))).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rest.map(line)].join('\n');
}
