import type { Nodes, Root, Table, Text } from 'mdast';
import type { Block, Run } from '#prose/block.ts';

type Draft = {
  text: string;
  runs: Run[];
  figures: { at: number; of: string; line: number; column: number; endColumn: number }[];
};

/** Blocks by the node they were made of, so that what is found in them can be put into the page. */
export interface BlockIndex {
  blocks: Block[];
  byNode: Map<Nodes, Block>;
}

/** The narrative's paragraphs, headings and table cells in order, each with the source place of its characters. */
export function blocksOf(root: Root, body: string): BlockIndex {
  const lines = body.split('\n');
  const index: BlockIndex = { blocks: [], byNode: new Map() };
  let tables = 0;
  const add = (node: Nodes, kind: Block['kind'], aside: boolean, cell: Block['cell']): Block => {
    const draft: Draft = { text: '', runs: [], figures: [] };
    collect(node, lines, draft);
    const block: Block = { ...draft, kind, aside, cell, index: index.blocks.length };
    index.blocks.push(block);
    index.byNode.set(node, block);
    return block;
  };
  const visit = (node: Nodes, aside: boolean): void => {
    if (node.type === 'table') {
      addTable(node, tables++, (cell, place) => add(cell, 'cell', aside, place));
    } else if (node.type === 'paragraph' || node.type === 'heading') {
      add(node, node.type, aside, undefined);
    } else if ((node as { name?: string | null }).name === 'Figure') {
      add(node, 'paragraph', aside, undefined);
    } else if ('children' in node) {
      const name = (node as { name?: string | null }).name;
      for (const child of node.children) visit(child, aside || name === 'Note');
    }
  };
  visit(root, false);
  return index;
}

function addTable(node: Table, table: number, add: (cell: Nodes, place: Block['cell']) => Block): void {
  const headers: string[] = [];
  for (const [row, tableRow] of node.children.entries()) {
    let rowHeader = '';
    for (const [column, cell] of tableRow.children.entries()) {
      const place = { table, row, column, header: headers[column] ?? '', rowHeader };
      const { text } = add(cell, place);
      if (row === 0) headers.push(text);
      if (column === 0) rowHeader = text;
    }
  }
}

function collect(node: Nodes, lines: readonly string[], draft: Draft): void {
  if (node.type === 'text') {
    collectText(node, lines, draft);
    return;
  }
  if (node.type === 'break') {
    draft.text += '\n';
    return;
  }
  if ((node as { name?: string | null }).name === 'Figure') {
    const attributes = (node as unknown as { attributes: { name: string; value: string }[] }).attributes;
    const start = node.position?.start ?? { line: 1, column: 1 };
    const endColumn = node.position?.end.column ?? start.column + 1;
    draft.figures.push({ at: draft.text.length, of: attributes[0]?.value ?? '', ...start, endColumn });
    return;
  }
  if ('children' in node) for (const child of node.children) collect(child, lines, draft);
}

/** Nearly all text stands in its line as it is. */
function isVerbatim(value: string, source: string, column: number): boolean {
  return source.startsWith(value, column - 1) && !value.includes('\n');
}

/** Aligns the text with its source: Markdown escapes, character references and line ends make them differ. */
function collectText(node: Text, lines: readonly string[], draft: Draft): void {
  let line = node.position?.start.line ?? 1;
  let column = node.position?.start.column ?? 1;
  const base = draft.text.length;
  if (node.value !== '' && isVerbatim(node.value, lines[line - 1] ?? '', column)) {
    draft.runs.push({ at: base, line, column });
    draft.text += node.value;
    return;
  }
  let expected: Run | undefined;
  for (let index = 0; index < node.value.length; index += 1) {
    const character = node.value[index];
    const source = lines[line - 1] ?? '';
    if (character === '\n') {
      line += 1;
      column = 1 + (/^[\s>]*/.exec(lines[line - 1] ?? '')?.[0].length ?? 0);
      continue;
    }
    let width = 1;
    if (source[column - 1] === '\\' && source[column] === character && character !== '\\') column += 1;
    else if (source[column - 1] === '&' && character !== '&') width = source.indexOf(';', column) - column + 2 || 1;
    if (expected === undefined || expected.line !== line || column !== expected.column + index - (expected.at - base)) {
      expected = { at: base + index, line, column };
      draft.runs.push(expected);
    }
    column += width;
  }
  draft.text += node.value;
}
