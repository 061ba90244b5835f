import { spanInBlock } from '#prose/block.ts';
import type { Token } from '#prose/token.ts';
import type { Place } from '#schema/finding.ts';
import type { Severity } from '#schema/site.ts';

/** The number as a reader sees it: without the line ends and spaces inside. */
export function oneLine({ text }: Token): string {
  return text.replace(/\s+/g, '');
}

export function placeOfToken({ block, start, end }: Token): Place {
  return spanInBlock(block, start, end);
}

/** Money and rates that are not accounted for are errors, counts warnings. */
export function weightOf({ quantity }: Token): Severity {
  const dimension = quantity?.unit.dimension;
  return dimension === 'money' || dimension === 'ratio' || dimension === 'ratio-difference' ? 'error' : 'warning';
}
