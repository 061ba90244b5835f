import { containsAll } from '#render/search/excerpt.ts';
import { findForm, idsOf } from '#render/search/form-search.ts';
import type { Fragment } from '#render/search/fragment.ts';
import type { Filters, Pagefind, PagefindResult } from '#render/search/pagefind.ts';
import { isNumber, numberToken } from '#render/search/token.ts';

/** A term as typed and the other ways of writing it, any of which will do. */
export type Forms = string[][];

/** A page that was found and what it is ordered by. */
export interface Place {
  id: string;
  year: string;
  real: boolean;
  /** Numbers of the query that stand in it as a whole, not within longer ones. */
  whole: number;
  /** Pagefind's, by frequency and place. */
  score: number;
  data(): Promise<Fragment>;
}

interface Candidates {
  results: Map<string, PagefindResult>;
  /** Of a long form only the beginning was looked up. */
  isPartial: boolean;
}

/** The pages of one bundle that contain every term in some form, in one block each, exactly; in no order. */
export async function searchBundle(
  pagefind: Pagefind,
  terms: readonly Forms[],
  filters: Filters,
  years: readonly string[],
): Promise<Place[]> {
  const found: Candidates[] = [];
  for (const forms of terms) {
    const candidates = await findTerm(pagefind, forms, filters);
    found.push(candidates);
    if (candidates.results.size === 0) return [];
  }
  const all = [...(found[0]?.results.values() ?? [])].flatMap((result) => {
    const each = found.flatMap(({ results }) => results.get(result.id) ?? []);
    const score = each.reduce((sum, one) => sum + one.score, 0);
    return each.length < found.length ? [] : [{ ...result, score }];
  });
  const exact = found.some(({ isPartial }) => isPartial) ? await readThrough(all, terms) : all;
  return weigh(pagefind, exact, terms, filters, years);
}

/** Gives each result its year and whether it is real. */
export async function placesOf(
  pagefind: Pagefind,
  results: readonly PagefindResult[],
  years: readonly string[],
): Promise<Place[]> {
  const real = await idsOf(pagefind, null, { kind: ['real'] });
  const yearOf = new Map<string, string>();
  for (const year of years.length > 1 ? years : []) {
    for (const id of await idsOf(pagefind, null, { year: [year] })) yearOf.set(id, year);
  }
  return results.map(({ id, score, data }) => ({
    id,
    year: yearOf.get(id) ?? years[0] ?? '',
    real: real.has(id),
    whole: 0,
    score,
    data,
  }));
}

async function findTerm(pagefind: Pagefind, forms: Forms, filters: Filters): Promise<Candidates> {
  const found: Candidates = { results: new Map(), isPartial: false };
  for (const form of forms) {
    const { results, isPartial } = await findForm(pagefind, form, filters);
    for (const result of results) found.results.set(result.id, result);
    found.isPartial ||= isPartial;
  }
  return found;
}

async function readThrough(results: PagefindResult[], terms: readonly Forms[]): Promise<PagefindResult[]> {
  const fragments = await Promise.all(results.map((result) => result.data()));
  return results.filter((_, index) => {
    const fragment = fragments[index];
    return fragment !== undefined && containsAll(fragment, terms);
  });
}

async function weigh(
  pagefind: Pagefind,
  results: PagefindResult[],
  terms: readonly Forms[],
  filters: Filters,
  years: readonly string[],
): Promise<Place[]> {
  const places = await placesOf(pagefind, results, years);
  for (const form of results.length > 1 ? terms.flat() : []) {
    if (isNumber(form)) {
      const whole = await idsOf(pagefind, `"${numberToken(form.join(''))}"`, filters);
      for (const place of places) if (whole.has(place.id)) place.whole += 1;
    }
  }
  return places;
}
