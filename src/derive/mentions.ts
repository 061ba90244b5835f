import type { Block } from '#prose/block.ts';
import type { VerifiedReport } from '#verify/verified-report.ts';

/** A place in the narrative that is bound to a figure: a number in the text, or `<Figure of="…"/>` (start = end). */
export interface Mention {
  /** Fragment on the report's page: `n-12`. */
  id: string;
  block: Block;
  start: number;
  end: number;
  figure: string;
}

let last: { verified: VerifiedReport; mentions: readonly Mention[] } | undefined;

/** All mentions in the order of the text. A number that may be several figures is none. */
export function mentionsOf(verified: VerifiedReport): readonly Mention[] {
  // Figures and article of one report ask for them one after the other.
  if (last?.verified !== verified) last = { verified, mentions: findMentions(verified) };
  return last.mentions;
}

function findMentions({ subject }: VerifiedReport): Mention[] {
  const inText = subject.reading.bindings.flatMap(({ token, figures }) => {
    const [figure, other] = figures;
    if (figure === undefined || other !== undefined) return [];
    return [{ block: token.block, start: token.start, end: token.end, figure: figure.id }];
  });
  const inserted = subject.report.narrative.blocks.flatMap((block) =>
    block.figures.map(({ at, of }) => ({ block, start: at, end: at, figure: of })),
  );
  return [...inText, ...inserted]
    .sort((a, b) => a.block.index - b.block.index || a.start - b.start)
    .map((mention, index) => ({ ...mention, id: `n-${index + 1}` }));
}
