import {
  type Footnote,
  type GridCell,
  type Notice,
  paragraph,
  type SourceItem,
  type SourceParagraph,
} from '#intake/source.ts';

/** A node of mammoth's document tree, as far as it is read here. */
export interface WordNode {
  type: string;
  children?: WordNode[];
  value?: string;
  styleName?: string | null;
  numbering?: { isOrdered: boolean } | null;
  breakType?: string;
  colSpan?: number;
  rowSpan?: number;
  noteType?: string;
  noteId?: string;
  notes?: { resolve(reference: WordNode): { body: WordNode[] } | undefined };
}

interface Body {
  items: SourceItem[];
  notices: Notice[];
}

interface Reading {
  notes: WordNode['notes'];
  images: number;
  nested: number;
}

/** Paragraphs and tables of a Word document in order. */
export function readWordBody(document: WordNode): Body {
  const reading: Reading = { notes: document.notes, images: 0, nested: 0 };
  const items = (document.children ?? []).flatMap((node) => itemsOf(node, reading));
  const notices: Notice[] = [];
  if (reading.images > 0) notices.push({ kind: 'left-out', zh: `图片 ${reading.images} 张` });
  if (reading.nested > 0)
    notices.push({ kind: 'doubtful', zh: `表中套表 ${reading.nested} 处，内层表格的文字并入外层单元格；请核对` });
  return { items, notices };
}

function itemsOf(node: WordNode, reading: Reading): SourceItem[] {
  if (node.type === 'paragraph') return paragraphsOf(node, reading);
  if (node.type === 'table') return [{ kind: 'table', title: '', rows: rowsOf(node, reading) }];
  return (node.children ?? []).flatMap((child) => itemsOf(child, reading));
}

/** A line break within a paragraph begins a paragraph of its own. */
function paragraphsOf(node: WordNode, reading: Reading): SourceParagraph[] {
  const depth = Number(/^(?:heading|标题)\s*([1-6])$/i.exec(node.styleName ?? '')?.[1] ?? 0) || undefined;
  const bullet = node.numbering?.isOrdered === false;
  const written = write(node, reading);
  const lines = written.text.split('\n');
  let at = 0;
  return lines.flatMap((line) => {
    const end = at + line.length;
    const indent = line.length - line.trimStart().length;
    const own = written.footnotes
      .filter((note) => note.at >= at && note.at <= end)
      .map((note) => ({ ...note, at: Math.min(Math.max(0, note.at - at - indent), line.trim().length) }));
    at = end + 1;
    return line.trim() === '' ? [] : [paragraph(line.trim(), { depth, bullet, footnotes: own })];
  });
}

interface Written {
  text: string;
  footnotes: Footnote[];
}

function write(node: WordNode, reading: Reading): Written {
  const written: Written = { text: '', footnotes: [] };
  const visit = (one: WordNode): void => {
    if (one.type === 'text') written.text += one.value ?? '';
    else if (one.type === 'tab') written.text += ' ';
    else if (one.type === 'break') written.text += one.breakType === 'line' ? '\n' : '';
    else if (one.type === 'image') reading.images += 1;
    else if (one.type === 'checkbox') written.text += '☐';
    else if (one.type === 'noteReference')
      written.footnotes.push({ at: written.text.length, text: noteText(one, reading) });
    for (const child of one.children ?? []) {
      // A text box within a paragraph has paragraphs of its own.
      if (child.type === 'paragraph' && written.text !== '' && !written.text.endsWith('\n')) written.text += '\n';
      visit(child);
    }
  };
  visit(node);
  return written;
}

function noteText(reference: WordNode, reading: Reading): string {
  const body = reading.notes?.resolve(reference)?.body ?? [];
  const inner: Reading = { notes: undefined, images: 0, nested: 0 };
  return body.map((node) => write(node, inner).text.trim()).join(' ');
}

/** Lays merged cells out: every place of a merged cell has its text. */
function rowsOf(table: WordNode, reading: Reading): GridCell[][] {
  const grid: GridCell[][] = [];
  for (const [row, tableRow] of (table.children ?? []).entries()) {
    const own = grid[row] ?? [];
    grid[row] = own;
    let column = 0;
    for (const cell of tableRow.children ?? []) {
      while (own[column] !== undefined) column += 1;
      const text = cellText(cell, reading);
      const { colSpan = 1, rowSpan = 1 } = cell;
      for (let down = 0; down < rowSpan; down += 1) {
        const line = grid[row + down] ?? [];
        grid[row + down] = line;
        for (let right = 0; right < colSpan; right += 1)
          line[column + right] = { text, covered: down > 0 || right > 0 };
      }
      column += colSpan;
    }
  }
  const width = Math.max(0, ...grid.map(({ length }) => length));
  return grid.map((line) => Array.from({ length: width }, (_, column) => line[column] ?? { text: '', covered: false }));
}

function cellText(cell: WordNode, reading: Reading): string {
  const parts = (cell.children ?? []).map((node) => {
    if (node.type !== 'table') return write(node, reading).text;
    reading.nested += 1;
    return rowsOf(node, reading)
      .map((row) =>
        row
          .filter(({ covered }) => !covered)
          .map(({ text }) => text)
          .join(' '),
      )
      .join('\n');
  });
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n');
}
