import { type Place, placesOf } from '#render/search/bundle-search.ts';
import { foldText } from '#render/search/fold.ts';
import type { Fragment } from '#render/search/fragment.ts';
import type { Filters, Pagefind, PagefindResult } from '#render/search/pagefind.ts';
import { pairTokens } from '#render/search/token.ts';

/** A page that contains something like the query. */
export interface NearPlace extends Place {
  /** The parts of the query that stand together in it. */
  parts: string[][];
}

/** Characters of a query that are compared; more would only load more of the index. */
const LENGTH = 14;
/** Pages that are read to see whether the shared pairs stand together. */
const READ = 12;
/** Least share of the pairs of a query that must stand together. */
const SHARE = 0.5;
/** Characters that may stand between parts beyond the length of the query. */
const SLACK = 4;

/**
 * Pages in one place of which at least half of the query's pairs of characters stand together, most first: what a
 * reader may have meant who mistyped a character. Terms of two characters have no near results.
 */
export async function searchNear(
  pagefind: Pagefind,
  terms: readonly string[][],
  filters: Filters,
  years: readonly string[],
): Promise<NearPlace[]> {
  const long = terms.filter(({ length }) => length > 2).map((term) => term.slice(0, LENGTH));
  const candidates = await sharing(pagefind, [...new Set(long.flatMap(pairTokens))], filters);
  const places = await placesOf(pagefind, candidates, years);
  const read = await Promise.all(
    places.map(async (place) => {
      const together = partsTogether(await place.data(), long);
      return { ...place, parts: together.parts, score: together.share };
    }),
  );
  return read.filter(({ score }) => score >= SHARE);
}

/** The pages that share most pairs with the query, rare ones counting more. */
async function sharing(pagefind: Pagefind, pairs: readonly string[], filters: Filters): Promise<PagefindResult[]> {
  const weights = new Map<string, { result: PagefindResult; weight: number }>();
  for (const pair of pairs) {
    const { results } = await pagefind.search(`"${pair}"`, { filters });
    for (const result of results) {
      const entry = weights.get(result.id) ?? { result, weight: 0 };
      entry.weight += 1 + 1 / results.length;
      weights.set(result.id, entry);
    }
  }
  const best = [...weights.values()].sort((a, b) => b.weight - a.weight);
  return best.slice(0, READ).map(({ result }) => result);
}

/** The largest share of each term's pairs that stand in one place, over all terms, and the parts they make. */
export function partsTogether(fragment: Pick<Fragment, 'content'>, terms: readonly string[][]) {
  const lines = fragment.content.split('\n').map((line) => foldText(line).characters);
  const best = terms.map((term) => {
    let most: string[][] = [];
    for (const line of lines) {
      const parts = bestPlace(line, term);
      if (pairsIn(parts) > pairsIn(most)) most = parts;
    }
    return { parts: most, share: pairsIn(most) / (term.length - 1) };
  });
  const share = best.reduce((sum, one) => sum + one.share, 0) / Math.max(1, best.length);
  return { share, parts: best.flatMap(({ parts }) => parts) };
}

/** The parts of the term, in its order, within the window of the line that has most of them. */
function bestPlace(line: readonly string[], term: readonly string[]): string[][] {
  let most: string[][] = [];
  for (let at = 0; at < line.length - 1; at += 1) {
    const from = pairAt(term, line[at], line[at + 1], 0);
    if (from === -1) continue;
    const parts = partsIn(line.slice(at, at + term.length + SLACK), term);
    if (pairsIn(parts) > pairsIn(most)) most = parts;
  }
  return most;
}

/** Runs of two characters and more that the window shares with the term, in the order of both. */
function partsIn(window: readonly string[], term: readonly string[]): string[][] {
  const parts: string[][] = [];
  let next = 0;
  for (let at = 0; at < window.length - 1; ) {
    const from = pairAt(term, window[at], window[at + 1], next);
    if (from === -1) {
      at += 1;
      continue;
    }
    let length = 2;
    while (from + length < term.length && window[at + length] === term[from + length]) length += 1;
    parts.push(term.slice(from, from + length));
    next = from + length;
    at += length;
  }
  return parts;
}

function pairAt(term: readonly string[], a: string | undefined, b: string | undefined, from: number): number {
  for (let at = from; at < term.length - 1; at += 1) if (term[at] === a && term[at + 1] === b) return at;
  return -1;
}

function pairsIn(parts: readonly string[][]): number {
  return parts.reduce((sum, part) => sum + part.length - 1, 0);
}
