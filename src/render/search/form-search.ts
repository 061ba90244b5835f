import type { Filters, Pagefind, PagefindResult } from '#render/search/pagefind.ts';
import { coverOffsets, encodeCharacter, pairTokens } from '#render/search/token.ts';

/** Up to so many pages are read through rather than loading more of the index. */
const READ_THROUGH = 10;
/** How many pairs of a form are looked up, in turn. */
const STAGES = [2, 5, Number.POSITIVE_INFINITY];

/** Loads few parts of the index first: where they leave few pages, those are read through instead of loading more. */
export async function findForm(pagefind: Pagefind, form: string[], filters: Filters) {
  if (form.length === 1) {
    const { results } = await pagefind.search(`"${form.map(encodeCharacter).join('')}"`, { filters });
    return { results, isPartial: false };
  }
  const cover = coverOffsets(form.length);
  for (const size of STAGES) {
    const offsets = spread(cover, size);
    const results = await findPairs(pagefind, form, offsets, filters);
    const isPartial = offsets.length < cover.length;
    if (!isPartial || results.length <= READ_THROUGH) return { results, isPartial };
  }
  return { results: [], isPartial: false };
}

/** Pages in which the pairs stand as far from one another as in the form, with their scores added. */
async function findPairs(
  pagefind: Pagefind,
  form: string[],
  offsets: readonly number[],
  filters: Filters,
): Promise<PagefindResult[]> {
  const pairs = pairTokens(form);
  const found = await Promise.all(
    offsets.map(async (offset) => ({ offset, pages: await findPair(pagefind, pairs[offset] ?? '', filters) })),
  );
  const [first, ...others] = found.toSorted((a, b) => a.pages.size - b.pages.size);
  if (first === undefined) return [];
  return [...first.pages.values()].flatMap((result) => {
    const beside = others.flatMap(({ offset, pages }) => {
      const other = pages.get(result.id);
      return other === undefined
        ? []
        : [{ result: other, places: new Set(other.words), distance: offset - first.offset }];
    });
    if (beside.length < others.length) return [];
    const stands = result.words.some((place) => beside.every(({ places, distance }) => places.has(place + distance)));
    const score = beside.reduce((sum, one) => sum + one.result.score, result.score);
    return stands ? [{ ...result, score }] : [];
  });
}

/**
 * Pages with a pair and all its places. Pagefind gives the pages exactly only for a word in quotes, and all places only
 * for one without; both need the same part of the index.
 */
async function findPair(pagefind: Pagefind, pair: string, filters: Filters): Promise<Map<string, PagefindResult>> {
  const exact = await idsOf(pagefind, `"${pair}"`, filters);
  if (exact.size === 0) return new Map();
  const { results } = await pagefind.search(pair, { filters });
  return new Map(results.filter(({ id }) => exact.has(id)).map((result) => [result.id, result]));
}

/** So many members from the first to the last, at even distances. */
function spread(list: readonly number[], size: number): number[] {
  if (list.length <= size) return [...list];
  return list.filter(
    (_, index) =>
      Math.floor((index * (size - 1)) / (list.length - 1)) !==
      Math.floor(((index - 1) * (size - 1)) / (list.length - 1)),
  );
}

/** Ids of the pages that Pagefind gives for a phrase, or for filters alone. */
export async function idsOf(pagefind: Pagefind, phrase: string | null, filters: Filters): Promise<Set<string>> {
  const { results } = await pagefind.search(phrase, { filters });
  return new Set(results.map(({ id }) => id));
}
