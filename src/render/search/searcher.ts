import { containsAll } from '#render/search/excerpt.ts';
import type { Fragment } from '#render/search/fragment.ts';
import { type Query, queryTerms } from '#render/search/query.ts';
import { isNumber, numberToken, PHRASE_LENGTH, phraseTokens } from '#render/search/token.ts';

/** The part of Pagefind's browser interface that is used. */
export interface Pagefind {
  search(term: string | null, options: PagefindOptions): Promise<{ results: PagefindResult[] }>;
}
interface PagefindOptions {
  filters: Record<string, string[]>;
  sort?: Record<string, 'asc' | 'desc'>;
}
interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<Fragment>;
}

/** What was found, best first; the text of a page is loaded when it is asked for. */
export interface Hits {
  terms: string[][];
  pages: (() => Promise<Fragment>)[];
  /** How many of them are real; they come first. */
  real: number;
}

interface Candidates {
  results: Map<string, PagefindResult>;
  /** Of a long term only the beginning was looked up. */
  isPartial: boolean;
}

/** As many pages as are shown at a time; up to so many are read through rather than loading more of the index. */
export const PAGE_SIZE = 10;

/** Finds the pages that contain every term of the query in one block each, exactly. */
export async function search(pagefind: Pagefind, query: Query): Promise<Hits> {
  const terms = queryTerms(query.text);
  if (terms.length === 0) return { terms, pages: [], real: 0 };
  const filters = { ...narrow('year', query.year), ...narrow('unit', query.unit) };
  const found: Candidates[] = [];
  for (const term of terms) {
    const candidates = await findTerm(pagefind, term, filters);
    found.push(candidates);
    if (candidates.results.size === 0) return { terms, pages: [], real: 0 };
  }
  const all = [...(found[0]?.results.values() ?? [])].filter(({ id }) => found.every(({ results }) => results.has(id)));
  const exact = found.some(({ isPartial }) => isPartial) ? await readThrough(all, terms) : all;
  return rank(pagefind, exact, terms, filters);
}

async function findTerm(pagefind: Pagefind, term: string[], filters: Record<string, string[]>): Promise<Candidates> {
  for (let length = PHRASE_LENGTH; ; length *= 2) {
    const phrase = `"${phraseTokens(term.slice(0, length)).join(' ')}"`;
    const { results } = await pagefind.search(phrase, { filters, sort: { year: 'desc' } });
    const isPartial = length < term.length;
    if (!isPartial || results.length <= PAGE_SIZE) {
      return { results: new Map(results.map((result) => [result.id, result])), isPartial };
    }
  }
}

async function readThrough(results: PagefindResult[], terms: string[][]): Promise<PagefindResult[]> {
  const fragments = await Promise.all(results.map((result) => result.data()));
  return results.filter((_, index) => {
    const fragment = fragments[index];
    return fragment !== undefined && containsAll(fragment, terms);
  });
}

/** Real before sample, numbers as a whole before parts of longer ones, then by frequency and place, newest first. */
async function rank(
  pagefind: Pagefind,
  results: PagefindResult[],
  terms: string[][],
  filters: Record<string, string[]>,
): Promise<Hits> {
  const real = await idsOf(pagefind, null, { ...filters, kind: ['real'] });
  const places = new Map(results.map(({ id }) => [id, { real: real.has(id) ? 1 : 0, whole: 0, score: 0 }]));
  for (const term of results.length > 1 ? terms : []) {
    if (isNumber(term)) {
      const whole = await idsOf(pagefind, `"${numberToken(term.join(''))}"`, filters);
      for (const [id, place] of places) if (whole.has(id)) place.whole += 1;
    }
    // The same words without quotes cost no further byte and carry Pagefind's score.
    const scored = await idsOf(pagefind, phraseTokens(term.slice(0, PHRASE_LENGTH)).join(' '), filters);
    for (const [id, place] of places) place.score += scored.get(id) ?? 0;
  }
  const none = { real: 0, whole: 0, score: 0 };
  const ordered = results.toSorted((one, other) => {
    const a = places.get(one.id) ?? none;
    const b = places.get(other.id) ?? none;
    return b.real - a.real || b.whole - a.whole || b.score - a.score;
  });
  return {
    terms,
    pages: ordered.map((result) => () => result.data()),
    real: ordered.filter(({ id }) => real.has(id)).length,
  };
}

async function idsOf(
  pagefind: Pagefind,
  phrase: string | null,
  filters: Record<string, string[]>,
): Promise<Map<string, number>> {
  const { results } = await pagefind.search(phrase, { filters });
  return new Map(results.map(({ id, score }) => [id, score]));
}

function narrow(name: string, value: string | null): Record<string, string[]> {
  return value === null ? {} : { [name]: [value] };
}
