import { type FigureDirectory, type FigureLabel, NAME_GAP } from '#render/search/figure-index.ts';
import type { FigureQuery } from '#render/search/figure-query.ts';
import type { Reading } from '#render/search/figure-reading.ts';

/** Files that can hold rows for a query; `names` are its words for labels. */
export function blocksFor(
  figure: FigureQuery,
  wanted: readonly Reading[],
  directory: FigureDirectory,
  labels: readonly FigureLabel[],
  names: readonly string[],
): string[] {
  if (figure.comparison === 'equal') return digitBlocks(wanted, directory).map((index) => `d${index}.json`);
  if (names.length > 0) return labelBlocks(labels, names, directory).map((index) => `l${index}.json`);
  return valueBlocks(wanted, directory).map((index) => `v${index}.json`);
}

function digitBlocks(wanted: readonly Reading[], { digits }: FigureDirectory): number[] {
  const sought = new Set(wanted.flatMap((reading) => reading.digits));
  // Equal digits can begin before the end of one block and go on in the next.
  return digits.flatMap((first, index) => {
    const next = digits[index + 1];
    return [...sought].some((one) => first <= one && (next === undefined || one <= next)) ? [index] : [];
  });
}

function labelBlocks(
  labels: readonly FigureLabel[],
  names: readonly string[],
  { blockSize }: FigureDirectory,
): number[] {
  const blocks = new Set<number>();
  let at = 0;
  for (const [written, count] of labels) {
    const last = Math.floor((at + count - 1) / blockSize);
    if (isNamed(written, names))
      for (let block = Math.floor(at / blockSize); block <= last; block += 1) blocks.add(block);
    at += count;
  }
  return [...blocks];
}

function valueBlocks(wanted: readonly Reading[], { values }: FigureDirectory): number[] {
  return values.flatMap(([group, first], index) => {
    const next = values[index + 1];
    const end = next !== undefined && next[0] === group ? BigInt(next[1]) : undefined;
    const isWanted = wanted.some(
      ({ groups, low, high }) =>
        (groups === undefined || groups.has(group)) &&
        (high === undefined || BigInt(first) <= high) &&
        (low === undefined || end === undefined || end >= low),
    );
    return isWanted ? [index] : [];
  });
}

/** Whether one label or its other names have all the words. */
export function isNamed(written: string, names: readonly string[]): boolean {
  const own = written.split(NAME_GAP);
  return names.length > 0 && names.every((name) => own.some((one) => one.includes(name)));
}
