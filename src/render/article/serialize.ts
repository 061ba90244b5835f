import type { Nodes, Parent, Root, Table } from 'mdast';
import type { ArticlePart, BlockComponent, HeadingView } from '#derive/report-view.ts';
import type { Block } from '#prose/block.ts';
import { element, escapeHtml } from '#render/article/html.ts';
import { type Span, type Spans, spansOf } from '#render/article/spans.ts';
import type { VerifiedReport } from '#verify/verified-report.ts';

export interface Article {
  article: ArticlePart[];
  headings: HeadingView[];
}

/** The narrative as HTML of a fixed set of elements, and its block components, in order. Nothing else can come out. */
export function renderArticle(verified: VerifiedReport): Article {
  const { root, narrative } = verified.subject.report;
  return new Writer(narrative.byNode, spansOf(verified), root).write();
}

/** Where the writer stands in the text of the block it writes. */
interface Cursor {
  block: Block | undefined;
  offset: number;
}

class Writer {
  private readonly headings: HeadingView[] = [];
  private readonly blocks: Map<Nodes, Block>;
  private readonly spans: Spans;
  private readonly root: Root;
  private tables = 0;
  private linked = false;

  constructor(blocks: Map<Nodes, Block>, spans: Spans, root: Root) {
    this.blocks = blocks;
    this.spans = spans;
    this.root = root;
  }

  write(): Article {
    const article: ArticlePart[] = [];
    for (const node of this.root.children) {
      const component = blockComponent(node);
      const last = article.at(-1);
      if (component !== undefined)
        article.push({ kind: 'component', ...component, html: this.children(node, NO_BLOCK) });
      else if (last?.kind === 'html') last.html += `\n${this.node(node, NO_BLOCK)}`;
      else article.push({ kind: 'html', html: this.node(node, NO_BLOCK) });
    }
    return { article, headings: this.headings };
  }

  private children(node: Nodes, cursor: Cursor): string {
    let html = '';
    if ('children' in node) for (const child of (node as Parent).children) html += this.node(child as Nodes, cursor);
    return html;
  }

  /** A node that has a text of its own begins a new cursor. */
  private own(node: Nodes): string {
    return this.children(node, { block: this.blocks.get(node), offset: 0 });
  }

  private node(node: Nodes, cursor: Cursor): string {
    switch (node.type) {
      case 'text':
        return this.text(node.value, cursor);
      case 'paragraph':
        return element('p', {}, this.own(node));
      case 'heading':
        return this.heading(node.depth, node);
      case 'strong':
        return element('strong', {}, this.children(node, cursor));
      case 'emphasis':
        return element('em', {}, this.children(node, cursor));
      case 'delete':
        return element('del', {}, this.children(node, cursor));
      case 'break':
        cursor.offset += 1;
        return '<br>';
      case 'thematicBreak':
        return '<hr>';
      case 'blockquote':
        return element('blockquote', {}, this.children(node, cursor));
      case 'list':
        return this.list(node, cursor);
      case 'listItem':
        return element('li', {}, this.listItem(node));
      case 'link':
        return this.link(node, cursor);
      case 'table':
        return this.table(node);
      case 'footnoteReference':
        return element(
          'sup',
          {},
          element('a', { href: `#fn-${footnote(node.identifier)}` }, escapeHtml(node.label ?? node.identifier)),
        );
      case 'footnoteDefinition':
        return element(
          'aside',
          { id: `fn-${footnote(node.identifier)}`, class: 'footnote' },
          this.children(node, cursor),
        );
      default:
        return this.figure(node, cursor);
    }
  }

  /** Numbers and findings within it are no links of their own: a link holds none. */
  private link(node: Extract<Nodes, { type: 'link' }>, cursor: Cursor): string {
    const outer = this.linked;
    this.linked = true;
    const inner = this.children(node, cursor);
    this.linked = outer;
    return element('a', { href: node.url, title: node.title ?? undefined }, inner);
  }

  private figure(node: Nodes, cursor: Cursor): string {
    const { name, attributes } = node as unknown as { name?: string | null; attributes?: { value: string }[] };
    if (name !== 'Figure') throw new Error(`the guard let through a ${node.type}`);
    const of = attributes?.[0]?.value ?? '';
    const alone = cursor.block === undefined ? this.blocks.get(node) : undefined;
    if (alone !== undefined) return element('p', {}, this.spans.inserted(alone, 0, of, this.linked));
    return cursor.block === undefined ? '' : this.spans.inserted(cursor.block, cursor.offset, of, this.linked);
  }

  private heading(depth: number, node: Nodes): string {
    const id = `s-${this.headings.length + 1}`;
    this.headings.push({ id, depth, text: this.blocks.get(node)?.text.trim() ?? '' });
    return element(`h${depth}`, { id }, this.own(node));
  }

  private list(node: Extract<Nodes, { type: 'list' }>, cursor: Cursor): string {
    const start = node.ordered === true && (node.start ?? 1) !== 1 ? String(node.start) : undefined;
    return element(node.ordered === true ? 'ol' : 'ul', { start }, this.children(node, cursor));
  }

  /** A tight item holds its text without a paragraph around it. */
  private listItem(node: Extract<Nodes, { type: 'listItem' }>): string {
    const tight = node.spread !== true;
    return node.children
      .map((child) => (tight && child.type === 'paragraph' ? this.own(child) : this.node(child, NO_BLOCK)))
      .join('');
  }

  private table(node: Table): string {
    this.tables += 1;
    const [head, ...rows] = node.children;
    const cells = (row: typeof head, name: 'th' | 'td') =>
      (row?.children ?? [])
        .map((cell, column) => {
          const align = node.align?.[column];
          const side = align === undefined || align === null || align === 'left' ? undefined : `align-${align}`;
          return element(name, { class: side, scope: name === 'th' ? 'col' : undefined }, this.own(cell));
        })
        .join('');
    const body = rows.map((row) => element('tr', {}, cells(row, 'td'))).join('');
    const table = element('table', {}, `<thead><tr>${cells(head, 'th')}</tr></thead><tbody>${body}</tbody>`);
    return element(
      'div',
      { class: 'table-scroll', role: 'region', tabindex: '0', 'aria-label': `正文表格 ${this.tables}` },
      table,
    );
  }

  private text(value: string, cursor: Cursor): string {
    const from = cursor.offset;
    const to = from + value.length;
    cursor.offset = to;
    let html = '';
    let at = from;
    for (const span of cursor.block === undefined ? [] : this.spans.of(cursor.block)) {
      if (span.end <= from || span.start >= to) continue;
      const start = Math.max(span.start, from);
      html +=
        joined(value.slice(at - from, start - from)) +
        this.wrapped(span, value.slice(start - from, Math.min(span.end, to) - from), start);
      at = Math.min(span.end, to);
    }
    return html + joined(value.slice(at - from));
  }

  private wrapped(span: Span, text: string, start: number): string {
    return span.wrap(joined(text), start === span.start, this.linked);
  }
}

const NO_BLOCK: Cursor = { block: undefined, offset: 0 };

/** A line end between Chinese characters is no space. */
function joined(text: string): string {
  const line = text.includes('\n') ? text.replace(/(?<=[\p{Script=Han}\p{P}])\n(?=[\p{Script=Han}\p{P}])/gu, '') : text;
  return escapeHtml(line);
}

function blockComponent(node: Nodes): { name: BlockComponent; attributes: Record<string, string> } | undefined {
  if (node.type !== 'mdxJsxFlowElement') return undefined;
  const { name, attributes } = node as unknown as { name: string; attributes: { name: string; value: string }[] };
  if (name === 'Figure') return undefined;
  const pairs = attributes.map((attribute) => [attribute.name, attribute.value] as const);
  return { name: name as BlockComponent, attributes: Object.fromEntries(pairs) };
}

/** A footnote's name as part of an id. */
function footnote(identifier: string): string {
  return encodeURIComponent(identifier).replace(/[^A-Za-z0-9]/g, '_');
}
