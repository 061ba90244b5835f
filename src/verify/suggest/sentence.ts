import type { Block } from '#prose/block.ts';
import type { Context } from '#prose/context.ts';
import { lastOf, leadOf } from '#prose/context.ts';
import { directionBefore } from '#prose/qualifier.ts';
import type { ReportFigure, Subject } from '#verify/subject.ts';
import { oncePerReport } from '#verify/workings.ts';

/** A figure as the text states it. */
export interface StatedFigure {
  figure: ReportFigure;
  block: Block;
  start: number;
  end: number;

  /** From the number before it (or the sentence's beginning) up to it. */
  lead: string;
  context: Context;
  direction: 'up' | 'down' | undefined;
}

/** A sentence with its figures; numbers bound to nothing are not among them. */
export interface Sentence {
  block: Block;
  start: number;
  end: number;
  text: string;
  figures: readonly StatedFigure[];
  /** Sentences of the same paragraph before and after. */
  before: Sentence | undefined;
  after: Sentence | undefined;
  /** Figures of the table right above the paragraph. */
  table: readonly StatedFigure[];
}

/** Sentences of the running text that state figures, in order. */
export const sentencesOf: (subject: Subject) => readonly Sentence[] = oncePerReport(readSentences);

function readSentences(subject: Subject): Sentence[] {
  const byBlock = new Map<Block, StatedFigure[]>();
  for (const stated of statedFigures(subject)) {
    const own = byBlock.get(stated.block);
    if (own === undefined) byBlock.set(stated.block, [stated]);
    else own.push(stated);
  }
  const tables = cellsAbove(subject);
  return [...byBlock].flatMap(([block, stated]) => splitBlock(block, stated, tables.get(block) ?? []));
}

/** Figures of each table by the paragraph that follows it. */
function cellsAbove({ reading, report, figures }: Subject): Map<Block, StatedFigure[]> {
  const cells = new Map<Block, ReportFigure>();
  for (const { token, figures: bound } of reading.bindings) {
    const figure = bound.length === 1 && token.block.cell !== undefined ? figures.get(bound[0]?.id ?? '') : undefined;
    if (figure !== undefined) cells.set(token.block, figure);
  }
  const above = new Map<Block, StatedFigure[]>();
  if (cells.size === 0) return above;
  let table: StatedFigure[] = [];
  for (const block of report.narrative.blocks) {
    const figure = cells.get(block);
    if (figure !== undefined) table.push(statedIn(block, figure));
    if (block.cell !== undefined) continue;
    if (table.length > 0) above.set(block, table);
    table = [];
  }
  return above;
}

function statedIn(block: Block, figure: ReportFigure): StatedFigure {
  const local = block.cell?.rowHeader ?? '';
  const context = { local, lead: leadOf(local), after: '', sentence: '', around: '', years: [] };
  return { figure, block, start: 0, end: 0, lead: '', context, direction: undefined };
}

function splitBlock(block: Block, stated: readonly StatedFigure[], table: readonly StatedFigure[]): Sentence[] {
  const sentences: Sentence[] = [];
  for (const match of block.text.matchAll(/[^。！？!?]+[。！？!?]?/g)) {
    const start = match.index;
    const end = start + match[0].length;
    const own = stated.filter((one) => one.start >= start && one.start < end);
    const figures = own.map((one, index) => ({
      ...one,
      lead: block.text.slice(own[index - 1]?.end ?? start, one.start),
    }));
    sentences.push({ block, start, end, text: match[0], figures, before: undefined, after: undefined, table });
  }
  for (const [index, sentence] of sentences.entries()) {
    sentence.before = sentences[index - 1];
    sentence.after = sentences[index + 1];
  }
  return sentences.filter(({ figures }) => figures.length > 0);
}

function statedFigures({ reading, report, figures }: Subject): StatedFigure[] {
  const retyped = reading.bindings.flatMap(({ token, figures: bound, context }) => {
    const figure = bound.length === 1 ? figures.get(bound[0]?.id ?? '') : undefined;
    if (figure === undefined || token.block.cell !== undefined || token.range !== undefined) return [];
    const { block, start, end, direction } = token;
    return [{ figure, block, start, end, lead: '', context, direction }];
  });
  const inserted = report.narrative.blocks.flatMap((block) =>
    block.aside || block.cell !== undefined
      ? []
      : block.figures.flatMap(({ at, of }) => {
          const figure = figures.get(of);
          if (figure === undefined) return [];
          const direction = directionBefore(block.text, at);
          return [{ figure, block, start: at, end: at, lead: '', context: wordsBefore(block, at), direction }];
        }),
  );
  return [...retyped, ...inserted].sort((a, b) => a.block.index - b.block.index || a.start - b.start);
}

function wordsBefore(block: Block, at: number): Context {
  const from = lastOf(block.text, '，,。；;：:、（(\n', at);
  const sentence = block.text.slice(lastOf(block.text, '。！？', at), from);
  const local = block.text.slice(from, at);
  return { local, lead: leadOf(local), after: '', sentence, around: '', years: [] };
}
