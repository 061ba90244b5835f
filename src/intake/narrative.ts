import { insertionsFor } from '#intake/binding.ts';
import { excerpt, type ProposedFigure, proposeFigures } from '#intake/figures.ts';
import { headingDepths } from '#intake/heading.ts';
import { withOneHead } from '#intake/one-head.ts';
import { isGrid, type Notice, type SourceItem } from '#intake/source.ts';
import type { KnownNames } from '#intake/standards.ts';
import { statementsIn } from '#intake/stated.ts';
import type { TableReadings } from '#intake/tables.ts';
import { blocksOf } from '#intake/text-block.ts';
import { writeBody } from '#intake/write-body.ts';
import { makeTokenizer } from '#prose/tokenize.ts';

export interface Told {
  figures: readonly ProposedFigure[];
  body: string;
  notices: Notice[];
}

/** Figures of the narrative and of tables of figures, and the text in which they stand. */
export function tell(
  items: readonly SourceItem[],
  tables: readonly TableReadings[],
  names: KnownNames,
  year: number,
  project?: string,
): Told {
  const depths = headingDepths(items);
  const components = new Map(tables.flatMap((one) => [...one.components]));
  const laid = items.map((item) => (isGrid(item) && !components.has(item) ? withOneHead(item) : item));
  const shown = laid.filter((item) => !components.has(item));
  const { blocks, byItem } = blocksOf(shown, depths);
  const tokenizer = makeTokenizer(names.lexicon, names.measures);
  const { stated, bare } = statementsIn(blocks, tokenizer, year);
  const given = tables.flatMap((one) => one.figures.flatMap((table) => table.figures));
  const proposals = proposeFigures(stated, given, names, year, project);
  const { figures, contradictions } = proposals;
  const byBlock = insertionsFor(blocks, figures, tokenizer);
  const insertions = new Map([...byItem].map(([item, block]) => [item, byBlock.get(block) ?? []]));
  const notices: Notice[] = [];
  if (figures.length > 0)
    notices.push({
      kind: 'taken',
      zh: `数据 ${figures.length} 项，其中标准口径 ${figures.filter(({ standard }) => standard).length} 项`,
    });
  for (const { token, label, value } of contradictions)
    notices.push({
      kind: 'doubtful',
      zh: `“${excerpt(token)}”与${label} ${value} 同名而数不同，没有另列数据，由校验指出`,
    });
  for (const one of tables)
    for (const table of one.figures) notices.push(...table.doubts.map((zh): Notice => ({ kind: 'doubtful', zh })));
  for (const token of bare) notices.push({ kind: 'left-out', zh: `没有单位的数“${excerpt(token)}”，没有列为数据` });
  return { figures: figures, body: writeBody({ items: laid, depths, insertions, components }), notices };
}
