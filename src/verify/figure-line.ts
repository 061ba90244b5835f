import type { Token } from '#prose/token.ts';
import { oneLine } from '#verify/number-in-text.ts';
import type { StatedCell } from '#verify/stated-cell.ts';
import type { Subject } from '#verify/subject.ts';

/** The line of `figures:` that would declare a number of the text, as it is to be pasted. */
export function figureLineFor({ figures, content }: Subject, token: Token, cell: StatedCell | undefined): string {
  const text = oneLine(token);
  const value = /[,:#]|^[<>]/.test(text) ? `"${text}"` : text;
  if (cell !== undefined && !figures.has(cell.id) && content.metrics.get(cell.id)?.label === cell.label)
    return `  ${cell.id}: ${value}`;
  const free = cell === undefined || figures.has(cell.id) ? freeId(figures) : cell.id;
  const kind = token.quantity?.unit.dimension === 'count' ? ', kind: count' : '';
  return `  ${free}: { label: ${cell?.label ?? '写上名称'}, value: ${value}${kind} }`;
}

function freeId(figures: Subject['figures']): string {
  let number = 1;
  while (figures.has(`item${number}`)) number += 1;
  return `item${number}`;
}
