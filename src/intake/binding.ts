import type { ProposedFigure } from '#intake/figures.ts';
import type { Insertion } from '#intake/write-body.ts';
import { type Binding, bindNumbers } from '#prose/bind.ts';
import type { Block } from '#prose/block.ts';
import type { Token } from '#prose/token.ts';
import type { Tokenizer } from '#prose/tokenize.ts';

/**
 * Binds the text as the checker will. A number whose words do not lead back to its own figure is written as a component,
 * by block, where that shows the same text.
 */
export function insertionsFor(
  blocks: readonly Block[],
  figures: readonly ProposedFigure[],
  tokenizer: Tokenizer,
): ReadonlyMap<Block, readonly Insertion[]> {
  const insertions = new Map<Block, Insertion[]>();
  const origins = new Map(
    figures.flatMap((figure) => (figure.token === undefined ? [] : [[placeOf(figure.token), figure] as const])),
  );
  for (const binding of bindNumbers(blocks, figures, tokenizer).bindings) {
    const own = origins.get(placeOf(binding.token));
    if (own === undefined || isBoundTo(binding, own.id) || !showsTheSame(binding.token, own)) continue;
    const { block, start, end } = binding.token;
    insertions.set(block, [...(insertions.get(block) ?? []), { start, end, figure: own.id }]);
  }
  return insertions;
}

function isBoundTo({ figures }: Binding, id: string): boolean {
  return figures.length === 1 && figures[0]?.id === id;
}

function placeOf({ block, start }: Token): string {
  return `${block.index}:${start}`;
}

function showsTheSame({ block, text, quantity, range }: Token, figure: ProposedFigure): boolean {
  return (
    block.cell === undefined &&
    quantity !== undefined &&
    range === undefined &&
    text.replace(/\s+/g, '') === figure.value
  );
}
