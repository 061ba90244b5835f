import type { Nodes, Parents, Text } from 'mdast';

/**
 * Takes back strikethrough made of single tildes: in Chinese reports `2019~2020年为80~90` is two ranges, and GFM would
 * strike out what stands between them. `~~…~~` is left.
 */
export function restoreTildes(parent: Parents, body: string): void {
  const lines = body.split('\n');
  const visit = (node: Parents): void => {
    const children = node.children as Nodes[];
    for (let index = 0; index < children.length; index += 1) {
      const child = children[index];
      if (child === undefined || !('children' in child)) continue;
      const single = child.type === 'delete' && !isDouble(child, lines);
      if (single) children.splice(index, 1, tilde(child, 'start'), ...child.children, tilde(child, 'end'));
      else visit(child);
    }
  };
  visit(parent);
}

function isDouble({ position }: Nodes, lines: readonly string[]): boolean {
  const start = position?.start;
  return start !== undefined && (lines[start.line - 1] ?? '').startsWith('~~', start.column - 1);
}

/** The tilde at one end, with the place it has in the file. */
function tilde({ position }: Nodes, side: 'start' | 'end'): Text {
  const text: Text = { type: 'text', value: '~' };
  if (position === undefined) return text;
  const point = position[side];
  const start = side === 'start' ? point : { ...point, column: point.column - 1 };
  return { ...text, position: { start, end: { ...start, column: start.column + 1 } } };
}
