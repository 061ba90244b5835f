import { listNumber } from '#intake/readers/list-number.ts';
import type { ListPlace, Numbering } from '#intake/readers/numbering.ts';
import { readXml } from '#intake/readers/xml.ts';

/** What Word shows and does not store: the numbers of lists, written out as text where they stand. */
export interface NumberedText {
  xml: string;
  /** Numbers written out. */
  count: number;
}

interface Open {
  style: string | undefined;
  numId: string | undefined;
  level: number | undefined;
}

/** Puts the automatic numbers into document.xml as text, since readers of its text know nothing of them. */
export function writeNumbers(file: string, source: string, numbering: Numbering): NumberedText {
  const inserts: { at: number; text: string }[] = [];
  const counts = new Map<string, number[]>();
  const stack: Open[] = [];
  readXml(file, 'word/document.xml', source, {
    open({ name, attributes }, path) {
      const current = stack.at(-1);
      if (name === 'w:p') stack.push({ style: undefined, numId: undefined, level: undefined });
      // A tracked change keeps the former properties; they do not count.
      if (current === undefined || path.includes('w:pPrChange')) return;
      if (name === 'w:pStyle') current.style = attributes['w:val'];
      else if (name === 'w:numId') current.numId = attributes['w:val'];
      else if (name === 'w:ilvl') current.level = Number(attributes['w:val'] ?? 0);
    },
    close(name, path, end) {
      if (name === 'w:p') stack.pop();
      if (name !== 'w:pPr' || path.at(-2) !== 'w:p') return;
      const place = placeOf(stack.at(-1), numbering);
      const text = place === undefined ? '' : nextNumber(place, numbering, counts);
      if (text !== '') inserts.push({ at: end, text });
    },
  });
  return { xml: inserted(source, inserts), count: inserts.length };
}

function placeOf(open: Open | undefined, numbering: Numbering): ListPlace | undefined {
  if (open === undefined) return undefined;
  const { style, numId, level } = open;
  if (numId === '0') return undefined;
  const styled = style === undefined ? undefined : numbering.ofStyle(style);
  if (numId === undefined) return styled === undefined ? undefined : { ...styled, level: level ?? styled.level };
  return { numId, level: level ?? 0 };
}

function nextNumber({ numId, level }: ListPlace, numbering: Numbering, counts: Map<string, number[]>): string {
  const levels = numbering.levels(numId);
  if (!levels.has(level)) return '';
  const key = numbering.counter(numId);
  const known = counts.get(key) ?? [];
  const next = Array.from({ length: level + 1 }, (_, index) => {
    const start = levels.get(index)?.start ?? 1;
    const before = known[index];
    if (index < level) return before ?? start;
    return before === undefined ? start : before + 1;
  });
  counts.set(key, next);
  return listNumber(levels, level, next);
}

function inserted(source: string, inserts: readonly { at: number; text: string }[]): string {
  let from = 0;
  let text = '';
  for (const { at, text: number } of inserts) {
    const escaped = number.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    text += `${source.slice(from, at)}<w:r><w:t xml:space="preserve">${escaped}</w:t></w:r>`;
    from = at;
  }
  return text + source.slice(from);
}
