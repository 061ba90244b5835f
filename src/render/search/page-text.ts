import { htmlToHast } from 'satteri';
import type { Section } from '#render/search/fragment.ts';

/** The text of a page as a reader sees it, block by block. */
export interface PageText {
  blocks: Block[];
  sections: Section[];
}

export interface Block {
  text: string;
  /** Depth of the heading that the block is; 0 for none. */
  heading: number;
}

type Node = ReturnType<typeof htmlToHast>;
type Element = Extract<Node, { type: 'element' }>;

/** Elements inside which text runs on; every other one begins and ends a block. */
const INLINE = new Set(
  `a abbr b bdi bdo button cite code data del dfn em i ins kbd label mark output q ruby s samp small span strong sub
  sup time u var wbr`.split(/\s+/),
);
/** Elements without words of the report. */
const SILENT = new Set('script style template noscript svg nav select textarea datalist dialog iframe'.split(' '));
const HEADING = /^h([1-6])$/;

/**
 * Reads the elements marked `data-pagefind-body`, or all of `<main>` where there are none, without what is hidden or
 * marked `data-pagefind-ignore`. Undefined for a page without either.
 */
export function readPageText(html: string): PageText | undefined {
  const page = htmlToHast(html);
  const marked = [...findElements(page, ({ properties }) => properties['dataPagefindBody'] !== undefined)];
  const bodies = marked.length > 0 ? marked : [...findElements(page, ({ tagName }) => tagName === 'main')];
  if (bodies.length === 0) return undefined;
  const reader = new TextReader();
  for (const body of bodies) reader.read(body, null);
  return { blocks: reader.blocks, sections: reader.sections };
}

class TextReader {
  readonly blocks: Block[] = [];
  readonly sections: Section[] = [];
  #buffer = '';
  #heading = { id: null as string | null, text: '', depth: 0 };

  /** `anchor` is the id of the innermost element around that began after the last heading. */
  read(node: Node, anchor: string | null): void {
    if (node.type === 'text') this.#buffer += node.value;
    if (node.type !== 'element' || isSilent(node)) return;
    if (INLINE.has(node.tagName)) {
      for (const child of node.children) this.read(child, anchor);
      return;
    }
    this.flush(anchor);
    const depth = Number(HEADING.exec(node.tagName)?.[1] ?? 0);
    const id = elementId(node);
    if (depth > 0) this.#heading = { id: id ?? anchor, text: '', depth };
    const before = this.#heading;
    for (const child of node.children) {
      // A heading inside the element is nearer to what follows it than the element's own id.
      this.read(child, this.#heading === before ? (id ?? anchor) : null);
    }
    this.flush(this.#heading === before ? (id ?? anchor) : null);
    this.#heading.depth = 0;
  }

  flush(anchor: string | null): void {
    const text = this.#buffer.normalize('NFC').replace(/\s+/gu, ' ').trim();
    this.#buffer = '';
    if (text === '') return;
    const { depth } = this.#heading;
    if (depth > 0) this.#heading.text += text;
    this.#enter(anchor ?? this.#heading.id);
    this.blocks.push({ text, heading: depth });
  }

  #enter(id: string | null): void {
    const last = this.sections.at(-1);
    const heading = this.#heading.text;
    if (last?.id === id && last.heading === heading) return;
    this.sections.push({ from: this.blocks.length, id, heading });
  }
}

/** The outermost elements of a kind, in order. */
function* findElements(node: Node, isWanted: (element: Element) => boolean): Generator<Element> {
  if (node.type === 'element' && isWanted(node)) yield node;
  else if ('children' in node) for (const child of node.children) yield* findElements(child as Node, isWanted);
}

function isSilent({ tagName, properties }: Element): boolean {
  const isHidden = properties['hidden'] !== undefined || properties['ariaHidden'] === 'true';
  return SILENT.has(tagName) || isHidden || properties['dataPagefindIgnore'] !== undefined;
}

/** The id of `<main>` is where the skip link leads, no place of the report. */
function elementId({ tagName, properties }: Element): string | null {
  if (tagName === 'main') return null;
  return typeof properties['id'] === 'string' ? properties['id'] : null;
}
