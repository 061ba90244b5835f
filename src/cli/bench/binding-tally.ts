import type { Mark } from '#generate/marks.ts';
import { placeInBlock } from '#prose/block.ts';
import type { Subject } from '#verify/subject.ts';

/** Numbers of one format: bound rightly, bound wrongly, and not bound to the figure they state. */
export interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

export type FormatOf = (mark: Mark, text: string) => string;

/** Compares what each number of a report was bound to with what it is known to state. */
export function tallyBindings(
  subject: Subject,
  text: string,
  marks: readonly Mark[],
  formatOf: FormatOf,
  tallies: Map<string, Tally>,
): void {
  const lines = lineOffsets(text);
  const stated = marks.filter(({ role, place }) => (role === 'value' && place === 'prose') || role === 'cell');
  const read = new Set<Mark>();
  const tallyOf = (format: string) => {
    const tally = tallies.get(format) ?? { right: 0, wrong: 0, missed: 0 };
    tallies.set(format, tally);
    return tally;
  };
  for (const { token, figures } of subject.reading.bindings) {
    const place = placeInBlock(token.block, token.start);
    const at = (lines[place.line - 1] ?? 0) + place.column - 1;
    const mark = stated.find(({ start, end }) => at >= start && at < end);
    if (mark === undefined) {
      if (figures.length > 0) tallyOf('no figure').wrong += 1;
      continue;
    }
    read.add(mark);
    const tally = tallyOf(formatOf(mark, text.slice(mark.start, mark.end)));
    if (figures.length === 1 && figures[0]?.id === mark.about) tally.right += 1;
    else tally.missed += 1;
    if (figures.length > 0 && figures[0]?.id !== mark.about) tally.wrong += 1;
  }
  for (const mark of stated) {
    if (!read.has(mark)) tallyOf(formatOf(mark, text.slice(mark.start, mark.end))).missed += 1;
  }
}

function lineOffsets(text: string): number[] {
  const offsets = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) offsets.push(at + 1);
  return offsets;
}

/** right ÷ (right + wrong) and right ÷ (right + missed), in percent; 100 of nothing. */
export function shares({ right, wrong, missed }: Tally): { precision: string; recall: string } {
  const percent = (all: number) => (all === 0 ? '100.00' : ((right / all) * 100).toFixed(2));
  return { precision: percent(right + wrong), recall: percent(right + missed) };
}
