import { type Block, placeInBlock, spanInBlock } from '#prose/block.ts';
import type { Place } from '#schema/finding.ts';
import type { PersonalSpan } from '#verify/mail-address.ts';
import { type PersonalKind, personalNumbers } from '#verify/personal-number.ts';
import { plainSigns } from '#verify/plain-signs.ts';
import type { Problem } from '#verify/rule.ts';
import { isAmountCell, numbersInRows } from '#verify/split-number.ts';
import type { Subject } from '#verify/subject.ts';
import { isInAddress } from '#verify/web-address-span.ts';
import { oncePerReport } from '#verify/workings.ts';

/** What must not be published, and where it stands. */
export interface LocatedSpan {
  shown: string;
  place: Place;
}

interface Source {
  /** With plain digits and signs for full-width ones, at the offsets of what is written. */
  text: string;
  place(start: number, end: number): Place;
}

/** A personal number and where it stands. */
export interface LocatedNumber {
  kind: PersonalKind;
  digits: string;
  place: Place;
}

/**
 * Mobile, identity card and bank card numbers anywhere in the file, comments of the frontmatter and the editor's notes
 * included: the source is published too. However they are written: `138·1234·5678`, in Chinese numerals, over two cells.
 */
export const numbersOf: (subject: Subject) => readonly LocatedNumber[] = oncePerReport((subject) => {
  const found = sourcesOf(subject).flatMap(({ text, place }) =>
    personalNumbers(text)
      .filter(({ start }) => !isInAddress(text, start))
      .map(({ kind, digits, start, end }) => ({ kind, digits, place: place(start, end) })),
  );
  const { blocks } = subject.report.narrative;
  const own = found.filter(({ kind, place }) => kind !== 'phone' || !isAmountCell(blocks, place));
  return unique([...own, ...numbersInRows(blocks)]);
});

/** What the source and the text of a block both show is one number: it has one line and the same digits. */
function unique(numbers: readonly LocatedNumber[]): LocatedNumber[] {
  const seen = new Map<string, LocatedNumber>();
  for (const number of numbers) {
    const key = `${number.place.line}:${number.digits}`;
    if (!seen.has(key)) seen.set(key, number);
  }
  return [...seen.values()];
}

/** What a search finds anywhere in the file; in the narrative once more as plain text, because marks may stand within. */
export function located(subject: Subject, search: (text: string) => readonly PersonalSpan[]): LocatedSpan[] {
  const found = new Map<string, LocatedSpan>();
  for (const { text, place } of sourcesOf(subject)) {
    for (const { start, end, shown } of search(text)) {
      if (isInAddress(text, start)) continue;
      const at = place(start, end);
      const key = `${at.line}:${at.column}`;
      if (!found.has(key)) found.set(key, { shown, place: at });
    }
  }
  return [...found.values()];
}

/** A finding that never repeats what must not be published. */
export function disclosure(place: Place, masked: string, zh: string, en: string): Problem {
  return {
    place,
    found: masked,
    expected: '',
    zh: `${zh}（${masked}）；请从文件中删去后再提交，已经提交过的要从历史记录中清除`,
    en: `${en} (${masked}); delete it, and clear it from the history if it was committed before`,
  };
}

/** The first and last digits that tell which one is meant. */
export function masked(digits: string, first: number, last: number): string {
  return `${digits.slice(0, first)}${'*'.repeat(digits.length - first - last)}${digits.slice(digits.length - last)}`;
}

const sourcesOf = oncePerReport(({ report }: Subject): Source[] => {
  const { source } = report;
  const lineStarts = startsOf(source);
  const whole = { text: plainSigns(source), place: placesIn(source, lineStarts) };
  const blocks = report.narrative.blocks
    // One stretch of plain source reads the same in the file.
    .filter(({ runs, text }) => runs.length > 1 && /[\d０-９@＠]/.test(text))
    .map((block): Source => ({ text: plainSigns(block.text), place: (start, end) => placeOf(block, start, end) }));
  return [whole, ...blocks, ...escapedValues(report)];
});

function placeOf(block: Block, start: number, end: number): Place {
  const { line, column } = placeInBlock(block, start);
  return { line, column, endColumn: Math.max(column + 1, spanInBlock(block, start, end).endColumn) };
}

/** Values of the frontmatter that YAML wrote in escapes: they are not in the source as they are read. */
function escapedValues({ source, front, locate }: Subject['report']): Source[] {
  const head = source.slice(0, source.indexOf('\n---', 4));
  if (!/\\[xuU\n\r]/.test(head)) return [];
  const found: Source[] = [];
  const visit = (value: unknown, path: readonly (string | number)[]): void => {
    if (typeof value === 'string') found.push({ text: plainSigns(value), place: () => locate(path) });
    else if (Array.isArray(value)) for (const [index, child] of value.entries()) visit(child, [...path, index]);
    else if (typeof value === 'object' && value !== null)
      for (const [key, child] of Object.entries(value)) visit(child, [...path, key]);
  };
  visit(front, []);
  return found;
}

function startsOf(source: string): number[] {
  const starts = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function placesIn(source: string, starts: readonly number[]): Source['place'] {
  return (start, end) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= start) low = middle;
      else high = middle - 1;
    }
    const column = start - (starts[low] ?? 0) + 1;
    const stop = source.slice(start, end).search(/\r?\n/);
    return { line: low + 1, column, endColumn: column + (stop < 0 ? end - start : stop) };
  };
}
